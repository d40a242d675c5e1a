import { correctsClaim } from '../claims/claim-lines';
import { correctsExtra } from '../extras/extra-lines';
import { sumPence, type Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';
import type { OwedCare } from './owed-care';

/**
 * What one payment does to what its provider owes, in pence and none of it below nil:
 * brought + new − corrected − repaid − written off − taken = left.
 */
export interface BalanceMovement {
  /** Owed from before. */
  readonly broughtPence: Pence;
  /** What late news takes back now, and what deductions ask beyond what the payment has. */
  readonly newPence: Pence;
  /** What turned out not to have been overpaid after all. */
  readonly correctedPence: Pence;
  /** Paid back otherwise, such as by an invoice. */
  readonly repaidPence: Pence;
  readonly writtenOffPence: Pence;
  /** Taken from this payment. */
  readonly takenPence: Pence;
  /** Carried forward to the next period. */
  readonly leftPence: Pence;
  /** What the payment would be if nothing of an overpayment were taken from it; below nil where deductions exceed it. */
  readonly availablePence: Pence;
}

type OwingLine = Pick<PaymentLine, 'kind' | 'reason' | 'amountPence' | 'placement' | 'carePeriod'>;

/** A payment's lines; those of care may be left out, because the total has them. */
export interface BalancedPayment<Line extends OwingLine = OwingLine> {
  readonly totalPence: Pence;
  readonly lines: readonly Line[];
}

/** True for late news: an adjustment, or the correction of an extra or an item of a claim that was paid before. */
export function isLateNews(line: Pick<PaymentLine, 'kind' | 'reason'>): boolean {
  return line.kind === 'adjustment' || correctsExtra(line) || correctsClaim(line);
}

/** What a provider owes before a payment settles or takes anything. `owedCare` is that provider's own. */
export function owing(
  lines: readonly OwingLine[],
  owedCare: readonly OwedCare[],
): Pick<BalanceMovement, 'broughtPence' | 'newPence' | 'correctedPence'> {
  const broughtPence = 0 - sumOf(lines.filter((line) => line.kind === 'brought_forward'));
  return {
    broughtPence,
    newPence: Math.max(-sumOf(lines.filter(isLateNews)), 0),
    correctedPence: sumOf(correctedCare(lines, owedCare)),
  };
}

/**
 * Care that late news gives back although what an earlier adjustment took back of it is still owed: what was no
 * overpayment after all comes off what is owed, whatever the plan; it is not paid out beside it.
 */
export function correctedCare(lines: readonly OwingLine[], owedCare: readonly OwedCare[]): OwedCare[] {
  const late = lines.filter(isLateNews);
  let restPence = sumOf(late);
  const left = new Map(owedCare.map(({ since, leftPence }) => [since, leftPence]));
  const corrected: OwedCare[] = [];
  for (const { placement, carePeriod, amountPence: linePence } of late) {
    let lineRestPence = linePence;
    for (const owed of owedCare) {
      if (owed.placement !== placement || owed.carePeriod !== carePeriod) continue;
      const leftPence = left.get(owed.since) ?? 0;
      const amountPence = Math.min(restPence, lineRestPence, owed.amountPence, leftPence);
      if (amountPence <= 0) continue;
      corrected.push({ ...owed, amountPence });
      left.set(owed.since, leftPence - amountPence);
      restPence -= amountPence;
      lineRestPence -= amountPence;
    }
  }
  return corrected;
}

/** Reads from a whole payment, calculated or finalised, what it did to what its provider owes. */
export function balanceMovement(payment: BalancedPayment, owedCare: readonly OwedCare[]): BalanceMovement {
  const { lines, totalPence } = payment;
  const { broughtPence, newPence, correctedPence } = owing(lines, owedCare);
  const owedPence = broughtPence + newPence - correctedPence;
  const settled = (how: 'repaid' | 'written_off'): Pence =>
    sumOf(lines.filter(({ reason }) => reason.kind === 'settlement' && reason.how === how));
  // What was paid back beyond what is owed goes back to the carer with the payment.
  const repaidPence = Math.min(settled('repaid'), owedPence);
  const writtenOffPence = Math.min(settled('written_off'), owedPence - repaidPence);
  const leftPence = sumOf(lines.filter((line) => line.kind === 'carried_forward'));
  const toTakePence = owedPence - repaidPence - writtenOffPence;
  const availablePence = totalPence - leftPence + toTakePence;
  const beyondPence = Math.max(-availablePence, 0);
  return {
    broughtPence,
    newPence: newPence + beyondPence,
    correctedPence,
    repaidPence,
    writtenOffPence,
    takenPence: toTakePence + beyondPence - leftPence,
    leftPence,
    availablePence,
  };
}

function sumOf(lines: readonly Pick<PaymentLine, 'amountPence'>[]): Pence {
  return sumPence(lines.map(({ amountPence }) => amountPence));
}
