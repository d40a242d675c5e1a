import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { FinancialYear } from '../../domain/calendar/periods';
import { spendByMonth, spendByServiceLevel } from '../../domain/orders/forecast';
import { recoveriesOfYear } from '../../domain/orders/purchase-orders';
import { yearNotices } from '../../domain/orders/year-notices';
import type { ExceptionCode } from '../../domain/schedule/exceptions';
import { compareText } from '../../domain/schedule/payment-line';
import type { ExceptionCount, Forecast } from '../../preload/contract/orders';
import { rememberedSchedule } from '../periods/period-schedule';
import { readOrderNames, totalsOf } from './order-views';
import type { YearOfOrders } from './read-year';

/** The year's spending by month and service level, and what had to be looked at. */
export async function yearForecast(
  { ledger, books }: { readonly ledger: Ledger; readonly books: BooksReader },
  year: YearOfOrders,
): Promise<Forecast> {
  const names = await readOrderNames(books);
  const serviceLevels = spendByServiceLevel(year.periods).map((level) => ({
    ...level,
    serviceLevelName: names.serviceLevel(level.serviceLevel),
    isMileage: names.isMileage(level.serviceLevel),
  }));
  return {
    year: year.year,
    ...totalsOf(serviceLevels, recoveriesOfYear(year.periods)),
    months: spendByMonth(year.year, year.periods),
    serviceLevels,
    currentExceptions: await currentExceptions({ ledger, books }),
    acceptedExceptions: await acceptedExceptions(books, year.year),
    notices: yearNotices(year.limits),
  };
}

async function currentExceptions(from: {
  readonly ledger: Ledger;
  readonly books: BooksReader;
}): Promise<Forecast['currentExceptions']> {
  const current = await from.books.periods.current();
  if (!current) return null;
  const { payments } = await rememberedSchedule(from, current);
  const codes = payments.flatMap(({ exceptions }) => exceptions.map(({ code }) => code));
  return { period: current.period, counts: countsOf(codes) };
}

async function acceptedExceptions(books: BooksReader, year: FinancialYear): Promise<ExceptionCount[]> {
  const codes: ExceptionCode[] = [];
  for (const { period, state } of await books.periods.list(year)) {
    if (state !== 'finalised') continue;
    codes.push(...(await books.exceptions.ofPeriod(period)).map(({ code }) => code as ExceptionCode));
  }
  return countsOf(codes);
}

/** The most frequent first. */
function countsOf(codes: readonly ExceptionCode[]): ExceptionCount[] {
  return [...Map.groupBy(codes, (code) => code)]
    .map(([code, own]) => ({ code, count: own.length }))
    .sort((a, b) => b.count - a.count || compareText(a.code, b.code));
}
