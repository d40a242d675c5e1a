import { monthsBefore, type IsoDate } from '../calendar/dates';
import { formatDate, formatDateRange } from '../calendar/format-dates';
import { financialYearOf } from '../calendar/periods';
import type { Placement } from '../facts';
import { formatPence } from '../money/format-money';
import { CHECK_CODES, type CheckedItem, type ClaimCheckInput, type ItemCheck } from './check-types';
import { isPlacedThroughout } from './placed';
import { priceOfItem, type ItemPrice } from './price-item';

type Finding = Omit<ItemCheck, 'item'>;
type Check = (item: CheckedItem, input: ClaimCheckInput) => readonly Finding[];

const CHECKS: readonly Check[] = [noRate, spansRateChange, outsidePlacement, noAttachment, tooOld, otherYear];

/**
 * What the panel has to know about the items of a claim before it decides, item by item, each in the order of
 * {@link CHECK_CODES}. Source: the carers' guide to claims.
 */
export function checkClaimItems(input: ClaimCheckInput): ItemCheck[] {
  return input.items.flatMap((item) =>
    CHECKS.flatMap((check) => check(item, input))
      .map((finding) => ({ item: item.id, ...finding }))
      .sort((a, b) => CHECK_CODES.indexOf(a.code) - CHECK_CODES.indexOf(b.code)),
  );
}

function priceOn(item: CheckedItem, { clients, serviceLevels, rates }: ClaimCheckInput): ItemPrice | null {
  const level = serviceLevels.get(item.serviceLevel);
  const client = item.client === null ? null : (clients.get(item.client) ?? null);
  return level ? priceOfItem(item, client, level, rates) : null;
}

function levelName({ serviceLevel }: CheckedItem, { serviceLevels }: ClaimCheckInput): string {
  return serviceLevels.get(serviceLevel)?.name ?? serviceLevel;
}

function noRate(item: CheckedItem, input: ClaimCheckInput): Finding[] {
  if (priceOn(item, input)) return [];
  const message = `${levelName(item, input)} has no rate on ${formatDate(item.fromDay)}, so it cannot be paid. Add the rate, or reject the item.`;
  return [{ code: 'no_rate', message, comparedWith: null }];
}

/** An item has one rate, that of its first day: days at another rate have to be claimed as an item of their own. */
function spansRateChange(item: CheckedItem, input: ClaimCheckInput): Finding[] {
  const first = priceOn(item, input);
  if (!first) return [];
  const change = input.rates
    .daysOfChange(item.serviceLevel)
    .filter((day) => item.fromDay < day && day <= item.toDay)
    .map((day) => ({ day, price: priceOn({ ...item, fromDay: day }, input) }))
    .find(({ price }) => price && price.rate.amountPence !== first.rate.amountPence);
  if (!change?.price) return [];
  const message = `The rate changes within its days, from ${formatPence(first.rate.amountPence)} to ${formatPence(change.price.rate.amountPence)} on ${formatDate(change.day)}. All of it would be paid at ${formatPence(first.rate.amountPence)}: it has to be claimed as two items.`;
  return [{ code: 'spans_rate_change', message, comparedWith: null }];
}

function outsidePlacement(item: CheckedItem, { clients, placements }: ClaimCheckInput): Finding[] {
  const { client, provider, fromDay, toDay } = item;
  if (client === null || isPlacedThroughout(placements, client, fromDay, toDay)) return [];
  const name = clients.get(client)?.name ?? client;
  const stay = nearestStay(placements, client, fromDay);
  const known = stay ? `was placed there ${stayInWords(stay)}` : 'never was placed there';
  const message = `${name} is not placed with carer ${provider} on all of ${formatDateRange(fromDay, toDay)}: ${known}.`;
  return [{ code: 'outside_placement', message, comparedWith: stay ? { placement: stay.ref } : null }];
}

/** The stay of a child that began last by the day, else the first one after it. */
function nearestStay(placements: readonly Placement[], client: string, day: IsoDate): Placement | null {
  const stays = placements
    .filter((placement) => placement.client === client)
    .sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  return stays.findLast(({ startDate }) => startDate <= day) ?? stays[0] ?? null;
}

function stayInWords({ startDate, endDate }: Placement): string {
  return endDate === null
    ? `from ${formatDate(startDate)}`
    : `${formatDate(startDate)} to ${formatDate(endDate)}`;
}

function noAttachment({ attachmentHash }: CheckedItem): Finding[] {
  if (attachmentHash !== null) return [];
  return [{ code: 'no_attachment', message: 'Nothing is attached to it.', comparedWith: null }];
}

function tooOld(
  { fromDay, claimDay }: CheckedItem,
  { limits: { oldestMonths } }: ClaimCheckInput,
): Finding[] {
  if (fromDay >= monthsBefore(claimDay, oldestMonths)) return [];
  const months = oldestMonths === 1 ? 'a month' : `${oldestMonths} months`;
  const message = `${formatDate(fromDay)} is more than ${months} before the claim of ${formatDate(claimDay)}.`;
  return [{ code: 'too_old', message, comparedWith: null }];
}

function otherYear({ fromDay, toDay, claimDay }: CheckedItem): Finding[] {
  const year = financialYearOf(claimDay);
  const other = [fromDay, toDay].find((day) => financialYearOf(day) !== year);
  if (other === undefined) return [];
  const message = `${formatDate(other)} is in the financial year ${financialYearOf(other)}, the claim of ${formatDate(claimDay)} in ${year}.`;
  return [{ code: 'other_year', message, comparedWith: null }];
}
