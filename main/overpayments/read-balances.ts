import type { BooksReader } from '../../db/books';
import type { FinalisedPayment } from '../../db/repositories/payments';
import type { PaymentLineRow } from '../../db/entities/payment-line';
import type { PaymentPeriod, PeriodName } from '../../domain/calendar/periods';
import { balanceHistory, type BalanceHistory } from '../../domain/overpayments/balance-history';

/** What providers owe by their finalised payments, up to and with the period `upTo` where one is named, by provider. */
export async function readBalances(
  books: Pick<BooksReader, 'payments' | 'periods'>,
  providers: readonly string[],
  upTo?: PeriodName,
): Promise<Map<string, BalanceHistory<PaymentLineRow>>> {
  const periods = new Map((await books.periods.finalised()).map((period) => [period.period, period]));
  const payments = await books.payments.besideCare(providers);
  const known = payments.filter(({ period }) => upTo === undefined || period <= upTo);
  return balancesOf(known, (name) => periods.get(name)!);
}

/** Goes through payments in order of time, provider by provider. */
export function balancesOf(
  payments: readonly FinalisedPayment[],
  periodOf: (name: PeriodName) => PaymentPeriod,
): Map<string, BalanceHistory<PaymentLineRow>> {
  const byProvider = Map.groupBy(payments, ({ provider }) => provider);
  return new Map(
    [...byProvider].map(([provider, own]) => [
      provider,
      balanceHistory(
        own.map(({ period, totalPence, lines }) => ({ period: periodOf(period), totalPence, lines })),
      ),
    ]),
  );
}
