import { addDays, type IsoDate } from '../calendar/dates';
import type { Placement } from '../facts';

type Stay = Pick<Placement, 'client' | 'startDate' | 'endDate'>;

/**
 * True where a child was placed on every one of the days, in one stay or several. The day on which a stay ends counts
 * too: that day's journeys are still the carer's.
 */
export function isPlacedThroughout(
  stays: readonly Stay[],
  client: string,
  fromDay: IsoDate,
  toDay: IsoDate,
): boolean {
  const own = stays
    .filter((stay) => stay.client === client)
    .sort((a, b) => (a.startDate < b.startDate ? -1 : 1));
  let uncovered = fromDay;
  for (const { startDate, endDate } of own) {
    if (startDate > uncovered) return false;
    if (endDate === null) return true;
    if (endDate >= uncovered && endDate >= startDate) uncovered = addDays(endDate, 1);
    if (uncovered > toDay) return true;
  }
  return false;
}
