import type { IsoDate } from '../calendar/dates';
import type { PeriodName } from '../calendar/periods';
import type { ScheduleFacts } from './schedule-facts';

/** The care period of something that belongs to a day: the finalised period that has it, else the one being paid. */
export function carePeriodOf(
  { finalisedPeriods, period }: Pick<ScheduleFacts, 'finalisedPeriods' | 'period'>,
  day: IsoDate,
): PeriodName {
  const past = finalisedPeriods.find(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
  return past?.period ?? period.period;
}
