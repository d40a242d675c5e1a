import type { BooksReader } from '../../db/books';
import type { PeriodName } from '../../domain/calendar/periods';
import type { BalanceHistory } from '../../domain/overpayments/balance-history';
import { holdsIn, type RecoveryPlan } from '../../domain/overpayments/recovery-plan';

/**
 * By provider, the plans that hold in the current period; of the providers named, or all. `balances` are those of the
 * providers who owe something from before. One that has lapsed is kept for its history only.
 */
export async function plansInForce(
  books: Pick<BooksReader, 'periods' | 'recoveryPlans'>,
  period: PeriodName,
  balances: ReadonlyMap<string, BalanceHistory>,
  providers?: readonly string[],
): Promise<Map<string, RecoveryPlan>> {
  const finalised = (await books.periods.finalised()).map((row) => row.period);
  const all = providers ? await books.recoveryPlans.ofProviders(providers) : await books.recoveryPlans.list();
  const plans = all.filter((plan) => {
    const carried = (balances.get(plan.provider)?.movements ?? []).filter(({ leftPence }) => leftPence > 0);
    return holdsIn(plan, period, finalised, new Set(carried.map((movement) => movement.period.period)));
  });
  return new Map(plans.map((plan) => [plan.provider, plan]));
}
