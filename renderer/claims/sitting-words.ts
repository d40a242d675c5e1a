import { formatPence } from '../../domain/money/format-money';
import type { SittingRow } from '../../preload/contract/panel';
import { itemsInWords } from './claim-words';

/** "3 items accepted, £45.10; 1 item rejected" */
export function decidedInWords({
  accepted,
  acceptedPence,
  rejected,
}: Pick<SittingRow, 'accepted' | 'acceptedPence' | 'rejected'>): string {
  if (accepted + rejected === 0) return 'nothing is decided yet';
  return `${itemsInWords(accepted)} accepted, ${formatPence(acceptedPence)}; ${itemsInWords(rejected)} rejected`;
}

/** Names from the form: those ticked in their order, then those written, one a line; each once. */
export function namesPresent(ticked: readonly string[], others: string): string[] {
  const written = others.split('\n').map((name) => name.trim());
  return [...new Set([...ticked, ...written])].filter((name) => name !== '');
}

/** Takes the list of who is present apart again: members to tick, and others as text. */
export function presentInForm(
  present: readonly string[],
  members: readonly string[],
): { ticked: string[]; others: string } {
  return {
    ticked: present.filter((name) => members.includes(name)),
    others: present.filter((name) => !members.includes(name)).join('\n'),
  };
}

/** The address of a sitting's minutes. */
export function sittingAddress(id: number | null): string {
  return id === null ? '/claims/sittings' : `/claims/sittings/${id}`;
}
