import { isFinancialYear } from '../../domain/calendar/periods';
import { CLAIM_STATES, type ClaimState } from '../../preload/contract/claims';
import { QUEUE_ORDERS, type QueueOrder } from './queue';

/** What of the claims is in the queue, and in which order. */
export interface QueueView {
  /** Null: claims of every state. */
  readonly state: ClaimState | null;
  /** The financial year of the claim's day; null: of all years. */
  readonly year: string | null;
  readonly order: QueueOrder;
}

/** What waits for the panel, the oldest first. */
export const FIRST_VIEW: QueueView = { state: 'pending', year: null, order: 'oldest' };

/** Reads the part of an address behind `?`; what is missing or unknown is as in {@link FIRST_VIEW}. */
export function viewOf(search: URLSearchParams): QueueView {
  const state = search.get('state');
  const year = search.get('year');
  const order = search.get('order');
  return {
    state: state === 'all' ? null : (CLAIM_STATES.find((name) => name === state) ?? FIRST_VIEW.state),
    year: year !== null && isFinancialYear(year) ? year : null,
    order: QUEUE_ORDERS.find((name) => name === order) ?? FIRST_VIEW.order,
  };
}

/** The address of the queue, or of a claim beside it. */
export function claimsAddress({ state, year, order }: QueueView, claim: number | null = null): string {
  const search = new URLSearchParams({ state: state ?? 'all', order });
  if (year !== null) search.set('year', year);
  return `/claims${claim === null ? '' : `/${claim}`}?${search.toString()}`;
}

/** A claim's address for whoever knows only its number. */
export function claimAddress(id: number): string {
  return `/claims/${id}`;
}
