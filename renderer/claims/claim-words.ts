import { formatPence } from '../../domain/money/format-money';
import { quantityInWords } from '../../domain/money/quantity';
import type { CheckCode, ClaimItemRow, ClaimOrigin, ClaimState } from '../../preload/contract/claims';
import type { ShownState } from '../format/state-badge';

export const STATE_TITLES: Readonly<Record<ClaimState, string>> = {
  unsubmitted: 'Unsubmitted',
  pending: 'Pending',
  accepted: 'Accepted',
  rejected: 'Rejected',
  paid: 'Paid',
  withdrawn: 'Withdrawn',
};

/** The badge of each state. */
export const STATE_BADGES: Readonly<Record<ClaimState, ShownState>> = {
  unsubmitted: 'current',
  pending: 'pending',
  accepted: 'accepted',
  rejected: 'rejected',
  paid: 'paid',
  withdrawn: 'withdrawn',
};

export const ORIGIN_TITLES: Readonly<Record<ClaimOrigin, string>> = {
  paper: 'on paper',
  email: 'by e-mail',
  telephone: 'by telephone',
  portal: 'on the carers’ page',
};

/** What each check is called on screen. */
export const CHECK_TITLES: Readonly<Record<CheckCode, string>> = {
  no_rate: 'No rate',
  spans_rate_change: 'Two rates',
  outside_placement: 'Outside the placement',
  claimed_before: 'Claimed before',
  rejected_before: 'Rejected before',
  overlapping_dates: 'Dates overlap',
  same_attachment: 'Same attachment',
  shared_journey: 'Shared journey',
  no_attachment: 'No attachment',
  too_old: 'Too old',
  other_year: 'Another year',
  unusually_high: 'Unusually high',
  over_year_miles: 'Above the year’s miles',
};

/** "12.5 miles × £0.55", "2 × £25.00"; says so where there is no rate. */
export function calculationOf({
  quantityHundredths,
  unit,
  ratePence,
}: Pick<ClaimItemRow, 'quantityHundredths' | 'unit' | 'ratePence'>): string {
  const quantity = quantityInWords(quantityHundredths);
  const counted = unit === 'mile' ? `${quantity} ${quantity === '1' ? 'mile' : 'miles'}` : quantity;
  return ratePence === null ? `${counted}, no rate` : `${counted} × ${formatPence(ratePence)}`;
}

/** "1 item", "3 items". */
export function itemsInWords(count: number): string {
  return count === 1 ? '1 item' : `${count} items`;
}
