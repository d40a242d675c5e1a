import { addDays } from '../calendar/dates';
import { formatDate } from '../calendar/format-dates';
import { nightsIn, type FinancialYear, type PaymentPeriod, type PeriodName } from '../calendar/periods';
import { formatPence } from '../money/format-money';
import type { Pence } from '../money/pence';

/** What limits a year's projection. */
export interface ProjectionLimits {
  readonly year: FinancialYear;
  /** The year's, in order of time. */
  readonly periods: readonly PaymentPeriod[];
  /** Placements of periods that are not finalised, with nights that no rate prices. */
  readonly unpriced: readonly { readonly placement: string; readonly period: PeriodName }[];
  /** What the current period carries forward to later payments, where it is one of the year's. */
  readonly carriedForwardPence: Pence;
}

/** What a reader of a year's projection has to know, a sentence each; empty where it is whole. */
export function yearNotices({ year, periods, unpriced, carriedForwardPence }: ProjectionLimits): string[] {
  const notices: string[] = [];
  const last = periods.at(-1);
  if (!last) notices.push(`${year} has no payment periods: there is nothing to add up or to project.`);
  else if (endsEarly(year, last)) {
    notices.push(
      `The periods of ${year} end with ${last.period}, paid on ${formatDate(last.payDate)}: nothing is projected for the rest of the year until its periods are added.`,
    );
  }
  const placements = [...new Set(unpriced.map(({ placement }) => placement))].sort();
  if (placements.length > 0) {
    const first = unpriced.map(({ period }) => period).sort()[0]!;
    notices.push(
      `No rate prices some nights of ${inWords(placements)}, the first in ${first}: they are missing from the projection.`,
    );
  }
  if (carriedForwardPence > 0) {
    notices.push(
      `The current period carries ${formatPence(carriedForwardPence)} forward, which later payments will be less by. Purchase orders are not affected.`,
    );
  }
  return notices;
}

/** Whether one more period as long as the last would still be paid in the year. */
function endsEarly(year: FinancialYear, last: PaymentPeriod): boolean {
  const lastDayOfYear = `${Number(year.slice(0, 4)) + 1}-03-31`;
  return addDays(last.payDate, nightsIn(last)) <= lastDayOfYear;
}

const NAMED = 3;

function inWords(placements: readonly string[]): string {
  if (placements.length === 1) return `placement ${placements[0]}`;
  const named = placements.slice(0, NAMED).join(', ');
  const more = placements.length - NAMED;
  return `${placements.length} placements (${named}${more > 0 ? ` and ${more} more` : ''})`;
}
