import type { CheckedItem } from '../check-types';
import { itemInWords, othersInWords, unitOf, whichItem } from './compared';
import { itemRef, type CheckContext, type Finding } from './finding';
import { compareJourneys, isAboutAsFar, isClose, type JourneyLikeness } from './same-journey';
import { isClaimedBefore, mostTelling } from './standing';

/** The same journey of the same day, or of the same days, as an item that comes before it. */
export function claimedBefore(item: CheckedItem, context: CheckContext): Finding[] {
  const same = claimedAgain(item, context, isClaimedBefore).filter((other) => hasSameDays(item, other));
  return finding('claimed_before', item, same, context, (other) =>
    isInOtherWords(item, other, likenessOf(item, other, context))
      ? `is as far on the same ${daysWord(item)} for the same child, in other words`
      : `is the same ${journeyWord(item, context)} on the same ${daysWord(item)}`,
  );
}

/** The same journey of days that are partly the same. */
export function overlappingDates(item: CheckedItem, context: CheckContext): Finding[] {
  const overlapping = claimedAgain(item, context, isClaimedBefore).filter(
    (other) => !hasSameDays(item, other),
  );
  return finding(
    'overlapping_dates',
    item,
    overlapping,
    context,
    () => `is the same ${journeyWord(item, context)} on some of these days`,
  );
}

/** What was rejected may be claimed again, but the panel will want to know why it was. */
export function rejectedBefore(item: CheckedItem, context: CheckContext): Finding[] {
  const wasRejected = (one: CheckedItem, other: CheckedItem): boolean =>
    other.standing === 'rejected' && other.claim !== one.claim;
  if (item.standing === 'rejected' || item.standing === 'withdrawn') return [];
  return finding(
    'rejected_before',
    item,
    claimedAgain(item, context, wasRejected),
    context,
    () => `is the same ${journeyWord(item, context)}, and was not accepted`,
  );
}

function finding(
  code: Finding['code'],
  item: CheckedItem,
  others: readonly CheckedItem[],
  context: CheckContext,
  how: (other: CheckedItem) => string,
): Finding[] {
  const telling = mostTelling(item, others);
  const [first] = telling;
  if (!first) return [];
  const message = `${whichItem(item, first)} ${how(first)}: ${itemInWords(first, context)}.${othersInWords(item, telling)}`;
  return [{ code, message, comparedWith: itemRef(first) }];
}

function claimedAgain(
  item: CheckedItem,
  context: CheckContext,
  counts: (item: CheckedItem, other: CheckedItem) => boolean,
): CheckedItem[] {
  return context.nearby.filter(
    (other) =>
      other.id !== item.id &&
      other.provider === item.provider &&
      other.fromDay <= item.toDay &&
      other.toDay >= item.fromDay &&
      counts(item, other) &&
      isSameAgain(item, other, context),
  );
}

/** For one child: siblings on one journey are another check's. An item of the carer's own may be anybody's. */
function isSameAgain(item: CheckedItem, other: CheckedItem, context: CheckContext): boolean {
  const isOneChild = item.client === other.client;
  if (!isOneChild && item.client !== null && other.client !== null) return false;
  const unit = unitOf(item, context);
  if (unit !== unitOf(other, context)) return false;
  const compared = likenessOf(item, other, context);
  if (isReturnBeside(item, other, context)) return false;
  if (compared.likeness === 'same') return isOneChild || !compared.isGeneric;
  if (compared.likeness === null) return isInOtherWords(item, other, compared) && unit === 'mile';
  if (!isOneChild && compared.isGeneric) return false;
  // Within one claim nobody words the same thing twice: there, more words are another thing.
  const isOneClaim = item.claim === other.claim;
  if (isOneClaim && compared.likeness === 'part') return false;
  if (unit !== 'mile' && (isOneClaim || item.serviceLevel !== other.serviceLevel)) return false;
  return isPlausiblyAsFar(item, other, context);
}

/** "Norwich to Ely" and, in the same claim and as far, "Norwich to Ely, return": the way there and the way back. */
function isReturnBeside(item: CheckedItem, other: CheckedItem, context: CheckContext): boolean {
  const rounds = [item, other].map((one) => context.journeyOf(one).round);
  if (item.claim !== other.claim || !rounds.includes('perhaps') || !rounds.includes('no')) return false;
  const [shorter, longer] = [item.quantityHundredths, other.quantityHundredths].sort((a, b) => a - b);
  return isClose(shorter!, longer!, 0.25);
}

function likenessOf(item: CheckedItem, other: CheckedItem, context: CheckContext): JourneyLikeness {
  return compareJourneys(told(item, context), told(other, context));
}

function told(item: CheckedItem, { journeyOf }: CheckContext) {
  return { quantityHundredths: item.quantityHundredths, journey: journeyOf(item) };
}

/** As far to the hundredth on the very same days for one child, in another claim: words differ, the journey hardly. */
function isInOtherWords(item: CheckedItem, other: CheckedItem, compared: JourneyLikeness): boolean {
  return (
    compared.likeness === null &&
    !compared.isOtherHalf &&
    item.client !== null &&
    item.client === other.client &&
    item.claim !== other.claim &&
    item.serviceLevel === other.serviceLevel &&
    item.quantityHundredths === other.quantityHundredths &&
    hasSameDays(item, other)
  );
}

/** A part of the days is at most as far as all of them. */
function isPlausiblyAsFar(item: CheckedItem, other: CheckedItem, context: CheckContext): boolean {
  if (isAboutAsFar(told(item, context), told(other, context))) return true;
  if (isWithin(item, other)) return item.quantityHundredths < other.quantityHundredths;
  return isWithin(other, item) && other.quantityHundredths < item.quantityHundredths;
}

function isWithin(item: CheckedItem, other: CheckedItem): boolean {
  return other.fromDay <= item.fromDay && item.toDay <= other.toDay && !hasSameDays(item, other);
}

function hasSameDays(a: CheckedItem, b: CheckedItem): boolean {
  return a.fromDay === b.fromDay && a.toDay === b.toDay;
}

function daysWord({ fromDay, toDay }: CheckedItem): string {
  return fromDay === toDay ? 'day' : 'days';
}

function journeyWord(item: CheckedItem, context: CheckContext): string {
  return unitOf(item, context) === 'mile' ? 'journey' : 'thing';
}
