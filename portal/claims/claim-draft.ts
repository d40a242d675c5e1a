import { isPlacedThroughout } from '../../domain/claims/placed';
import type { ClaimItemKind } from '../../domain/claims/claim';
import type { ClaimChoicesOfCarer } from '../../domain/sync/carer-data';

/** A claim that is not submitted: kept on this device alone. */
export interface ClaimDraft {
  readonly id: string;
  /** The claim's date. */
  readonly day: string;
  readonly notes: string;
  readonly items: readonly DraftItem[];
  /** ISO instant. */
  readonly changedAt: string;
}

export interface DraftItem {
  /** Names it within its claim. */
  readonly key: string;
  readonly kind: ClaimItemKind;
  readonly serviceLevel: string;
  readonly client: string | null;
  readonly day: string;
  readonly description: string;
  readonly quantityHundredths: number;
  readonly attachment: DraftAttachment | null;
}

/** A file of an item: kept beside the draft under its own name. */
export interface DraftAttachment {
  readonly name: string;
  readonly bytes: number;
  readonly keptAs: string;
}

export type ClaimLevel = ClaimChoicesOfCarer['levels'][number];
export type ClaimChild = ClaimChoicesOfCarer['children'][number];

/** What can be claimed for a child, or for the carer. */
export function levelsOf({ levels }: ClaimChoicesOfCarer, kind: ClaimItemKind): ClaimLevel[] {
  return levels.filter((level) => level.kind === kind);
}

/** The children who lived with the carer on a day: only for them can something of that day be claimed. */
export function childrenOn({ children }: ClaimChoicesOfCarer, day: string): ClaimChild[] {
  return children.filter((child) => livedHere(child, day));
}

/** The last night's morning counts too: `to` is the last night, a stay's end the day after. */
function livedHere({ client, stays }: ClaimChild, day: string): boolean {
  return isPlacedThroughout(
    stays.map(({ from, to }) => ({ client, startDate: from, endDate: to === null ? null : dayAfter(to) })),
    client,
    day,
    day,
  );
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** "miles", "items": what a quantity of a service level counts. */
export function unitWords(unit: ClaimLevel['unit']): string {
  return unit === 'mile' ? 'miles' : 'items';
}

/** The draft with an item put in, or in place of the one with its key. */
export function withItem(draft: ClaimDraft, item: DraftItem): ClaimDraft {
  const isThere = draft.items.some(({ key }) => key === item.key);
  const items = isThere
    ? draft.items.map((one) => (one.key === item.key ? item : one))
    : [...draft.items, item];
  return { ...draft, items };
}
