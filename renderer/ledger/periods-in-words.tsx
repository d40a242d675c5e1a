import { Body1 } from '@fluentui/react-components';
import { useWatch } from 'react-hook-form';
import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import type { Frequency } from '../../domain/calendar/periods';
import { periodsOfForm } from './new-ledger-schema';

interface CalendarFields {
  readonly year: string;
  readonly firstDay: string;
  readonly frequency: Frequency;
}

/** What a form's year, first day and frequency come to, so that a slip shows before the periods are made. */
export function PeriodsInWords() {
  const [year, firstDay, frequency] = useWatch<CalendarFields, ['year', 'firstDay', 'frequency']>({
    name: ['year', 'firstDay', 'frequency'],
  });
  const periods = periodsOfForm(year, firstDay, frequency);
  const first = periods[0];
  const last = periods.at(-1);
  return (
    <Body1 role="status">
      {first && last
        ? `${periods.length} periods: the first ${formatDateRange(first.firstDay, first.lastDay)}, paid on ${formatDate(first.payDate)}; the last paid on ${formatDate(last.payDate)}.`
        : 'No period of this year starts on that day: its first pay date lies in another financial year.'}
    </Body1>
  );
}
