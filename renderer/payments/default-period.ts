import { yearOfPeriod, type FinancialYear, type PeriodName } from '../../domain/calendar/periods';
import type { PeriodRow } from '../../preload/contract/periods';

type Stated = Pick<PeriodRow, 'period' | 'state'>;

/** The period to show first: the current one, else the last, else null where there is none. `periods` in order of time. */
export function defaultPeriod(periods: readonly Stated[]): PeriodName | null {
  return (periods.find((row) => row.state === 'current') ?? periods.at(-1))?.period ?? null;
}

/**
 * The period to show of a year: its current one; of a past year the last, of a coming year the first;
 * null where the year has none.
 */
export function defaultPeriodOfYear(periods: readonly Stated[], year: FinancialYear): PeriodName | null {
  const own = periods.filter((row) => yearOfPeriod(row.period) === year);
  const coming = own.length > 0 && own.every((row) => row.state === 'future');
  return coming ? own[0]!.period : defaultPeriod(own);
}
