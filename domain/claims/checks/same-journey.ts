import type { CheckedItem } from '../check-types';
import { comparePlaces, isGeneric, weaker, type Likeness } from './compare-places';
import type { Journey, Place } from './read-journey';

/** How the journeys of two items compare. */
export interface JourneyLikeness {
  readonly likeness: Likeness;
  /** Everything that they have in common might be said of many places: "home to school". */
  readonly isGeneric: boolean;
  /** One is surely the other half of the other: there and back as two items. */
  readonly isOtherHalf: boolean;
}

const DIFFERENT: JourneyLikeness = { likeness: null, isGeneric: false, isOtherHalf: false };
const OTHER_HALF: JourneyLikeness = { ...DIFFERENT, isOtherHalf: true };

type Told = Pick<CheckedItem, 'quantityHundredths'> & { readonly journey: Journey };

/** Compares where two items went. A way out and the way back are two journeys, unless one of them says both. */
export function compareJourneys(a: Told, b: Told): JourneyLikeness {
  const { half: halfA, places: from } = a.journey;
  const { half: halfB, places: to } = b.journey;
  if (halfA !== null && halfB !== null && halfA !== halfB) return OTHER_HALF;
  if (from.length === 0 || to.length === 0) return DIFFERENT;
  if (from.length < 2 || to.length < 2) return compareWords(from, to);
  const forward = compareWays(from, to);
  if (forward !== null) return found(forward, from, to);
  const backward = compareWays(from, to.toReversed());
  if (backward === null) return DIFFERENT;
  return isThereAndBack(a, b) ? found(backward, from, to) : OTHER_HALF;
}

function found(likeness: Likeness, from: readonly Place[], to: readonly Place[]): JourneyLikeness {
  return {
    likeness,
    isGeneric: from.every(isGeneric) || to.every(isGeneric),
    isOtherHalf: false,
  };
}

/** Where one names no two places, all words of both are compared, whatever place they belong to. */
function compareWords(from: readonly Place[], to: readonly Place[]): JourneyLikeness {
  const likeness = comparePlaces(from.flat(), to.flat());
  const isTold = from.length === to.length;
  return found(likeness === null || isTold ? likeness : 'part', from, to);
}

/** From and to have to be the same places; places on the way, where both name them. */
function compareWays(from: readonly Place[], to: readonly Place[]): Likeness {
  const ends = weaker(comparePlaces(from[0]!, to[0]!), comparePlaces(from.at(-1)!, to.at(-1)!));
  const viaA = from.slice(1, -1);
  const viaB = to.slice(1, -1);
  if (viaA.length === 0 && viaB.length === 0) return ends;
  if (viaA.length === 0 || viaB.length === 0) return weaker(ends, 'part');
  return weaker(ends, comparePlaces(viaA.flat(), viaB.flat()));
}

/** "Return" of the way back is there and back where it is about as far as both ways, or said of both. */
function isThereAndBack(a: Told, b: Told): boolean {
  if (a.journey.round === 'surely' || b.journey.round === 'surely') return true;
  if (a.journey.round === 'no' && b.journey.round === 'no') return false;
  if (a.journey.round === b.journey.round) return true;
  const [returning, single] = a.journey.round === 'perhaps' ? [a, b] : [b, a];
  return returning.quantityHundredths >= 1.5 * single.quantityHundredths;
}

/** About as far: within a quarter of the longer or a mile, or there and back of the one that goes one way. */
export function isAboutAsFar(a: Told, b: Told): boolean {
  const shorter = Math.min(a.quantityHundredths, b.quantityHundredths);
  const longer = Math.max(a.quantityHundredths, b.quantityHundredths);
  if (isClose(shorter, longer, 0.25)) return true;
  const isOnce = a.journey.round !== b.journey.round;
  return isOnce && longer >= 1.6 * shorter && longer <= 2.4 * shorter;
}

/** True where two quantities are within a part of the larger, or within a whole unit. */
export function isClose(shorterHundredths: number, longerHundredths: number, part: number): boolean {
  return longerHundredths - shorterHundredths <= Math.max(100, longerHundredths * part);
}
