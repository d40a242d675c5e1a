import type { Rate } from '../facts';

/** The ages that a rate is for; null is an open end. */
export type AgeBand = Pick<Rate, 'minAge' | 'maxAge'>;

/** True where `age` lies in the band; where there is no age (null), for a band that is open on both sides. */
export function bandHolds(band: AgeBand, age: number | null): boolean {
  if (age === null) return band.minAge === null && band.maxAge === null;
  return (band.minAge ?? -Infinity) <= age && age <= (band.maxAge ?? Infinity);
}

/** True where some age lies in both bands. */
export function bandsOverlap(a: AgeBand, b: AgeBand): boolean {
  return bandHolds(a, b.minAge ?? -Infinity) || bandHolds(b, a.minAge ?? -Infinity);
}

/** "ages 11–15", "from age 16", "to age 10", "every age". */
export function bandInWords({ minAge, maxAge }: AgeBand): string {
  if (minAge === null && maxAge === null) return 'every age';
  if (maxAge === null) return `from age ${minAge}`;
  if (minAge === null || minAge === 0) return `to age ${maxAge}`;
  return minAge === maxAge ? `age ${minAge}` : `ages ${minAge}–${maxAge}`;
}
