import { distance } from 'fastest-levenshtein';
import { GENERIC_WORDS } from './journey-words';
import type { Place } from './read-journey';

/**
 * How alike two places are: the very same words in any order, the same but for slips of typing, or one of them the
 * other with more said of it ("St Mary's", "St Mary's Primary"); null where each has something of its own.
 */
export type Likeness = 'same' | 'typing' | 'part' | null;

const RANKS = { same: 0, typing: 1, part: 2 } as const;

export function comparePlaces(a: Place, b: Place): Likeness {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const left = [...more];
  let worst: Likeness = 'same';
  const slips: string[] = [];
  for (const word of fewer) {
    const at = left.indexOf(word);
    if (at === -1) slips.push(word);
    else left.splice(at, 1);
  }
  for (const word of slips) {
    const at = left.findIndex((other) => isSlip(word, other));
    if (at === -1) return null;
    left.splice(at, 1);
    worst = 'typing';
  }
  return left.length === 0 ? worst : 'part';
}

/** The weaker of two. */
export function weaker(a: Likeness, b: Likeness): Likeness {
  if (a === null || b === null) return null;
  return RANKS[a] >= RANKS[b] ? a : b;
}

/** True where no word of a place tells it from others of its sort: "school", "home". */
export function isGeneric(place: Place): boolean {
  return place.every((word) => GENERIC_WORDS.has(word));
}

/** Short words are too often one letter apart (Mill, Hill) to be slips of each other, and numbers always. */
function isSlip(a: string, b: string): boolean {
  if (/\d/.test(a) || /\d/.test(b)) return false;
  const length = Math.min(a.length, b.length);
  if (length >= 4 && isSwap(a, b)) return true;
  // A letter left out is told sooner than another letter in its place.
  if (length < (a.length === b.length ? 5 : 4)) return false;
  return distance(a, b) <= (length < 8 ? 1 : 2);
}

/** Two neighbouring letters the other way round. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  if (at === -1) return false;
  return a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2) === b;
}
