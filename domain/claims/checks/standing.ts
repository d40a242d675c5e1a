import type { CheckedItem, ItemStanding } from '../check-types';

/** Whether an item asks for money: a rejected or withdrawn one does not any more, a draft not yet. */
export function asksForMoney({ standing }: Pick<CheckedItem, 'standing'>): boolean {
  return standing === 'accepted' || standing === 'pending';
}

/**
 * Whether another item counts as claimed beside `item`: neither is rejected or withdrawn. A draft counts for drafts
 * alone: what nobody submitted must not hold up what is before the panel.
 */
export function isClaimedBeside(item: CheckedItem, other: CheckedItem): boolean {
  if (other.id === item.id) return false;
  if (item.standing === 'unsubmitted') return asksForMoney(other) || other.standing === 'unsubmitted';
  return asksForMoney(item) && asksForMoney(other);
}

const RANKS: Readonly<Record<ItemStanding, number>> = {
  accepted: 0,
  pending: 1,
  unsubmitted: 2,
  rejected: 3,
  withdrawn: 4,
};

/**
 * Whether another item comes first: what is accepted before what waits, else by number. Of two that are the same,
 * exactly one was claimed before the other, so that rejecting it clears the way, and the earlier is never held up.
 */
export function isClaimedBefore(item: CheckedItem, other: CheckedItem): boolean {
  if (!isClaimedBeside(item, other)) return false;
  const rank = RANKS[other.standing] - RANKS[item.standing];
  return rank < 0 || (rank === 0 && other.id < item.id);
}

/** What the panel wants to see first: accepted before pending, of other claims before the same one's, then by number. */
export function mostTelling(item: CheckedItem, others: readonly CheckedItem[]): CheckedItem[] {
  const isOwn = ({ claim }: CheckedItem): number => Number(claim === item.claim);
  return [...others].sort(
    (a, b) => isOwn(a) - isOwn(b) || RANKS[a.standing] - RANKS[b.standing] || a.id - b.id,
  );
}

/** The items of an input whose days touch those of its claim: all that a journey can have been claimed in before. */
export function itemsNearby({
  items,
  others,
}: {
  readonly items: readonly CheckedItem[];
  readonly others: readonly CheckedItem[];
}): CheckedItem[] {
  let first = items[0]?.fromDay ?? '';
  let last = items[0]?.toDay ?? '';
  for (const { fromDay, toDay } of items) {
    if (fromDay < first) first = fromDay;
    if (toDay > last) last = toDay;
  }
  return [...items, ...others.filter(({ fromDay, toDay }) => fromDay <= last && toDay >= first)];
}
