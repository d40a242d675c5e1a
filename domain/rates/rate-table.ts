import type { IsoDate } from '../calendar/dates';
import type { Rate } from '../facts';
import { bandHolds } from './bands';

/** Rates by service level, ready to be asked for the rate of a night. */
export interface RateTable {
  /** The rate of a night for a client of `age` whole years, or null where there is none. */
  rateOn(serviceLevel: string, age: number, night: IsoDate): Rate | null;
  /** Every rate of a service level, the earliest first. */
  ratesOf(serviceLevel: string): readonly Rate[];
}

/** Builds the table. The latest `effectiveFrom` on or before the night wins among the bands that hold the age. */
export function rateTable(rates: Iterable<Rate>): RateTable {
  const byLevel = new Map<string, Rate[]>();
  for (const rate of rates) {
    const level = byLevel.get(rate.serviceLevel);
    if (level) level.push(rate);
    else byLevel.set(rate.serviceLevel, [rate]);
  }
  for (const level of byLevel.values()) level.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  const ratesOf = (serviceLevel: string): readonly Rate[] => byLevel.get(serviceLevel) ?? [];
  return {
    ratesOf,
    rateOn: (serviceLevel, age, night) =>
      ratesOf(serviceLevel).findLast((rate) => rate.effectiveFrom <= night && bandHolds(rate, age)) ?? null,
  };
}
