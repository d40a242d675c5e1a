import { addDays } from '../../domain/calendar/dates';
import { periodsOfYear, type PaymentPeriod, type PeriodName } from '../../domain/calendar/periods';

/** Two years of fortnights from Monday 31 March 2025, each paid on the Monday after it ends. */
export const LIVED_PERIODS = periodsOfYear('2025-26', '2025-03-31', 'fortnightly');
const NEXT_YEAR = periodsOfYear('2026-27', '2026-03-30', 'fortnightly');
export const PERIODS: readonly PaymentPeriod[] = [...LIVED_PERIODS, ...NEXT_YEAR];

/** The period that waits to be prepared where the demo's story stops. */
export const CURRENT_PERIOD = NEXT_YEAR[0]!;

/** News on a period's Tuesday of the second week is still in time for it; it is prepared that day. */
export function newsDay(period: PaymentPeriod): string {
  return addDays(period.lastDay, -5);
}

/** The first period prepared after `day`'s news could have been heard, at the earliest the current one of the story. */
export function knownAfter(day: string): PeriodName {
  const period = PERIODS.find((candidate) => newsDay(candidate) > day);
  return period && period.period <= CURRENT_PERIOD.period ? period.period : CURRENT_PERIOD.period;
}

/** The period `count` periods later, or the current one of the story where that comes before it. */
export function periodsLater(name: PeriodName, count: number): PeriodName {
  const index = PERIODS.findIndex((period) => period.period === name);
  const later = PERIODS[index + count]!.period;
  return later < CURRENT_PERIOD.period ? later : CURRENT_PERIOD.period;
}
