import { formatDate, formatDayAndMonth } from '../../../domain/calendar/format-dates';
import type { IsoDate } from '../../../domain/calendar/dates';
import { clipped } from '../cells';

/** Two days as a person says them: the year only where they are not of the same one. */
export function twoDays(first: IsoDate, second: IsoDate): [string, string] {
  const sameYear = first.slice(0, 4) === second.slice(0, 4);
  const say = sameYear ? formatDayAndMonth : formatDate;
  return [say(first), say(second)];
}

/**
 * "Carer P999 is not in the ledger …", with the reference that was probably meant where only capitals or blanks differ.
 */
export function unknownReference(noun: string, ref: string, known: ReadonlyMap<string, unknown>): string {
  const meant = [...known.keys()].find((candidate) => loosely(candidate) === loosely(ref));
  const remedy = meant
    ? `Did you mean ${meant}? References are compared exactly.`
    : `Import or add the ${noun} first, or correct the reference.`;
  return `${capitalised(noun)} ${clipped(ref)} is not in the ledger. ${remedy}`;
}

function loosely(ref: string): string {
  return ref.toLowerCase().replace(/[\s\-_]+/g, '');
}

/** `service level` → `Service level`, to begin a sentence. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
