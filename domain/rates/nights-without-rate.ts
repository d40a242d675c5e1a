import { addDays, daysBetween, type IsoDate } from '../calendar/dates';
import type { PaymentPeriod } from '../calendar/periods';
import type { Placement } from '../facts';
import { entitlementOf } from '../schedule/adjustments';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import { nightsInPeriod } from '../placements/nights';

/** A placement's nights in a period that no rate prices: they pay nothing, and block. */
export interface NightsWithoutRate {
  readonly placement: Placement;
  /** In order, never empty. */
  readonly nights: readonly IsoDate[];
}

/** The nights of a period that no rate prices, of the placements at the service levels named. */
export function nightsWithoutRate(
  facts: ScheduleFacts,
  period: PaymentPeriod,
  serviceLevels: ReadonlySet<string>,
): NightsWithoutRate[] {
  const found: NightsWithoutRate[] = [];
  for (const placement of facts.placements) {
    if (!serviceLevels.has(placement.serviceLevel)) continue;
    const stay = nightsInPeriod(placement, period);
    if (!stay) continue;
    const { segments, nightWithoutRate } = entitlementOf(facts, placement, period);
    if (nightWithoutRate === null) continue;
    const nights = daysFrom(nightWithoutRate, stay.to).filter(
      (night) => !segments.some((segment) => segment.from <= night && night <= segment.to),
    );
    found.push({ placement, nights });
  }
  return found;
}

function daysFrom(first: IsoDate, last: IsoDate): IsoDate[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_unused, index) => addDays(first, index));
}

/** How many nights that had no rate `before` have one `after`. */
export function nightsGained(
  before: readonly NightsWithoutRate[],
  after: readonly NightsWithoutRate[],
): number {
  const left = new Map(after.map(({ placement, nights }) => [placement.ref, new Set(nights)]));
  let gained = 0;
  for (const { placement, nights } of before) {
    gained += nights.filter((night) => !left.get(placement.ref)?.has(night)).length;
  }
  return gained;
}
