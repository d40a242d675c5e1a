import type { PeriodName } from '../calendar/periods';
import { divideRounded, type Pence } from '../money/pence';

/**
 * How an overpayment is taken from payments. `all_at_once`: as far as each payment allows. `amount`: so much a period
 * at most. `share`: a share of each payment at most. `paused`: nothing for now.
 */
export const RECOVERY_PLAN_KINDS = ['all_at_once', 'amount', 'share', 'paused'] as const;
export type RecoveryPlanKind = (typeof RECOVERY_PLAN_KINDS)[number];

/** What a named person decided about one provider's overpayment. */
export interface RecoveryPlan {
  readonly provider: string;
  readonly kind: RecoveryPlanKind;
  /** For `amount`: at most so much a period. */
  readonly amountPence: Pence | null;
  /** For `share`: hundredths of a per cent of the payment (2500 is 25 %). */
  readonly shareBasisPoints: number | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: string;
  /** The period that was current when it was set. It lapses with the first payment after that carries nothing forward. */
  readonly fromPeriod: PeriodName;
}

/** The most that a plan takes from a payment of `availablePence`; without a plan everything that is there. */
export function recoveryLimit(
  plan: Pick<RecoveryPlan, 'kind' | 'amountPence' | 'shareBasisPoints'> | null,
  availablePence: Pence,
): Pence {
  switch (plan?.kind ?? 'all_at_once') {
    case 'all_at_once':
      return availablePence;
    case 'amount':
      return Math.min(plan!.amountPence ?? 0, availablePence);
    case 'share':
      return divideRounded(availablePence * (plan!.shareBasisPoints ?? 0), 10_000);
    case 'paused':
      return 0;
  }
}

/**
 * True for a plan that holds in a period: the one in which it was set, and those after for as long as each since has
 * carried something forward. A plan that has lapsed does not wake for another overpayment. `carried` are the finalised
 * periods, in any order, that carried something forward for the provider.
 */
export function holdsIn(
  plan: Pick<RecoveryPlan, 'fromPeriod'>,
  period: PeriodName,
  finalised: readonly PeriodName[],
  carried: ReadonlySet<PeriodName>,
): boolean {
  if (plan.fromPeriod === period) return true;
  const since = finalised.filter((name) => name >= plan.fromPeriod && name < period);
  return since.length > 0 && since.every((name) => carried.has(name));
}
