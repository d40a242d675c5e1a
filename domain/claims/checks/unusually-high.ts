import type { CheckedItem, ComparedWith, Spread } from '../check-types';
import { itemInWords, quantityOfUnit, unitOf, whichItem } from './compared';
import { itemRef, type CheckContext, type Finding } from './finding';
import { asksForMoney } from './standing';
import { quantityADay, spreadOf } from './spread';

/** Where an item begins to be unusually high. Below the floor, in hundredths a day, nothing is. */
interface Bounds {
  readonly atLeast: number;
  readonly times: number;
  readonly deviations: number;
  readonly floor: Readonly<Record<'mile' | 'item', number>>;
}

const OWN: Bounds = { atLeast: 5, times: 2, deviations: 5, floor: { mile: 50_00, item: 3_00 } };
const EVERYBODY: Bounds = { atLeast: 20, times: 3, deviations: 6, floor: { mile: 100_00, item: 5_00 } };
/** A route has its length: a detour or a wrong turn is allowed for, and no more. */
const ROUTE = { atLeast: 3, times: 1.3, moreMilesHundredths: 5_00, oftenAsFar: 3 } as const;

/** A normal distribution's standard deviation is this many median deviations. */
const DEVIATIONS_IN_STANDARD = 1.4826;

/** Against the same route, else against the carer's own claims, else against everybody's: the nearest comparison counts. */
export function unusuallyHigh(item: CheckedItem, context: CheckContext): Finding[] {
  const unit = unitOf(item, context);
  if (unit === null) return [];
  const history = context.others.filter(
    (other) =>
      other.provider === item.provider &&
      other.serviceLevel === item.serviceLevel &&
      other.claim !== item.claim &&
      asksForMoney(other),
  );
  const found =
    (unit === 'mile' ? againstRoute(item, history, context) : null) ??
    againstOwn(item, history, unit, context) ??
    againstEverybody(item, unit, context);
  return found ? [{ code: 'unusually_high', ...found }] : [];
}

type Found = { readonly message: string; readonly comparedWith: ComparedWith };

function againstRoute(
  item: CheckedItem,
  history: readonly CheckedItem[],
  context: CheckContext,
): Found | null {
  const { key } = context.journeyOf(item);
  const aDay = quantityADay(item);
  const isSingle = ({ fromDay, toDay }: CheckedItem): boolean => fromDay === toDay;
  if (aDay <= ROUTE.moreMilesHundredths || !isSingle(item)) return null;
  const same = history.filter((other) => isSingle(other) && context.journeyOf(other).key === key);
  if (same.length < ROUTE.atLeast) return null;
  const { median } = spreadOf(same.map(({ quantityHundredths }) => quantityHundredths));
  if (aDay <= median * ROUTE.times || aDay <= median + ROUTE.moreMilesHundredths) return null;
  const asFar = same.filter(({ quantityHundredths }) => quantityHundredths >= aDay * 0.9);
  if (asFar.length >= ROUTE.oftenAsFar) return null;
  const usual = latestBefore(
    item,
    same.filter(({ quantityHundredths }) => quantityHundredths <= median),
  );
  const message = `${quantityOfUnit(aDay, 'mile')} is far for this journey, which is about ${about(median, 'mile')} in ${same.length} other items of carer ${item.provider}. One is ${lowerClaim(whichItem(item, usual))}: ${itemInWords(usual, context)}.`;
  return { message, comparedWith: itemRef(usual) };
}

function againstOwn(
  item: CheckedItem,
  history: readonly CheckedItem[],
  unit: 'mile' | 'item',
  context: CheckContext,
): Found | null {
  const aDay = quantityADay(item);
  if (aDay <= OWN.floor[unit]) return null;
  const spread = spreadOf(history.map(quantityADay));
  if (!isAbove(aDay, spread, OWN, unit)) return null;
  const most = history.reduce((a, b) =>
    quantityADay(b) > quantityADay(a) || (quantityADay(b) === quantityADay(a) && b.id < a.id) ? b : a,
  );
  const message = `${quantityOfUnit(aDay, unit)} a day is high for carer ${item.provider}, who claims about ${about(spread.median, unit)} (${spread.count} items). The most among them: ${lowerClaim(whichItem(item, most))}: ${itemInWords(most, context)}.`;
  return { message, comparedWith: itemRef(most) };
}

function againstEverybody(
  item: CheckedItem,
  unit: 'mile' | 'item',
  { usual, serviceLevels }: CheckContext,
): Found | null {
  const aDay = quantityADay(item);
  const spread = usual.get(item.serviceLevel);
  if (!spread || !isAbove(aDay, spread, EVERYBODY, unit)) return null;
  const name = serviceLevels.get(item.serviceLevel)?.name ?? item.serviceLevel;
  const message = `${quantityOfUnit(aDay, unit)} a day is high for ${name}: all carers claim about ${about(spread.median, unit)} (${spread.count} items).`;
  return { message, comparedWith: null };
}

function isAbove(
  aDay: number,
  { count, median, medianDeviation }: Spread,
  bounds: Bounds,
  unit: 'mile' | 'item',
): boolean {
  if (count < bounds.atLeast) return false;
  const deviation = DEVIATIONS_IN_STANDARD * medianDeviation;
  return aDay > Math.max(bounds.floor[unit], bounds.times * median, median + bounds.deviations * deviation);
}

/** The latest item up to the item's day, else the first after it. */
function latestBefore({ fromDay }: CheckedItem, others: readonly CheckedItem[]): CheckedItem {
  const inOrder = [...others].sort((a, b) =>
    a.fromDay === b.fromDay ? a.id - b.id : a.fromDay < b.fromDay ? -1 : 1,
  );
  return inOrder.findLast((other) => other.fromDay <= fromDay) ?? inOrder[0]!;
}

/** A median in whole units, tenths below ten. */
function about(hundredths: number, unit: 'mile' | 'item'): string {
  const step = hundredths < 10_00 ? 10 : 100;
  return quantityOfUnit(Math.round(hundredths / step) * step, unit);
}

function lowerClaim(which: string): string {
  return which.replace(/^Claim/, 'claim');
}
