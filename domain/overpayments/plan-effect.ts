import type { Pence } from '../money/pence';
import { recoveryLimit, type RecoveryPlan } from './recovery-plan';

/** What somebody thinks of deciding: a plan without who, when and why. */
export type PlanTerms = Pick<RecoveryPlan, 'kind' | 'amountPence' | 'shareBasisPoints'>;

/** What a plan would do, estimated: nobody knows what a carer will be due. */
export interface PlanEffect {
  /** What this payment would be if nothing were taken from it; nil where deductions exceed it. */
  readonly availablePence: Pence;
  readonly takenPence: Pence;
  readonly paidPence: Pence;
  readonly leftPence: Pence;
  /** In how many payments nothing is left, this one counted; null where that does not come about. */
  readonly payments: number | null;
}

/** Farther than this nobody plans: twenty years of fortnights. */
const MOST_PAYMENTS = 520;

/**
 * What a plan (null: none) would take of what is owed from this payment and the ones after it, if each of those were
 * `laterPence` before anything is taken.
 */
export function planEffect(
  terms: PlanTerms | null,
  payment: { readonly owedPence: Pence; readonly availablePence: Pence; readonly laterPence: Pence },
): PlanEffect {
  const takenOf = (owedPence: Pence, availablePence: Pence): Pence =>
    availablePence > 0 ? Math.min(owedPence, recoveryLimit(terms, availablePence)) : 0;
  const availablePence = Math.max(payment.availablePence, 0);
  const takenPence = takenOf(payment.owedPence, availablePence);
  const leftPence = payment.owedPence - takenPence;
  let payments = 1;
  for (let restPence = leftPence; restPence > 0; payments++) {
    const nextPence = takenOf(restPence, payment.laterPence);
    if (nextPence <= 0 || payments >= MOST_PAYMENTS) {
      return {
        availablePence,
        takenPence,
        paidPence: availablePence - takenPence,
        leftPence,
        payments: null,
      };
    }
    restPence -= nextPence;
  }
  return { availablePence, takenPence, paidPence: availablePence - takenPence, leftPence, payments };
}
