import { sumPence } from '../money/pence';
import { adjustments, entitlementOf, type UnpricedCare } from './adjustments';
import { exceptionsOf, type ProviderSchedule } from './exceptions';
import { compareLines, compareText, type PaymentLine } from './payment-line';
import type { Schedule, ScheduledPayment } from './schedule';
import type { CarriedForward, ScheduleFacts } from './schedule-facts';

/**
 * What a period pays by the facts given, to the penny, with its exceptions. The current period has everything; a
 * future one has its placements only: a projection.
 */
export function calculateSchedule(facts: ScheduleFacts): Schedule {
  const care = placementLines(facts);
  const late = facts.state === 'current' ? adjustments(facts) : { lines: [], unpriced: [] };
  const brought =
    facts.state === 'current' ? facts.carriedForward.map((item) => broughtForward(facts, item)) : [];
  const unpriced = [...care.unpriced, ...late.unpriced];
  const payments = byProvider(facts, [...brought, ...care.lines, ...late.lines], unpriced).map((payment) =>
    settle(facts, payment),
  );
  return {
    period: facts.period.period,
    state: facts.state,
    totalPence: sumPence(payments.map((payment) => payment.totalPence)),
    payments,
  };
}

function placementLines(facts: ScheduleFacts): { lines: PaymentLine[]; unpriced: UnpricedCare[] } {
  const lines: PaymentLine[] = [];
  const unpriced: UnpricedCare[] = [];
  for (const placement of facts.placements) {
    const due = entitlementOf(facts, placement, facts.period);
    if (due.nightWithoutRate) unpriced.push({ placement, period: facts.period, entitlement: due });
    for (const segment of due.segments) {
      lines.push({
        kind: 'placement',
        provider: placement.provider,
        placement: placement.ref,
        client: placement.client,
        serviceLevel: placement.serviceLevel,
        carePeriod: facts.period.period,
        from: segment.from,
        to: segment.to,
        quantityHundredths: segment.nights * 100,
        unit: 'night',
        ratePence: segment.ratePence,
        rateUnit: segment.rateUnit,
        amountPence: segment.amountPence,
        reason: { kind: 'placement', segment },
      });
    }
  }
  return { lines, unpriced };
}

const WITHOUT_CARE = {
  placement: null,
  client: null,
  serviceLevel: null,
  from: null,
  to: null,
  quantityHundredths: null,
  unit: null,
  ratePence: null,
  rateUnit: null,
} as const;

function broughtForward(facts: ScheduleFacts, item: CarriedForward): PaymentLine {
  return {
    ...WITHOUT_CARE,
    kind: 'brought_forward',
    provider: item.provider,
    carePeriod: facts.period.period,
    amountPence: -item.amountPence,
    reason: { kind: 'brought_forward', fromPeriod: item.fromPeriod },
  };
}

function byProvider(
  facts: ScheduleFacts,
  lines: readonly PaymentLine[],
  unpriced: readonly UnpricedCare[],
): ProviderSchedule[] {
  const payments = new Map<string, { provider: string; lines: PaymentLine[]; unpriced: UnpricedCare[] }>();
  const paymentOf = (provider: string): { lines: PaymentLine[]; unpriced: UnpricedCare[] } => {
    const payment = payments.get(provider) ?? { provider, lines: [], unpriced: [] };
    payments.set(provider, payment);
    return payment;
  };
  for (const line of lines) paymentOf(line.provider).lines.push(line);
  for (const care of unpriced) paymentOf(care.placement.provider).unpriced.push(care);
  for (const placement of facts.placements) {
    if (placement.endDate !== null && placement.endDate < placement.startDate) paymentOf(placement.provider);
  }
  return [...payments.values()].sort((a, b) => compareText(a.provider, b.provider));
}

/** A payment is never below nil: what is missing is carried forward to the next period. */
function settle(facts: ScheduleFacts, payment: ProviderSchedule): ScheduledPayment {
  const sum = sumPence(payment.lines.map((line) => line.amountPence));
  const lines = [...payment.lines];
  if (sum < 0) {
    lines.push({
      ...WITHOUT_CARE,
      kind: 'carried_forward',
      provider: payment.provider,
      carePeriod: facts.period.period,
      amountPence: -sum,
      reason: { kind: 'carried_forward', sumPence: sum },
    });
  }
  return {
    provider: payment.provider,
    totalPence: Math.max(sum, 0),
    lines: lines.sort(compareLines),
    exceptions: exceptionsOf(facts, payment, sum),
  };
}
