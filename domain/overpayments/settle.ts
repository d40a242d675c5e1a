import { dueSettlements, settlementLine } from '../one-offs/one-off-lines';
import { sumPence, type Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';
import type { ScheduleFacts } from '../schedule/schedule-facts';
import { balanceMovement, owing, type BalanceMovement } from './balance-movement';
import { recoveryLimit, type RecoveryPlan } from './recovery-plan';

/** A provider's lines brought to a payment that is not below nil. */
export interface Settlement {
  /** What was repaid or written off, and what is carried forward. */
  readonly lines: readonly PaymentLine[];
  readonly totalPence: Pence;
  /** What the payment does to what is owed, and what it would be if nothing were taken from it. */
  readonly movement: BalanceMovement;
  readonly carriedPence: Pence;
  /** The sum of the lines before anything is carried forward. */
  readonly sumPence: Pence;
  /** The plan in force, where something is owed that it is for. */
  readonly plan: RecoveryPlan | null;
}

/**
 * Brings a provider's lines to a payment. What is owed (brought forward from before, and what late news takes back now)
 * comes off what the payment has, as far as it goes and as the provider's recovery plan allows; the rest is carried
 * forward. Never more is taken than is owed, and a payment is never below nil.
 */
export function settle(facts: ScheduleFacts, provider: string, lines: readonly PaymentLine[]): Settlement {
  const owedCare = facts.owedCare.filter((care) => care.provider === provider);
  const { broughtPence, newPence, correctedPence } = owing(lines, owedCare);
  const owedPence = broughtPence + newPence - correctedPence;
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
  const movement = balanceMovement({ totalPence, lines: [...lines, ...settled, ...carried] }, owedCare);
  return { lines: [...settled, ...carried], totalPence, movement, carriedPence, sumPence: sum, plan };
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
