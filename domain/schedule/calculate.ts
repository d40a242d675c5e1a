import type { AcceptedItem } from '../claims/claim';
import { claimLines } from '../claims/claim-lines';
import { extraLines } from '../extras/extra-lines';
import { sumPence } from '../money/pence';
import { oneOffLines } from '../one-offs/one-off-lines';
import { settle, type Settlement } from '../overpayments/settle';
import { adjustments, entitlementOf, type UnpricedCare } from './adjustments';
import { exceptionsOf, type ProviderSchedule } from './exceptions';
import { compareLines, compareText, type PaymentLine } from './payment-line';
import type { CalculatedPayment, Schedule } from './schedule';
import type { CarriedForward, ScheduleFacts } from './schedule-facts';

/**
 * What a period pays by the facts given, to the penny, with its exceptions. The current period has everything; a
 * future one has its placements and extras only: a projection.
 */
export function calculateSchedule(facts: ScheduleFacts): Schedule {
  const payments = settledPayments(facts).map(({ schedule, settlement }) => ({
    ...calculated(schedule, settlement),
    exceptions: exceptionsOf(facts, schedule, settlement),
  }));
  return {
    period: facts.period.period,
    state: facts.state,
    totalPence: sumPence(payments.map((payment) => payment.totalPence)),
    payments,
  };
}

/** The payments of {@link calculateSchedule} alone. Exceptions take longer, and rest on the facts of other carers too. */
export function calculatePayments(facts: ScheduleFacts): CalculatedPayment[] {
  return settledPayments(facts).map(({ schedule, settlement }) => calculated(schedule, settlement));
}

function calculated({ provider, lines }: ProviderSchedule, { totalPence }: Settlement): CalculatedPayment {
  return { provider, totalPence, lines };
}

interface SettledPayment {
  /** With the lines of the settlement. */
  readonly schedule: ProviderSchedule;
  readonly settlement: Settlement;
}

function settledPayments(facts: ScheduleFacts): SettledPayment[] {
  const care = placementLines(facts);
  const late = facts.state === 'current' ? adjustments(facts) : { lines: [], unpriced: [] };
  const brought =
    facts.state === 'current' ? facts.carriedForward.map((item) => broughtForward(facts, item)) : [];
  const unpriced = [...care.unpriced, ...late.unpriced];
  const manual = facts.state === 'current' ? oneOffLines(facts) : [];
  const claims = facts.state === 'current' ? claimLines(facts) : { lines: [], unpriced: [] };
  const lines = [...brought, ...care.lines, ...late.lines, ...extraLines(facts), ...claims.lines, ...manual];
  return byProvider(facts, lines, { care: unpriced, items: claims.unpriced }).map((payment) => {
    const settlement = settle(facts, payment.provider, payment.lines);
    const schedule = { ...payment, lines: [...payment.lines, ...settlement.lines].sort(compareLines) };
    return { schedule, settlement };
  });
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

interface MutableSchedule extends ProviderSchedule {
  readonly lines: PaymentLine[];
  readonly unpriced: UnpricedCare[];
  readonly unpricedItems: AcceptedItem[];
}

function byProvider(
  facts: ScheduleFacts,
  lines: readonly PaymentLine[],
  unpriced: { readonly care: readonly UnpricedCare[]; readonly items: readonly AcceptedItem[] },
): ProviderSchedule[] {
  const payments = new Map<string, MutableSchedule>();
  const paymentOf = (provider: string): MutableSchedule => {
    const payment = payments.get(provider) ?? { provider, lines: [], unpriced: [], unpricedItems: [] };
    payments.set(provider, payment);
    return payment;
  };
  for (const line of lines) paymentOf(line.provider).lines.push(line);
  for (const care of unpriced.care) paymentOf(care.placement.provider).unpriced.push(care);
  for (const item of unpriced.items) paymentOf(item.provider).unpricedItems.push(item);
  for (const placement of facts.placements) {
    if (placement.endDate !== null && placement.endDate < placement.startDate) paymentOf(placement.provider);
  }
  // What a carer without any other line paid back goes back to them, unless something is owed.
  for (const { purpose, provider } of facts.state === 'current' ? facts.oneOffs : []) {
    if (purpose === 'repaid') paymentOf(provider);
  }
  return [...payments.values()].sort((a, b) => compareText(a.provider, b.provider));
}
