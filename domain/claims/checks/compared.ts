import { formatDate, formatDateRange } from '../../calendar/format-dates';
import { quantityInWords } from '../../money/quantity';
import type { CheckedItem, ClaimCheckInput, ItemStanding } from '../check-types';

/** What an item is counted in; null where its service level is not known. */
export function unitOf(
  { serviceLevel }: Pick<CheckedItem, 'serviceLevel'>,
  { serviceLevels }: Pick<ClaimCheckInput, 'serviceLevels'>,
): 'mile' | 'item' | null {
  const unit = serviceLevels.get(serviceLevel)?.unit;
  return unit === 'mile' || unit === 'item' ? unit : null;
}

/** "38 miles", "1 mile"; "2" where they are no miles. */
export function quantityOfUnit(hundredths: number, unit: 'mile' | 'item' | null): string {
  const quantity = quantityInWords(hundredths);
  if (unit !== 'mile') return quantity;
  return `${quantity} ${hundredths === 100 ? 'mile' : 'miles'}`;
}

/** "Claim 12, item 3", "Item 2 of this claim", "Carer P009’s claim 12, item 3". */
export function whichItem(item: CheckedItem, other: CheckedItem): string {
  if (other.claim === item.claim) return `Item ${other.position} of this claim`;
  const which = `laim ${other.claim}, item ${other.position}`;
  return other.provider === item.provider ? `C${which}` : `Carer ${other.provider}’s c${which}`;
}

/** "14 Sep 2026, Norwich to Ely, 38 miles, accepted on 2 Oct 2026". */
export function itemInWords(other: CheckedItem, input: ClaimCheckInput): string {
  const days = formatDateRange(other.fromDay, other.toDay);
  const quantity = quantityOfUnit(other.quantityHundredths, unitOf(other, input));
  return `${days}, ${other.description}, ${quantity}, ${standingInWords(other)}`;
}

/** " So is claim 13, item 9." for all but the first that was found, three of them by name; empty for nothing. */
export function othersInWords(
  item: CheckedItem,
  [, ...more]: readonly CheckedItem[],
  [one, several]: readonly [string, string] = ['is', 'are'],
): string {
  if (more.length === 0) return '';
  const named = more.slice(0, 3).map((other) => lowerFirst(whichItem(item, other)));
  const rest = more.length - named.length;
  const list = rest === 0 ? named : [...named, `${rest} more`];
  const joined = list.length === 1 ? list[0]! : `${list.slice(0, -1).join(', ')} and ${list.at(-1)!}`;
  return ` So ${more.length === 1 ? one : several} ${joined}.`;
}

/** The name of an item's child; null for the carer's own items. */
export function clientName(
  { client }: Pick<CheckedItem, 'client'>,
  { clients }: Pick<ClaimCheckInput, 'clients'>,
): string | null {
  return client === null ? null : (clients.get(client)?.name ?? client);
}

function standingInWords({ standing, decidedOn }: CheckedItem): string {
  return STANDINGS[standing] + (decidedOn === null ? '' : ` on ${formatDate(decidedOn)}`);
}

const STANDINGS: Readonly<Record<ItemStanding, string>> = {
  unsubmitted: 'not submitted',
  pending: 'before the panel',
  accepted: 'accepted',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

function lowerFirst(text: string): string {
  return text.startsWith('Carer') ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
