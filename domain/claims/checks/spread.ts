import { daysBetween } from '../../calendar/dates';
import type { CheckedItem, Spread } from '../check-types';

/** What an item claims for each of its days, in hundredths of its unit. */
export function quantityADay({
  fromDay,
  toDay,
  quantityHundredths,
}: Pick<CheckedItem, 'fromDay' | 'toDay' | 'quantityHundredths'>): number {
  return fromDay === toDay
    ? quantityHundredths
    : Math.round(quantityHundredths / (daysBetween(fromDay, toDay) + 1));
}

/** The median and the median distance from it: a few mistaken or dishonest claims do not move them. */
export function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  const medianDeviation = median(values.map((value) => Math.abs(value - middle)));
  return { count: values.length, median: middle, medianDeviation };
}

/** What is claimed a day at each service level, by its code. Callers leave out what was rejected or withdrawn. */
export function spreadsOfLevels(
  items: Iterable<Pick<CheckedItem, 'serviceLevel' | 'fromDay' | 'toDay' | 'quantityHundredths'>>,
): Map<string, Spread> {
  const byLevel = Map.groupBy(items, ({ serviceLevel }) => serviceLevel);
  return new Map([...byLevel].map(([level, own]) => [level, spreadOf(own.map(quantityADay))]));
}

function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
