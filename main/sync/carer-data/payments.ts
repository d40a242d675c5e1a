import type { FinalisedPayment } from '../../../db/repositories/payments';
import { balanceHistory, type PeriodMovement } from '../../../domain/overpayments/balance-history';
import type { PublishedPayment } from '../../../domain/sync/carer-data';
import { publishedBalance, publishedLine } from '../../../domain/sync/published-payment';
import { movesBalance, type PeriodBalance } from '../../overpayments/period-balances';
import type { Names } from '../../periods/names';
import { advisedPayment, datesOnly, endOf, type AdvisedPayment } from '../../reports/read-remittances';
import type { CarerRows, OpenPayment } from './read-carers';
import type { Council } from './read-council';

/** A carer's payments in order of time, each as its remittance advice says it. */
export function publishedPayments(council: Council, carer: CarerRows, names: Names): PublishedPayment[] {
  const balances = balancesOf(council, carer);
  const shared = { periods: council.datesOf, names };
  const paid = carer.paid.map((payment): PublishedPayment => {
    const period = council.datesOf.get(payment.period)!;
    const advised = advisedPayment(payment, balances.get(payment.period) ?? null, { ...shared, period });
    return {
      state: 'finalised',
      ...published(advised),
      accountEnding: endOf(payment.accountNumber),
      ...paidTo(payment, carer.provider),
    };
  });
  const accountEnding = endOf(carer.accountNumber);
  const open = carer.open.map((payment): PublishedPayment => {
    const period = datesOnly(payment.period);
    const balance = balances.get(period.period) ?? null;
    const advised = advisedPayment(payment, balance, { ...shared, period });
    return { state: payment.period.state, ...published(advised), accountEnding };
  });
  return [...paid, ...open];
}

function published({ period, totalPence, lines, balance, otherPeriods }: AdvisedPayment): AdvisedPayment {
  return {
    period,
    totalPence,
    lines: lines.map(publishedLine),
    balance: publishedBalance(balance),
    otherPeriods,
  };
}

function paidTo(
  { providerName, address, postcode }: FinalisedPayment,
  now: CarerRows['provider'],
): Pick<PublishedPayment, 'paidTo'> {
  if (providerName === now.name && address === now.address && postcode === now.postcode) return {};
  return { paidTo: { name: providerName, address, postcode } };
}

/** By period, what the payments that move what is owed did to it, as {@link balancesIn} finds it period by period. */
function balancesOf(
  { datesOf }: Council,
  { paid, open, plan: planNow }: CarerRows,
): Map<string, Pick<PeriodBalance, 'movement' | 'plan'>> {
  const current = open.find(({ period }) => period.state === 'current');
  const moving = [...paid, ...(current ? [current] : [])].filter(({ lines }) => movesBalance(lines));
  if (moving.length === 0) return new Map();
  const { movements } = balanceHistory([
    ...paid.map((payment) => ({ ...payment, period: datesOf.get(payment.period)! })),
    ...(current ? [{ ...current, period: datesOnly(current.period) }] : []),
  ]);
  const byPeriod = new Map(movements.map((movement) => [movement.period.period, movement]));
  return new Map(
    moving.map((payment) => {
      const movement: PeriodMovement = byPeriod.get(nameOf(payment))!;
      return [nameOf(payment), { movement, plan: payment === current ? planNow : movement.plan }];
    }),
  );
}

function nameOf({ period }: Pick<FinalisedPayment | OpenPayment, 'period'>): string {
  return typeof period === 'string' ? period : period.period;
}
