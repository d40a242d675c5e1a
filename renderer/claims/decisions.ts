import type { ClaimDetail, ClaimItemRow } from '../../preload/contract/claims';

/** What a key or button would decide on; `hindrance` says why it is off. */
export interface Possible {
  readonly items: readonly ClaimItemRow[];
  readonly hindrance: string | null;
}

export interface PossibleDecisions {
  readonly accept: Possible;
  readonly reject: Possible;
  readonly takeBack: Possible;
}

/**
 * What may be decided on a claim, or on the one item of it that is selected. The ledger checks it again: this is for
 * showing what is off and why.
 */
export function possibleDecisions(
  { claim, items }: Pick<ClaimDetail, 'claim' | 'items'>,
  selected: number | null,
  mayDecide: boolean,
): PossibleDecisions {
  const chosen = selected === null ? items : items.filter((item) => item.id === selected);
  const free = chosen.filter(({ decision }) => decision === null);
  const unpaid = chosen.filter(({ decision, paid }) => decision !== null && paid === null);
  const general = generalHindrance(claim, mayDecide);
  const decided = free.length > 0 ? null : decidedHindrance(chosen, unpaid, selected === null);
  return {
    accept: { items: free, hindrance: general ?? decided ?? blockingHindrance(items, free) },
    reject: { items: free, hindrance: general ?? decided },
    takeBack: { items: unpaid, hindrance: general ?? takeBackHindrance(chosen, unpaid) },
  };
}

function generalHindrance(
  { state, isOwn }: Pick<ClaimDetail['claim'], 'state' | 'isOwn'>,
  mayDecide: boolean,
): string | null {
  if (state === 'unsubmitted') return 'It is not before the panel: it has not been submitted yet.';
  if (state === 'withdrawn') return 'It was withdrawn: there is nothing to decide.';
  if (!mayDecide) return 'Members of the panel decide on it.';
  return isOwn ? 'You entered or submitted it: another member of the panel decides on it.' : null;
}

function blockingHindrance(all: readonly ClaimItemRow[], free: readonly ClaimItemRow[]): string | null {
  const blocked = free.filter(({ checks }) => checks.some(({ level }) => level === 'blocking'));
  const [first] = blocked;
  if (!first) return null;
  const numbers = blocked.map((item) => all.indexOf(item) + 1).join(', ');
  const which = blocked.length === 1 ? `item ${numbers}` : `items ${numbers}`;
  const rest =
    blocked.length < free.length ? ', then accept the rest' : ', or put right what stands against it';
  return `A blocking check stands against ${which}. Reject ${blocked.length === 1 ? 'it' : 'them'}${rest}.`;
}

/** Nothing is free: what is paid stays, the rest could be taken back. */
function decidedHindrance(
  chosen: readonly ClaimItemRow[],
  unpaid: readonly ClaimItemRow[],
  isWhole: boolean,
): string {
  const period = paidIn(chosen);
  if (unpaid.length === 0 && period !== undefined) return `Period ${period} paid it: the decision stays.`;
  return `${isWhole ? 'Everything' : 'This item'} is decided. To decide anew, take the decision back first.`;
}

function takeBackHindrance(chosen: readonly ClaimItemRow[], unpaid: readonly ClaimItemRow[]): string | null {
  if (unpaid.length > 0) return null;
  const period = paidIn(chosen);
  return period === undefined ? 'Nothing is decided yet.' : `Period ${period} paid it: the decision stays.`;
}

function paidIn(items: readonly ClaimItemRow[]): string | undefined {
  return items.find(({ paid }) => paid !== null)?.paid?.period;
}

/** The item `step` places from the selected one, stopping at both ends; the first (or last) where none is selected. */
export function moveItem(
  items: readonly Pick<ClaimItemRow, 'id'>[],
  selected: number | null,
  step: 1 | -1,
): number | null {
  if (selected === null) return (step === 1 ? items[0] : items.at(-1))?.id ?? null;
  const place = items.findIndex(({ id }) => id === selected);
  return items[Math.min(Math.max(place + step, 0), items.length - 1)]?.id ?? null;
}

/** The item that waits after one was decided, from the top again after the last; null where none does. */
export function nextUndecided(items: readonly ClaimItemRow[], done: number): number | null {
  const place = items.findIndex(({ id }) => id === done);
  const inTurn = [...items.slice(place + 1), ...items.slice(0, place)];
  return inTurn.find(({ decision }) => decision === null)?.id ?? null;
}
