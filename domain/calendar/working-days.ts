import { isBankingDay } from './banking-days';
import { addDays, type IsoDate } from './dates';

/** Counts the working days after one day up to and with another: none on the same day, nor where it is earlier. */
export type CountWorkingDays = (from: IsoDate, to: IsoDate) => number;

/**
 * A count of working days (those on which banks work, as for due dates) for days from `first` to `last`, worked out
 * once: thousands of threads ask for it. Throws for a day outside.
 */
export function workingDaysWithin(first: IsoDate, last: IsoDate): CountWorkingDays {
  const upTo = new Map<IsoDate, number>();
  for (let day = first, count = 0; day <= last; day = addDays(day, 1)) {
    if (isBankingDay(day)) count += 1;
    upTo.set(day, count);
  }
  const countUpTo = (day: IsoDate): number => {
    const count = upTo.get(day);
    if (count === undefined) throw new RangeError(`${day} is not from ${first} to ${last}`);
    return count;
  };
  return (from, to) => Math.max(0, countUpTo(to) - countUpTo(from));
}
