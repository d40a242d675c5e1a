import { addDays, ageOn, later, type IsoDate } from '../calendar/dates';
import { mondayOf } from '../calendar/weeks';
import type { Client, Placement } from '../facts';
import { nightsInPeriod } from '../placements/nights';
import { compareText } from '../schedule/payment-line';
import type { YearDays } from './statement-year';

/** The weeks of a year in which one child was cared for, by what the relief pays for them. */
export interface CareWeeks {
  readonly client: string;
  /** Weeks throughout which the child was under 11. */
  readonly under11: number;
  /** All other weeks: also the one in which the child turns 11. */
  readonly from11: number;
}

/**
 * The weeks of care of each child in a year, as HMRC's qualifying care relief counts them (Income Tax (Trading and
 * Other Income) Act 2005, section 811; HMRC's Business Income Manual, BIM52765):
 * - a week is seven days from a Monday, and care in any part of it counts as a week: here, one night of it;
 * - a week in which one year ends and the next begins belongs to the year that ends. So each week belongs to the year
 *   of its Monday, and to no other;
 * - a week counts for a child under 11 only where the child is under 11 throughout, Monday to Sunday.
 *
 * A child's weeks count once, however many placements with this carer overlap. The nights are those of the placements
 * as they are known now, not those of the lines that were paid: the year's statement is about the care of the year, and
 * late news that a later payment corrects belongs to the days on which the care was given. Only nights on `days` count,
 * see {@link daysCounted}. Returns children in order of reference; those without a week are left out.
 */
export function careWeeks(
  placements: readonly Pick<Placement, 'client' | 'startDate' | 'endDate'>[],
  dateOfBirth: (client: string) => Client['dateOfBirth'],
  days: YearDays | null,
): CareWeeks[] {
  if (!days) return [];
  return [...Map.groupBy(placements, (placement) => placement.client)]
    .map(([client, stays]) => countWeeks(client, mondaysOf(stays, days), dateOfBirth(client)))
    .filter(({ under11, from11 }) => under11 + from11 > 0)
    .sort((a, b) => compareText(a.client, b.client));
}

/**
 * The days on which care counts for a year: those of the weeks that belong to it, from its first Monday to the Sunday of
 * its last Monday's week, as far as finalised periods pay for them (`paidFor`; null before the first). Care before or
 * after those is in no payment of this ledger, so that its weeks would stand beside no receipts. Null where there are none.
 */
export function daysCounted(year: YearDays, paidFor: YearDays | null): YearDays | null {
  if (!paidFor) return null;
  const firstDay = later(mondayOf(addDays(year.firstDay, 6)), paidFor.firstDay);
  const lastSunday = addDays(mondayOf(year.lastDay), 6);
  const lastDay = lastSunday < paidFor.lastDay ? lastSunday : paidFor.lastDay;
  return firstDay <= lastDay ? { firstDay, lastDay } : null;
}

function mondaysOf(stays: readonly Pick<Placement, 'startDate' | 'endDate'>[], days: YearDays): Set<IsoDate> {
  const mondays = new Set<IsoDate>();
  for (const stay of stays) {
    const nights = nightsInPeriod(stay, days);
    if (!nights) continue;
    for (let monday = mondayOf(nights.from); monday <= nights.to; monday = addDays(monday, 7)) {
      mondays.add(monday);
    }
  }
  return mondays;
}

function countWeeks(client: string, mondays: ReadonlySet<IsoDate>, dateOfBirth: IsoDate): CareWeeks {
  // Nobody grows younger: who is under 11 on the Sunday was so on every day of the week.
  const under11 = [...mondays].filter((monday) => ageOn(dateOfBirth, addDays(monday, 6)) < 11).length;
  return { client, under11, from11: mondays.size - under11 };
}
