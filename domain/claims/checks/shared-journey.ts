import type { CheckedItem } from '../check-types';
import { clientName, itemInWords, othersInWords, unitOf, whichItem } from './compared';
import { itemRef, type CheckContext, type Finding } from './finding';
import { compareJourneys, isClose } from './same-journey';
import { asksForMoney, isClaimedBeside, mostTelling } from './standing';
import { spreadOf } from './spread';

/** From this many days on, a carer's journeys tell how far it is. */
const ENOUGH_DAYS = 3;

/** One journey with several children, claimed in full for each of them: the car went once. */
export function sharedJourney(item: CheckedItem, context: CheckContext): Finding[] {
  if (item.client === null || unitOf(item, context) !== 'mile') return [];
  const shared = context.nearby.filter(
    (other) =>
      other.provider === item.provider &&
      other.client !== null &&
      other.client !== item.client &&
      other.fromDay <= item.toDay &&
      other.toDay >= item.fromDay &&
      isClaimedBeside(item, other) &&
      unitOf(other, context) === 'mile' &&
      isOneJourney(item, other, context),
  );
  const telling = mostTelling(item, shared).sort(byClaimOf(item));
  const [first] = telling;
  if (!first || isDivided(item, shared, context)) return [];
  const name = clientName(first, context);
  const message = `${whichItem(item, first)} is the same journey for ${name}: ${itemInWords(first, context)}.${othersInWords(item, telling)} A journey with several children is claimed once.`;
  return [{ code: 'shared_journey', message, comparedWith: itemRef(first) }];
}

/** A sibling's item most often stands beside it. */
function byClaimOf({ claim }: CheckedItem): (a: CheckedItem, b: CheckedItem) => number {
  return (a, b) => Number(b.claim === claim) - Number(a.claim === claim);
}

/** Two children may go to two schools: where words alone do not tell, the distance has to be the same too. */
function isOneJourney(item: CheckedItem, other: CheckedItem, { journeyOf }: CheckContext): boolean {
  const { likeness, isGeneric } = compareJourneys(
    { quantityHundredths: item.quantityHundredths, journey: journeyOf(item) },
    { quantityHundredths: other.quantityHundredths, journey: journeyOf(other) },
  );
  if (likeness === null) return false;
  if (likeness !== 'part' && !isGeneric) return true;
  const [shorter, longer] = [item.quantityHundredths, other.quantityHundredths].sort((a, b) => a - b);
  return isClose(shorter!, longer!, 0.1);
}

/** True where each child's part adds up to what the carer claims for the same journey with one child. */
function isDivided(item: CheckedItem, shared: readonly CheckedItem[], context: CheckContext): boolean {
  const { key } = context.journeyOf(item);
  const alone = [...context.items, ...context.others].filter(
    (other) =>
      other.provider === item.provider &&
      other.client !== null &&
      other.fromDay === other.toDay &&
      asksForMoney(other) &&
      context.journeyOf(other).key === key,
  );
  const days = [...Map.groupBy(alone, ({ fromDay }) => fromDay).values()];
  const single = days.filter((ofDay) => new Set(ofDay.map(({ client }) => client)).size === 1);
  if (single.length < ENOUGH_DAYS) return false;
  const usual = spreadOf(single.map(([first]) => first!.quantityHundredths)).median;
  const together = [item, ...shared].reduce((sum, { quantityHundredths }) => sum + quantityHundredths, 0);
  return together <= usual * 1.1;
}
