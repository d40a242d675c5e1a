import type { PaymentPeriod, PeriodName } from '../calendar/periods';
import type { PaidCare, Placement } from '../facts';
import { entitlement, type Entitlement } from '../placements/entitlement';
import { nightsInPeriod } from '../placements/nights';
import type { PaymentLine } from './payment-line';
import type { ScheduleFacts } from './schedule-facts';

/** A placement's entitlement in a finalised period whose nights have no rate any more. */
export interface UnpricedCare {
  readonly placement: Placement;
  readonly period: PaymentPeriod;
  readonly entitlement: Entitlement;
}

export interface Adjustments {
  readonly lines: readonly PaymentLine[];
  readonly unpriced: readonly UnpricedCare[];
}

/**
 * For every finalised period, placement and provider: what is due by today's facts less what was already finalised for
 * it, as one line where the two differ. A placement that moved to another provider is due nothing with the first, so
 * each of the two gets its own line.
 */
export function adjustments(facts: ScheduleFacts): Adjustments {
  const lines: PaymentLine[] = [];
  const unpriced: UnpricedCare[] = [];
  const paid = sortPaidCare(facts);
  for (const placement of facts.placements) {
    const own = paid.byPlacement.get(placement.ref);
    for (const period of facts.finalisedPeriods) {
      const care = own?.get(period.period);
      if (!care && !nightsInPeriod(placement, period)) continue;
      const due = entitlementOf(facts, placement, period);
      if (due.nightWithoutRate) unpriced.push({ placement, period, entitlement: due });
      else lines.push(...adjustmentLine(period, care ?? careOf(placement, period), due));
    }
  }
  for (const care of paid.toOthers) {
    const period = facts.finalisedPeriods.find((candidate) => candidate.period === care.carePeriod);
    if (period) lines.push(...adjustmentLine(period, care, NOTHING_DUE));
  }
  return { lines, unpriced };
}

interface SortedPaidCare {
  /** What was paid to a placement's provider, by placement and care period: a key put together is far slower. */
  readonly byPlacement: ReadonlyMap<string, ReadonlyMap<PeriodName, PaidCare>>;
  /** What was paid to a provider from whom the placement has moved since. */
  readonly toOthers: readonly PaidCare[];
}

function sortPaidCare({ paidCare, placements }: ScheduleFacts): SortedPaidCare {
  const providers = new Map(placements.map((placement) => [placement.ref, placement.provider]));
  const byPlacement = new Map(
    placements.map((placement) => [placement.ref, new Map<PeriodName, PaidCare>()]),
  );
  const toOthers: PaidCare[] = [];
  for (const care of paidCare) {
    if (providers.get(care.placement) === care.provider) {
      byPlacement.get(care.placement)!.set(care.carePeriod, care);
    } else toOthers.push(care);
  }
  return { byPlacement, toOthers };
}

const NOTHING_DUE: Entitlement = { segments: [], amountPence: 0, nightWithoutRate: null };

/** What a placement is due for a period by the schedule's facts. */
export function entitlementOf(
  facts: ScheduleFacts,
  placement: Placement,
  period: PaymentPeriod,
): Entitlement {
  const client = facts.clients.get(placement.client);
  const level = facts.serviceLevels.get(placement.serviceLevel);
  if (!client || !level)
    throw new Error(`placement ${placement.ref} names an unknown child or service level`);
  return entitlement(placement, client, level, facts.rates, period);
}

function careOf(placement: Placement, period: PaymentPeriod): PaidCare {
  return { ...placement, placement: placement.ref, carePeriod: period.period, amountPence: 0 };
}

function adjustmentLine(period: PaymentPeriod, care: PaidCare, due: Entitlement): PaymentLine[] {
  const amountPence = due.amountPence - care.amountPence;
  if (amountPence === 0) return [];
  return [
    {
      kind: 'adjustment',
      provider: care.provider,
      placement: care.placement,
      client: care.client,
      serviceLevel: care.serviceLevel,
      carePeriod: period.period,
      from: period.firstDay,
      to: period.lastDay,
      quantityHundredths: null,
      unit: null,
      ratePence: null,
      rateUnit: null,
      amountPence,
      reason: {
        kind: 'adjustment',
        duePence: due.amountPence,
        due: due.segments,
        paidPence: care.amountPence,
        paid: [],
      },
    },
  ];
}
