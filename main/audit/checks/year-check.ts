import type { BooksReader } from '../../../db/books';
import { creditTotalPence } from '../../../domain/bacs/credits-of-period';
import type { FinancialYear } from '../../../domain/calendar/periods';
import { BANK_ACCOUNT, journalTotals } from '../../../domain/journal/postings';
import { formatPence } from '../../../domain/money/format-money';
import { sumPence, type Pence } from '../../../domain/money/pence';
import { spendOf, type PeriodSpend } from '../../../domain/orders/period-spend';
import { purchaseOrders, recoveriesOfYear, sumOfSpend } from '../../../domain/orders/purchase-orders';
import type { Check, Evidence } from './check';

type FinalisedPeriods = Evidence['finalised'];

/** The year's documents, each added up from what it is written from, against what its periods were sealed with. */
export const yearCheck: Check = {
  name: 'year_agrees',
  title:
    'A year’s statements, remittance advices, BACS files, journals and purchase orders all come to what its periods paid.',
  run: async ({ books, finalised }) => {
    const years = Map.groupBy(finalised, ({ period }) => period.year);
    const faults: string[] = [];
    for (const [year, periods] of years) faults.push(...(await faultsOfYear(books, year, periods)));
    const counted = years.size === 1 ? '1 financial year' : `${years.size} financial years`;
    return { faults, counted };
  },
};

async function faultsOfYear(
  books: BooksReader,
  year: FinancialYear,
  periods: FinalisedPeriods,
): Promise<string[]> {
  const sealedPence = sumPence(periods.map(({ period }) => period.totalPence ?? 0));
  const documents = {
    'annual statements': await statementsTotal(books, periods),
    'remittance advices': sumPence(periods.flatMap(({ payments }) => payments.flatMap(linesOf))),
    'BACS files': await bacsTotal(books, periods),
    journals: journalsTotal(periods),
    'purchase orders': await ordersTotal(books, year, periods),
  };
  return Object.entries(documents)
    .filter(([, totalPence]) => totalPence !== sealedPence)
    .map(
      ([document, totalPence]) =>
        `${year}: its ${document} come to ${formatPence(totalPence)}, its periods paid ${formatPence(sealedPence)}.`,
    );
}

function linesOf({ lines }: FinalisedPeriods[number]['payments'][number]): Pence[] {
  return lines.map(({ amountPence }) => amountPence);
}

async function statementsTotal(books: BooksReader, periods: FinalisedPeriods): Promise<Pence> {
  const paid = await books.payments.paidToProviders(periods.map(({ period }) => period.period));
  return sumPence(paid.map(({ totalPence }) => totalPence));
}

/** The first file of each period as it was written; what it would credit where it was not yet. */
async function bacsTotal(books: BooksReader, periods: FinalisedPeriods): Promise<Pence> {
  const written = new Map(
    (await books.bacsFiles.list())
      .filter(({ number }) => number === 0)
      .map(({ period, totalPence }) => [period, totalPence]),
  );
  return sumPence(
    periods.map(({ period, payments }) => written.get(period.period) ?? creditTotalPence(payments)),
  );
}

function journalsTotal(periods: FinalisedPeriods): Pence {
  const { byAccount } = journalTotals(periods.flatMap(({ payments }) => payments));
  return 0 - (byAccount.get(BANK_ACCOUNT) ?? 0);
}

/** What was bought, and what only moved between payments. */
async function ordersTotal(
  books: BooksReader,
  year: FinancialYear,
  periods: FinalisedPeriods,
): Promise<Pence> {
  const spending: PeriodSpend[] = [];
  for (const { period } of periods) {
    const sums = await books.payments.paidSums(period.period);
    spending.push({ period, state: 'paid', ...spendOf(sums) });
  }
  const orders = sumOfSpend(purchaseOrders(year, spending));
  return sumPence([orders.totalPence, recoveriesOfYear(spending).totalPence]);
}
