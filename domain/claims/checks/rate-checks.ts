import { formatDate } from '../../calendar/format-dates';
import { formatPence } from '../../money/format-money';
import type { CheckedItem, ClaimCheckInput } from '../check-types';
import { priceOfItem, type ItemPrice } from '../price-item';
import type { Finding } from './finding';

function priceOn(item: CheckedItem, { clients, serviceLevels, rates }: ClaimCheckInput): ItemPrice | null {
  const level = serviceLevels.get(item.serviceLevel);
  const client = item.client === null ? null : (clients.get(item.client) ?? null);
  return level ? priceOfItem(item, client, level, rates) : null;
}

function levelName({ serviceLevel }: CheckedItem, { serviceLevels }: ClaimCheckInput): string {
  return serviceLevels.get(serviceLevel)?.name ?? serviceLevel;
}

export function noRate(item: CheckedItem, input: ClaimCheckInput): Finding[] {
  if (priceOn(item, input)) return [];
  const message = `${levelName(item, input)} has no rate on ${formatDate(item.fromDay)}, so it cannot be paid. Add the rate, or reject the item.`;
  return [{ code: 'no_rate', message, comparedWith: null }];
}

/** An item has one rate, that of its first day: days at another rate have to be claimed as an item of their own. */
export function spansRateChange(item: CheckedItem, input: ClaimCheckInput): Finding[] {
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
