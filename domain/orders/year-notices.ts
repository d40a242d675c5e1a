import { addDays } from '../calendar/dates';
import { formatDate } from '../calendar/format-dates';
import { nightsIn, type FinancialYear, type PaymentPeriod, type PeriodName } from '../calendar/periods';
import { formatPence } from '../money/format-money';
import { sumPence, type Pence } from '../money/pence';

/** What limits a year's projection. */
export interface ProjectionLimits {
  readonly year: FinancialYear;
  /** The year's, in order of time. */
  readonly periods: readonly PaymentPeriod[];
  /** Placements of periods that are not finalised, with nights that no rate prices. */
  readonly unpriced: readonly UnpricedPlacement[];
  /** What the current period carries forward to later payments, by carer, where it is one of the year's. */
  readonly carriedForward: readonly { readonly provider: string; readonly amountPence: Pence }[];
}

export interface UnpricedPlacement {
  readonly placement: string;
  readonly provider: string;
  readonly client: string | null;
  readonly period: PeriodName;
}

/** Whose projection it is; nothing named means everybody's. */
export interface ProjectionOf {
  readonly provider?: string | undefined;
  readonly client?: string | undefined;
}

/** What a reader of a year's projection has to know of it, a sentence each; empty where it is whole. */
export function yearNotices(limits: ProjectionLimits, of: ProjectionOf = {}): string[] {
  const { year, periods } = limits;
  const unpriced = limits.unpriced.filter((row) => isOf(row, of));
  const carriedForwardPence = carriedForwardOf(limits, of);
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

function isOf(row: UnpricedPlacement, { provider, client }: ProjectionOf): boolean {
  return (
    (provider === undefined || row.provider === provider) && (client === undefined || row.client === client)
  );
}

/** What is carried forward is a carer's: nothing of it is one child's. */
function carriedForwardOf({ carriedForward }: ProjectionLimits, { provider, client }: ProjectionOf): Pence {
  if (client !== undefined) return 0;
  const own = carriedForward.filter((row) => provider === undefined || row.provider === provider);
  return sumPence(own.map(({ amountPence }) => amountPence));
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
