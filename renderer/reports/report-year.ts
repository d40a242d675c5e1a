import { yearOfPeriod, type FinancialYear } from '../../domain/calendar/periods';
import type { PeriodRow } from '../../preload/contract/periods';

/** The years that there are periods of, in order of time. */
export function yearsOf(periods: readonly Pick<PeriodRow, 'period'>[]): FinancialYear[] {
  return [...new Set(periods.map(({ period }) => yearOfPeriod(period)))].toSorted();
}

/** The year that a report shows: the one asked for, else the last in which something is paid, else the first. */
export function shownYear(
  periods: readonly Pick<PeriodRow, 'period' | 'state'>[],
  asked: string | null,
): FinancialYear {
  const years = yearsOf(periods);
  const paid = periods.findLast(({ state }) => state === 'finalised');
  return years.find((year) => year === asked) ?? (paid ? yearOfPeriod(paid.period) : years[0]!);
}
