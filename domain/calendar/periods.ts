import { addDays, daysBetween, type IsoDate } from './dates';

/** A payment period's name: financial year and number in it, `2026-27/03`. Names sort in order of time. */
export type PeriodName = string;

/** A financial year, 1 April to 31 March, written `2026-27`. */
export type FinancialYear = string;

/** How often carers are paid. */
export type Frequency = 'weekly' | 'fortnightly' | 'four-weekly';

/** A run of days that is paid together on a pay date. `firstDay` and `lastDay` are both in it. */
export interface PaymentPeriod {
  readonly period: PeriodName;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly payDate: IsoDate;
}

export const DAYS_IN: Readonly<Record<Frequency, number>> = { weekly: 7, fortnightly: 14, 'four-weekly': 28 };

const YEAR = /^(\d{4})-(\d{2})$/;
const PERIOD = /^(\d{4}-\d{2})\/(\d{2})$/;

/** True for `2026-27`: two years that follow each other. */
export function isFinancialYear(text: string): text is FinancialYear {
  const match = YEAR.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** True for `2026-27/03`: a financial year and a number from 01. */
export function isPeriodName(text: string): text is PeriodName {
  const match = PERIOD.exec(text);
  return match !== null && isFinancialYear(match[1]!) && Number(match[2]) >= 1;
}

/** The financial year in which a day lies. */
export function financialYearOf(day: IsoDate): FinancialYear {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
}

/** `2026-27/03` → `2026-27`. */
export function yearOfPeriod(period: PeriodName): FinancialYear {
  return period.slice(0, 7);
}

/** `2026-27/03` → `3`. */
export function numberOfPeriod(period: PeriodName): number {
  return Number(period.slice(8));
}

/** The nights of a period: one for each of its days. */
export function nightsIn(period: PaymentPeriod): number {
  return daysBetween(period.firstDay, period.lastDay) + 1;
}

/**
 * A year's periods back to back from `firstDay`, each paid on the day after it ends, for as long as their pay dates
 * lie in `year`. Periods whose pay date comes before the year are not made: the caller chose too early a day.
 */
export function periodsOfYear(year: FinancialYear, firstDay: IsoDate, frequency: Frequency): PaymentPeriod[] {
  const periods: PaymentPeriod[] = [];
  for (let first = firstDay; ; first = addDays(first, DAYS_IN[frequency])) {
    const payDate = addDays(first, DAYS_IN[frequency]);
    if (financialYearOf(payDate) !== year) return periods;
    const number = String(periods.length + 1).padStart(2, '0');
    periods.push({ period: `${year}/${number}`, firstDay: first, lastDay: addDays(payDate, -1), payDate });
  }
}

/** The first and last day of a financial year. */
export function daysOfYear(year: FinancialYear): { readonly firstDay: IsoDate; readonly lastDay: IsoDate } {
  const from = Number(year.slice(0, 4));
  return { firstDay: `${from}-04-01`, lastDay: `${from + 1}-03-31` };
}

/** Whole years from one financial year to another; negative where `to` is earlier. */
export function yearsBetween(from: FinancialYear, to: FinancialYear): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
}
