import type { IsoDate } from '../calendar/dates';

/** What an item of a claim is for: a child, or the carer as such (training and events). */
export const CLAIM_ITEM_KINDS = ['client_item', 'provider_item'] as const;
export type ClaimItemKind = (typeof CLAIM_ITEM_KINDS)[number];

/** How a claim came in. The portal's come as submissions. */
export const CLAIM_ORIGINS = ['paper', 'email', 'telephone', 'portal'] as const;
export type ClaimOrigin = (typeof CLAIM_ORIGINS)[number];

/** One journey or purchase of a claim. `fromDay` and `toDay` are its days, the same where it is one. */
export interface ClaimItem {
  readonly id: number;
  readonly claim: number;
  readonly kind: ClaimItemKind;
  readonly serviceLevel: string;
  /** The child; null for the carer's own items. */
  readonly client: string | null;
  readonly fromDay: IsoDate;
  readonly toDay: IsoDate;
  /** What it was for: for mileage the route. */
  readonly description: string;
  /** Hundredths of the service level's unit, at most two decimals as design.md has it. */
  readonly quantityHundredths: number;
  readonly attachmentHash: string | null;
  readonly attachmentName: string | null;
  /** Who wrote it as it stands. */
  readonly enteredBy: string;
}

/** An item that a panel member accepted, with everything that its payment rests on. */
export interface AcceptedItem extends ClaimItem {
  readonly provider: string;
  readonly acceptedBy: string;
}

/**
 * Where a claim stands, as the carers' guide has it. `paid` once every accepted item is paid; `withdrawn` before a
 * decision.
 */
export const CLAIM_STATES = ['unsubmitted', 'pending', 'accepted', 'rejected', 'paid', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** What tells a claim's state: what was done with it, and each item's standing decision and payment. */
export interface ClaimProgress {
  readonly state: 'unsubmitted' | 'submitted' | 'withdrawn';
  readonly items: readonly {
    readonly decision: 'accepted' | 'rejected' | null;
    readonly isPaid: boolean;
  }[];
}

/** A claim is pending until every item is decided, and accepted where at least one item is. */
export function claimState({ state, items }: ClaimProgress): ClaimState {
  if (state !== 'submitted') return state;
  if (items.some(({ decision }) => decision === null)) return 'pending';
  const accepted = items.filter(({ decision }) => decision === 'accepted');
  if (accepted.length === 0) return 'rejected';
  return accepted.every(({ isPaid }) => isPaid) ? 'paid' : 'accepted';
}

/** True where somebody wrote any of a claim or submitted it: they do not decide on it. */
export function isOwnClaim(
  { enteredBy, submittedBy }: { readonly enteredBy: string; readonly submittedBy: string | null },
  items: readonly Pick<ClaimItem, 'enteredBy'>[],
  user: string,
): boolean {
  return enteredBy === user || submittedBy === user || items.some((item) => item.enteredBy === user);
}
