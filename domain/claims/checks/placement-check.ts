import type { IsoDate } from '../../calendar/dates';
import { formatDate, formatDateRange } from '../../calendar/format-dates';
import type { Placement } from '../../facts';
import type { CheckedItem, ClaimCheckInput } from '../check-types';
import { isPlacedThroughout } from '../placed';
import type { Finding } from './finding';

export function outsidePlacement(item: CheckedItem, { clients, placements }: ClaimCheckInput): Finding[] {
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
