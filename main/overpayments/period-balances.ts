import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import {
  balanceHistory,
  type BalanceHistory,
  type BalancePayment,
} from '../../domain/overpayments/balance-history';
import type { BalanceMovement } from '../../domain/overpayments/balance-movement';
import { isLateNews } from '../../domain/overpayments/balance-movement';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { sumPence } from '../../domain/money/pence';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { Schedule, ScheduledPayment } from '../../domain/schedule/schedule';
import { readSchedule, rememberedSchedule } from '../periods/period-schedule';
import { rememberUntilChange } from '../periods/remember';
import { plansInForce } from './plans-in-force';

/** What one provider owes in one period: before its payment, and after it. */
export interface PeriodBalance {
  readonly provider: string;
  readonly period: PaymentPeriod;
  readonly before: BalanceHistory;
  readonly after: BalanceHistory;
  readonly movement: BalanceMovement;
  /** In force in the period; of a finalised one, the plan that it carried something forward by. */
  readonly plan: RecoveryPlan | null;
  /** The period's payment as it is paid or would be. */
  readonly payment: Pick<ScheduledPayment, 'totalPence' | 'lines'>;
}

const remembered = rememberUntilChange<ReadonlyMap<string, PeriodBalance>>();

/** By provider, the balances of all who owe something before or after a period's payment. Only for queries. */
export async function rememberedBalances(
  context: { readonly ledger: Ledger; readonly books: BooksReader },
  period: PeriodWithState,
): Promise<ReadonlyMap<string, PeriodBalance>> {
  return await remembered(context.ledger, period.period, async () =>
    balancesIn(context.books, period, await rememberedSchedule(context, period)),
  );
}

/** The balance of one provider in the current period by the facts as they are inside a transaction; null: nothing is owed. */
export async function balanceNow(
  books: BooksReader,
  period: PeriodWithState,
  provider: string,
): Promise<PeriodBalance | null> {
  const schedule = await readSchedule(books, period);
  return (await balancesIn(books, period, schedule, [provider])).get(provider) ?? null;
}

/** {@link rememberedBalances}, worked out of a schedule; of some providers only, where they are named. */
export async function balancesIn(
  books: Pick<BooksReader, 'payments' | 'periods' | 'recoveryPlans'>,
  period: PeriodWithState,
  schedule: {
    readonly state: Schedule['state'];
    readonly payments: readonly Pick<ScheduledPayment, 'provider' | 'totalPence' | 'lines'>[];
  },
  providers?: readonly string[],
): Promise<Map<string, PeriodBalance>> {
  const concerned = schedule.payments.filter(
    ({ provider, lines }) => movesBalance(lines) && (providers?.includes(provider) ?? true),
  );
  const earlier = await paymentsBefore(
    books,
    period,
    concerned.map(({ provider }) => provider),
  );
  const before = new Map(
    concerned.map(({ provider }) => [provider, balanceHistory(earlier.get(provider) ?? [])]),
  );
  const isCurrent = schedule.state === 'current';
  const plans = isCurrent
    ? await plansInForce(books, period.period, before)
    : new Map<string, RecoveryPlan>();
  return new Map(
    concerned.map((payment) => {
      const { provider } = payment;
      const after = balanceHistory([...(earlier.get(provider) ?? []), { ...payment, period }]);
      const movement = after.movements.at(-1)!;
      const plan = isCurrent ? (plans.get(provider) ?? null) : movement.plan;
      return [provider, { provider, period, before: before.get(provider)!, after, movement, plan, payment }];
    }),
  );
}

/** True for a payment that brings something forward or carries it, settles something, or takes back more than it gives. */
export function movesBalance(lines: readonly PaymentLine[]): boolean {
  const late = lines.filter(isLateNews).map(({ amountPence }) => amountPence);
  return (
    sumPence(late) < 0 ||
    lines.some(({ kind }) => kind === 'brought_forward' || kind === 'carried_forward' || kind === 'recovery')
  );
}

async function paymentsBefore(
  books: Pick<BooksReader, 'payments' | 'periods'>,
  { period: name }: PeriodWithState,
  providers: readonly string[],
): Promise<Map<string, BalancePayment[]>> {
  const periods = new Map((await books.periods.finalised()).map((period) => [period.period, period]));
  const payments = (await books.payments.besideCare(providers)).filter(({ period }) => period < name);
  return Map.groupBy(
    payments.map((payment) => ({ ...payment, period: periods.get(payment.period)! })),
    ({ provider }) => provider,
  );
}
