import type { IsoDate } from '../calendar/dates';
import type { Rate } from '../facts';
import type { AgeBand } from './bands';
import { rateTable } from './rate-table';

/** The oldest age that a band may name. */
export const OLDEST_AGE = 99;

/** A rate on a day, with the ages for which it is in force: its own band, less what a later rate has taken over. */
export interface RateInForce extends AgeBand {
  readonly rate: Rate;
}

/** The rates of a service level that are in force on a day, the youngest band first. */
export function ratesInForce(rates: readonly Rate[], serviceLevel: string, day: IsoDate): RateInForce[] {
  const table = rateTable(rates.filter((rate) => rate.serviceLevel === serviceLevel));
  const found: { rate: Rate; from: number; to: number }[] = [];
  for (let age = 0; age <= OLDEST_AGE; age += 1) {
    const rate = table.rateOn(serviceLevel, age, day);
    const last = found.at(-1);
    if (rate && last?.rate === rate && last.to === age - 1) last.to = age;
    else if (rate) found.push({ rate, from: age, to: age });
  }
  return found.map(({ rate, from, to }) => ({
    rate,
    minAge: from === (rate.minAge ?? 0) ? rate.minAge : from,
    maxAge: to === (rate.maxAge ?? OLDEST_AGE) ? rate.maxAge : to,
  }));
}
