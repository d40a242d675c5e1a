import { formatDateRange } from '../../domain/calendar/format-dates';
import { quantityInWords } from '../../domain/money/quantity';
import type { ClaimState } from '../../domain/claims/claim';
import type { PublishedClaimItem } from '../../domain/sync/carer-data';

const STATES = {
  unsubmitted: { text: 'Unsubmitted', colour: 'grey' },
  pending: { text: 'Pending', colour: 'yellow' },
  accepted: { text: 'Accepted', colour: 'green' },
  rejected: { text: 'Rejected', colour: 'red' },
  paid: { text: 'Paid', colour: 'green' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
} as const satisfies Record<ClaimState, { text: string; colour: string }>;

export function claimTag(state: ClaimState) {
  return STATES[state];
}

export function claimStateWord(state: ClaimState): string {
  return STATES[state].text;
}

/** What each state means for the carer. */
export const CLAIM_STATE_WORDS: Readonly<Record<ClaimState, string>> = {
  unsubmitted: 'This claim is not submitted: nobody has decided on it, and it is not paid.',
  pending: 'The panel has not decided on everything in this claim yet.',
  accepted: 'The panel has accepted what is marked so. It is paid with the next payment that is finalised.',
  rejected: 'The panel has rejected this claim. The reason is below.',
  paid: 'What the panel accepted is paid.',
  withdrawn: 'This claim was withdrawn before the panel decided on it.',
};

/** "12.5 miles", "1 item". */
export function quantityWords(hundredths: number, unit: PublishedClaimItem['unit']): string {
  const quantity = quantityInWords(hundredths);
  if (unit === null) return quantity;
  return `${quantity} ${unit}${hundredths === 100 ? '' : 's'}`;
}

export function itemDays({ fromDay, toDay }: Pick<PublishedClaimItem, 'fromDay' | 'toDay'>): string {
  return formatDateRange(fromDay, toDay);
}

/** "1 item", "3 items". */
export function itemCount(items: readonly unknown[]): string {
  return items.length === 1 ? '1 item' : `${items.length} items`;
}
