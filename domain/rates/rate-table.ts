import type { IsoDate } from '../calendar/dates';
import type { Rate } from '../facts';
import { bandHolds } from './bands';

/** Rates by service level, ready to be asked for the rate of a night. */
export interface RateTable {
  /**
   * The rate of a night for a client of `age` whole years, or null where there is none. Where nobody's age prices it
   * (`age` null), only a rate for every age fits.
   */
  rateOn(serviceLevel: string, age: number | null, night: IsoDate): Rate | null;
  /** The days on which a rate of a service level takes effect, the earliest first, each once. */
  daysOfChange(serviceLevel: string): readonly IsoDate[];
}

/** Builds the table. The latest `effectiveFrom` on or before the night wins among the bands that hold the age. */
export function rateTable(rates: Iterable<Rate>): RateTable {
  const byLevel = Map.groupBy(rates, (rate) => rate.serviceLevel);
  for (const level of byLevel.values()) level.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const days = new Map([...byLevel].map(([level, own]) => [level, daysOf(own)]));
  return {
    daysOfChange: (serviceLevel) => days.get(serviceLevel) ?? [],
    rateOn: (serviceLevel, age, night) =>
      byLevel.get(serviceLevel)?.findLast((rate) => rate.effectiveFrom <= night && bandHolds(rate, age)) ??
      null,
  };
}

function daysOf(rates: readonly Rate[]): IsoDate[] {
  return [...new Set(rates.map((rate) => rate.effectiveFrom))];
}
