import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { ClaimRow } from '../../preload/contract/claims';
import { neighbour } from '../work-list/neighbour';
import { STATE_TITLES } from './claim-words';

export const QUEUE_ORDERS = ['oldest', 'carer', 'amount'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];

/** How a carer is called in the queue: by name, or by reference while names are hidden. */
export type CarerWords = (row: Pick<ClaimRow, 'provider' | 'providerName'>) => string;

const byText = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

/** Compares claims as the queue has them; claims that wait equally long come in order of number. */
export function comparing(order: QueueOrder, carer: CarerWords): (a: ClaimRow, b: ClaimRow) => number {
  const oldest = (a: ClaimRow, b: ClaimRow): number =>
    waitingSince(a).localeCompare(waitingSince(b)) || a.id - b.id;
  switch (order) {
    case 'oldest':
      return oldest;
    case 'carer':
      return (a, b) => byText.compare(carer(a), carer(b)) || oldest(a, b);
    case 'amount':
      return (a, b) => b.amountPence - a.amountPence || oldest(a, b);
  }
}

function waitingSince({ submittedAt, enteredAt }: ClaimRow): string {
  return submittedAt ?? enteredAt;
}

/** The claims in which every word of `text` is found. `hidesNames`: neither in names nor in notes, which may hold them. */
export function matching(rows: readonly ClaimRow[], text: string, hidesNames: boolean): readonly ClaimRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const { id, provider, providerName, notes, day, state, amountPence, enteredBy, paidIn } = row;
    const shown = [id, provider, formatDate(day), STATE_TITLES[state], formatPence(amountPence), enteredBy];
    const all = [...shown, ...paidIn, ...(hidesNames ? [] : [providerName, notes])].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

type Compare = (a: ClaimRow, b: ClaimRow) => number;

/** What comes up once `done` is decided: the next claim that waits for this person, from the top again after the last. */
export function nextToDecide(queue: readonly ClaimRow[], done: ClaimRow, compare: Compare): ClaimRow | null {
  const waiting = queue.filter((row) => row.id !== done.id && row.state === 'pending' && !row.isOwn);
  return neighbour(waiting, done, 1, compare) ?? waiting[0] ?? null;
}
