import { daysBetween, type IsoDate } from '../calendar/dates';

const DAYS_A_WEEK = 7;
/** Below this in weeks, from it on in months. */
const DAYS_IN_WEEKS = 63;
const DAYS_A_YEAR = 365.25;
const DAYS_A_MONTH = DAYS_A_YEAR / 12;

/** How old an overpayment is on a pay date: the days since the pay date of the period in which it came up. */
export function ageInDays(arisenOn: IsoDate, payDate: IsoDate): number {
  return Math.max(daysBetween(arisenOn, payDate), 0);
}

/** "new", "5 days", "4 weeks", "3 months", "2 years": whole ones that have passed. */
export function ageInWords(days: number): string {
  if (days === 0) return 'new';
  if (days < 2 * DAYS_A_WEEK) return counted(days, 'day');
  if (days < DAYS_IN_WEEKS) return counted(Math.floor(days / DAYS_A_WEEK), 'week');
  const months = Math.floor(days / DAYS_A_MONTH);
  return months < 24 ? counted(months, 'month') : counted(Math.floor(days / DAYS_A_YEAR), 'year');
}

function counted(number: number, unit: string): string {
  return number === 1 ? `1 ${unit}` : `${number} ${unit}s`;
}

/** The bands by which finance teams look at what is owed, youngest first. */
export const AGE_BANDS = ['upTo30', 'upTo60', 'upTo90', 'over90'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const AGE_BAND_TITLES: Readonly<Record<AgeBand, string>> = {
  upTo30: 'Up to 30 days',
  upTo60: '31 to 60 days',
  upTo90: '61 to 90 days',
  over90: 'Over 90 days',
};

export function ageBand(days: number): AgeBand {
  if (days <= 30) return 'upTo30';
  if (days <= 60) return 'upTo60';
  return days <= 90 ? 'upTo90' : 'over90';
}
