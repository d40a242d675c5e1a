import { correctsClaim } from '../claims/claim-lines';
import { correctsExtra } from '../extras/extra-lines';
import { dueSettlements, settlementLine } from '../one-offs/one-off-lines';
import { sumPence, type Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import { recoveryLimit, type RecoveryPlan } from './recovery-plan';

/** A provider's lines brought to a payment that is not below nil. */
export interface Settlement {
  /** What was repaid or written off, and what is carried forward. */
  readonly lines: readonly PaymentLine[];
  readonly totalPence: Pence;
  /** What the payment would be if no overpayment were taken from it. */
  readonly availablePence: Pence;
  readonly carriedPence: Pence;
  /** The sum of the lines before anything is carried forward. */
  readonly sumPence: Pence;
  readonly plan: RecoveryPlan | null;
}

/**
 * Brings a provider's lines to a payment. What is owed (brought forward from before, and what late news takes back now)
 * comes off what the payment has, as far as it goes and as the provider's recovery plan allows; the rest is carried
 * forward. Never more is taken than is owed, and a payment is never below nil.
 */
export function settle(facts: ScheduleFacts, provider: string, lines: readonly PaymentLine[]): Settlement {
  const owedPence = owedBy(lines);
  const settled = settlements(facts, provider, owedPence);
  const settledPence = sumPence(settled.map(({ amountPence }) => amountPence));
  const sum = sumPence([...lines, ...settled].map(({ amountPence }) => amountPence));
  const leftPence = Math.max(owedPence - settledPence, 0);
  const availablePence = sum + leftPence;
  const plan = leftPence > 0 ? (facts.recoveryPlans.get(provider) ?? null) : null;
  const takenPence = availablePence > 0 ? Math.min(leftPence, recoveryLimit(plan, availablePence)) : 0;
  const totalPence = Math.max(availablePence - takenPence, 0);
  const carriedPence = totalPence - sum;
  const carried =
    carriedPence > 0 ? [carriedForward(facts, provider, { sumPence: sum, carriedPence, plan })] : [];
  return { lines: [...settled, ...carried], totalPence, availablePence, carriedPence, sumPence: sum, plan };
}

/** What a provider owes before this payment takes anything: brought forward, and late news that takes back more than it gives. */
export function owedBy(lines: readonly Pick<PaymentLine, 'kind' | 'reason' | 'amountPence'>[]): Pence {
  const brought = lines.filter((line) => line.kind === 'brought_forward');
  const late = lines.filter(
    (line) => line.kind === 'adjustment' || correctsExtra(line) || correctsClaim(line),
  );
  const sumOf = (some: typeof lines): Pence => sumPence(some.map(({ amountPence }) => amountPence));
  return Math.max(-sumOf(late), 0) - sumOf(brought);
}

/** Money that came back counts whole; no more is written off than is left. */
function settlements(facts: ScheduleFacts, provider: string, owedPence: Pence): PaymentLine[] {
  let leftPence = owedPence;
  return dueSettlements(facts, provider).flatMap((oneOff) => {
    const amountPence =
      oneOff.purpose === 'repaid' ? oneOff.amountPence : Math.min(oneOff.amountPence, Math.max(leftPence, 0));
    leftPence -= amountPence;
    return amountPence > 0 ? [settlementLine(facts, oneOff, amountPence)] : [];
  });
}

function carriedForward(
  { period }: Pick<ScheduleFacts, 'period'>,
  provider: string,
  { sumPence: sum, carriedPence, plan }: { sumPence: Pence; carriedPence: Pence; plan: RecoveryPlan | null },
): PaymentLine {
  return {
    kind: 'carried_forward',
    provider,
    placement: null,
    client: null,
    serviceLevel: null,
    carePeriod: period.period,
    from: null,
    to: null,
    quantityHundredths: null,
    unit: null,
    ratePence: null,
    rateUnit: null,
    amountPence: carriedPence,
    reason: { kind: 'carried_forward', sumPence: sum, ...(plan ? { plan } : {}) },
  };
}
