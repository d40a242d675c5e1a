import { ageBand, ageInDays, AGE_BANDS, type AgeBand } from '../../domain/overpayments/age';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { BalanceHistory, Overpayment } from '../../domain/overpayments/balance-history';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { causesInBrief } from '../../domain/overpayments/cause-words';
import { sumPence, type Pence } from '../../domain/money/pence';
import type {
  BalanceMovementRow,
  BalanceRow,
  OverpaymentRow,
  OverpaymentStory,
} from '../../preload/contract/overpayments';
import { explained, type Names } from '../periods/names';
import type { PeriodBalance } from './period-balances';

/** A carer's balance in a period as a row of the list. */
export function overpaymentRow(balance: PeriodBalance, names: Names, waitingPence: Pence): OverpaymentRow {
  const { provider, period, movement, plan, payment } = balance;
  const open = openIn(balance);
  const oldest = open[0]?.period ?? period;
  return {
    ...movement,
    provider,
    providerName: names.provider(provider),
    paymentPence: payment.totalPence,
    since: { period: oldest.period, payDate: oldest.payDate },
    ageDays: ageInDays(oldest.payDate, period.payDate),
    cause: causesInBrief(
      open.flatMap(({ causes }) => causes),
      names,
    ),
    plan,
    waitingPence,
  };
}

/** The overpayments that a period's payment has to do with: those owed before it, and one that it brings. */
function openIn({ before, after, period }: PeriodBalance): Overpayment[] {
  const owed = new Set(
    before.overpayments.filter(({ leftPence }) => leftPence > 0).map((one) => one.period.period),
  );
  return after.overpayments.filter(
    (one) => owed.has(one.period.period) || one.period.period === period.period,
  );
}

/** A carer's overpayments with their causes in words, the oldest first, as old as they are on a period's pay date. */
export function stories(
  { overpayments }: BalanceHistory,
  { payDate }: Pick<PaymentPeriod, 'payDate'>,
  names: Names,
): OverpaymentStory[] {
  return overpayments.map((one) => ({
    period: one.period.period,
    payDate: one.period.payDate,
    ageDays: ageInDays(one.period.payDate, payDate),
    causes: one.causes.map((line) => explained(line, names)),
    amountPence: one.amountPence,
    correctedPence: one.correctedPence,
    recoveredPence: one.recoveredPence,
    repaidPence: one.repaidPence,
    writtenOffPence: one.writtenOffPence,
    leftPence: one.leftPence,
  }));
}

/** What each payment since the first overpayment did to the balance, the latest first. `planNow` is in force in `period`. */
export function movementRows(
  { overpayments, movements }: BalanceHistory,
  { period, state }: Pick<PeriodWithState, 'period' | 'state'>,
  planNow: RecoveryPlan | null,
): BalanceMovementRow[] {
  const first = overpayments[0]?.period.period;
  if (first === undefined) return [];
  return movements
    .filter((movement) => movement.period.period >= first)
    .map(({ period: of, totalPence, plan, ...movement }): BalanceMovementRow => {
      const isCurrent = state === 'current' && of.period === period;
      return {
        ...movement,
        period: of.period,
        payDate: of.payDate,
        state: isCurrent ? 'current' : 'finalised',
        paymentPence: totalPence,
        plan: isCurrent ? planNow : plan,
      };
    })
    .reverse();
}

/** What of a carer's balance is left after a period's payment, by age; null where nothing is. */
export function balanceRow(balance: PeriodBalance, names: Names): BalanceRow | null {
  const { provider, period, after, movement, plan, payment } = balance;
  const left = after.overpayments.filter(({ leftPence }) => leftPence > 0);
  const oldest = left[0];
  if (!oldest) return null;
  return {
    provider,
    providerName: names.provider(provider),
    leftPence: movement.leftPence,
    byAge: sumByAge(left.map((one) => [ageInDays(one.period.payDate, period.payDate), one.leftPence])),
    since: oldest.period.payDate,
    ageDays: ageInDays(oldest.period.payDate, period.payDate),
    cause: causesInBrief(
      left.flatMap(({ causes }) => causes),
      names,
    ),
    plan,
    paymentPence: payment.totalPence,
    takenPence: movement.takenPence,
  };
}

/** Adds up amounts by how many days old they are. */
export function sumByAge(
  amounts: readonly (readonly [days: number, pence: Pence])[],
): Record<AgeBand, Pence> {
  const of = (band: AgeBand): Pence =>
    sumPence(amounts.filter(([days]) => ageBand(days) === band).map(([, pence]) => pence));
  return Object.fromEntries(AGE_BANDS.map((band) => [band, of(band)])) as Record<AgeBand, Pence>;
}
