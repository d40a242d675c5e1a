import type { IsoDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/periods';

/** Which twelve months a statement is about: the council's financial year, or the year that HMRC taxes by. */
export const STATEMENT_BASES = ['financial', 'tax'] as const;
export type StatementBasis = (typeof STATEMENT_BASES)[number];

/** The days of a year, both included. */
export interface YearDays {
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** The days of `2026-27`: 1 April to 31 March as a financial year, 6 April to 5 April as a tax year. */
export function daysOfYear(year: FinancialYear, basis: StatementBasis): YearDays {
  const first = Number(year.slice(0, 4));
  return basis === 'financial'
    ? { firstDay: `${first}-04-01`, lastDay: `${first + 1}-03-31` }
    : { firstDay: `${first}-04-06`, lastDay: `${first + 1}-04-05` };
}

/** True where a day lies in the year. A payment belongs to the year of its pay date. */
export function isInYear(day: IsoDate, { firstDay, lastDay }: YearDays): boolean {
  return firstDay <= day && day <= lastDay;
}
