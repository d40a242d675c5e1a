import {
  financialYearOf,
  numberOfPeriod,
  yearOfPeriod,
  type FinancialYear,
} from '../../domain/calendar/periods';
import { sumPence, type Pence } from '../../domain/money/pence';
import type { PublishedClaim, PublishedClaimItem, PublishedOrder } from '../../domain/sync/carer-data';

/** A journey that was claimed, and in which claim. */
export interface ClaimedJourney extends PublishedClaimItem {
  readonly claim: number;
}

/**
 * The mileage claims of an order's year, the latest first: of a mileage order those of its service level; of any other
 * those of its child. A journey belongs to the year in which it was paid, as the order does; one that may still be paid
 * to `payingYear`, whose payment it would come with; a rejected one to its day's.
 */
export function mileageOf(
  { year, client, serviceLevel, isMileage }: PublishedOrder,
  claims: readonly PublishedClaim[],
  payingYear: FinancialYear | undefined,
): readonly ClaimedJourney[] {
  if (!isMileage && client === null) return [];
  return claims
    .filter(({ state }) => state !== 'unsubmitted' && state !== 'withdrawn')
    .flatMap(({ id, items }) =>
      items
        .filter((item) => item.unit === 'mile' && item.client === client)
        .filter((item) => (isMileage ? item.serviceLevel === serviceLevel : true))
        .filter((item) => yearOf(item, payingYear) === year)
        .map((item) => ({ ...item, claim: id })),
    )
    .sort((a, b) => (a.fromDay < b.fromDay ? 1 : -1));
}

function yearOf(
  { paidIn, fromDay, decision }: PublishedClaimItem,
  payingYear: FinancialYear | undefined,
): FinancialYear {
  if (paidIn !== null) return yearOfPeriod(paidIn);
  const ofItsDay = financialYearOf(fromDay);
  return decision?.decision === 'rejected' ? ofItsDay : (payingYear ?? ofItsDay);
}

/** What became of a journey, in words. It is listed in the year of the period that paid it. */
export function outcomeOf({ decision, paidIn }: PublishedClaimItem): string {
  if (decision === null) return 'Waiting for the panel';
  if (decision.decision === 'rejected') return `Rejected: ${decision.reason ?? 'no reason was given'}`;
  return paidIn === null ? 'Accepted, not paid yet' : `Paid with period ${numberOfPeriod(paidIn)}`;
}

/** What the accepted ones come to. */
export function acceptedPence(journeys: readonly PublishedClaimItem[]): Pence {
  const accepted = journeys.filter(({ decision }) => decision?.decision === 'accepted');
  return sumPence(accepted.map(({ amountPence }) => amountPence ?? 0));
}
