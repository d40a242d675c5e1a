import type { PaymentPeriod } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';
import {
  balanceMovement,
  correctedCare,
  isLateNews,
  type BalancedPayment,
  type BalanceMovement,
} from './balance-movement';
import type { OwedCare } from './owed-care';
import type { RecoveryPlan } from './recovery-plan';

/** One of a provider's payments in the story of what they owe. */
export interface BalancePayment<Line extends PaymentLine = PaymentLine> extends BalancedPayment<Line> {
  readonly period: PaymentPeriod;
}

/** What a period took back of what had been paid, and what became of it since, in pence. */
export interface Overpayment<Line extends PaymentLine = PaymentLine> {
  readonly provider: string;
  /** The period in which it came up. */
  readonly period: PaymentPeriod;
  /** The lines that brought it about: late news, or deductions that the payment could not bear. */
  readonly causes: readonly Line[];
  readonly amountPence: Pence;
  readonly correctedPence: Pence;
  /** Which care it was that turned out not to have been overpaid. */
  readonly corrections: readonly OwedCare[];
  readonly repaidPence: Pence;
  readonly writtenOffPence: Pence;
  readonly recoveredPence: Pence;
  readonly leftPence: Pence;
}

/** What one payment did to the balance, and the plan that kept something of it back. */
export interface PeriodMovement extends BalanceMovement {
  readonly period: PaymentPeriod;
  readonly totalPence: Pence;
  readonly plan: RecoveryPlan | null;
}

/** What a provider owes, and how that came about. */
export interface BalanceHistory<Line extends PaymentLine = PaymentLine> {
  /** In order of time, those that are settled too. */
  readonly overpayments: readonly Overpayment<Line>[];
  /** One for each payment given, in order of time. */
  readonly movements: readonly PeriodMovement[];
  /** What the last payment carried forward. */
  readonly leftPence: Pence;
}

type Settled = 'repaidPence' | 'writtenOffPence' | 'recoveredPence';
type Open<Line extends PaymentLine> = { -readonly [Key in keyof Overpayment<Line>]: Overpayment<Line>[Key] };

/**
 * Goes through a provider's payments in order of time. Each payment that takes back more than it gives makes an
 * overpayment; what is corrected comes off those that it caused, and what is repaid, written off or taken off the
 * oldest first.
 */
export function balanceHistory<Line extends PaymentLine>(
  payments: readonly BalancePayment<Line>[],
): BalanceHistory<Line> {
  const overpayments: Open<Line>[] = [];
  const movements: PeriodMovement[] = [];
  for (const payment of payments) {
    const owedCare = owedCareOf(overpayments);
    const movement = balanceMovement(payment, owedCare);
    correct(overpayments, correctedCare(payment.lines, owedCare));
    if (movement.newPence > 0) overpayments.push(arisen(payment, movement.newPence));
    settleOldest(overpayments, 'repaidPence', movement.repaidPence);
    settleOldest(overpayments, 'writtenOffPence', movement.writtenOffPence);
    settleOldest(overpayments, 'recoveredPence', movement.takenPence);
    const { period, totalPence } = payment;
    movements.push({ ...movement, period, totalPence, plan: planOf(payment.lines) });
  }
  return { overpayments, movements, leftPence: movements.at(-1)?.leftPence ?? 0 };
}

/** The plan that a payment's carried-forward line was made by. */
export function planOf(lines: readonly Pick<PaymentLine, 'reason'>[]): RecoveryPlan | null {
  for (const { reason } of lines) if (reason.kind === 'carried_forward') return reason.plan ?? null;
  return null;
}

/** Of the care that overpayments came from, what may still turn out not to have been overpaid. */
export function owedCareOf(overpayments: readonly Overpayment[]): OwedCare[] {
  return overpayments.flatMap(({ period, causes, corrections, leftPence }) =>
    causes.flatMap(({ kind, provider, placement, carePeriod, amountPence: causePence }) => {
      if (kind !== 'adjustment' || placement === null) return [];
      const before = corrections.filter((of) => of.placement === placement && of.carePeriod === carePeriod);
      const correctedPence = sumPence(before.map((of) => of.amountPence));
      const amountPence = Math.min(-causePence - correctedPence, leftPence);
      const care = { provider, since: period.period, placement, carePeriod };
      return amountPence > 0 ? [{ ...care, amountPence, leftPence }] : [];
    }),
  );
}

function arisen<Line extends PaymentLine>(payment: BalancePayment<Line>, amountPence: Pence): Open<Line> {
  return {
    provider: payment.lines[0]?.provider ?? '',
    period: payment.period,
    causes: causesOf(payment.lines),
    amountPence,
    correctedPence: 0,
    corrections: [],
    repaidPence: 0,
    writtenOffPence: 0,
    recoveredPence: 0,
    leftPence: amountPence,
  };
}

/** Late news where it takes back more than it gives, with what it gives; and deductions. */
function causesOf<Line extends PaymentLine>(lines: readonly Line[]): Line[] {
  const late = lines.filter(isLateNews);
  const latePence = sumPence(late.map(({ amountPence }) => amountPence));
  const deductions = lines.filter(
    ({ kind, reason, amountPence }) => kind === 'one_off' && reason.kind === 'one_off' && amountPence < 0,
  );
  return latePence < 0 ? [...late, ...deductions] : deductions;
}

function correct<Line extends PaymentLine>(
  overpayments: readonly Open<Line>[],
  corrected: readonly OwedCare[],
): void {
  for (const care of corrected) {
    const overpayment = overpayments.find(({ period }) => period.period === care.since);
    if (!overpayment) continue;
    overpayment.corrections = [...overpayment.corrections, care];
    overpayment.correctedPence += care.amountPence;
    overpayment.leftPence -= care.amountPence;
  }
}

/** Takes an amount off the oldest overpayments first. */
function settleOldest<Line extends PaymentLine>(
  overpayments: readonly Open<Line>[],
  how: Settled,
  amountPence: Pence,
): void {
  let restPence = amountPence;
  for (const overpayment of overpayments) {
    const pence = Math.min(restPence, overpayment.leftPence);
    overpayment[how] += pence;
    overpayment.leftPence -= pence;
    restPence -= pence;
  }
}
