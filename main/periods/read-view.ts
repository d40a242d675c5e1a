import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { compareSchedules, nextPeriodReasons } from '../../domain/schedule/compare-schedules';
import type { PaymentChange } from '../../preload/contract/periods';
import type { QueryContext } from '../door/context';
import { exceptionRows } from './exceptions';
import { readNames } from './names';
import type { PaymentsView } from './payments-view';
import { findPeriod, rememberedSchedule } from './period-schedule';
import { rememberUntilChange } from './remember';

const remembered = rememberUntilChange<PaymentsView>();

/** Everything that the screens of one period show, read once until the ledger changes. */
export async function readView(context: QueryContext, name: string): Promise<PaymentsView> {
  return await remembered(context.ledger, name, async () => await makeView(context, name));
}

async function makeView(context: QueryContext, name: string): Promise<PaymentsView> {
  const { books } = context;
  const period = await findPeriod(books, name);
  const schedule = await rememberedSchedule(context, period);
  const names = await readNames(books);
  const previous = await periodBefore(books, period);
  const before = previous ? await rememberedSchedule(context, previous) : null;
  return {
    period,
    schedule,
    names,
    exceptions: exceptionRows(schedule, await books.exceptions.ofPeriod(name), names),
    before: before && new Map(before.payments.map((payment) => [payment.provider, payment.totalPence])),
  };
}

/** The period before in the calendar; null before the first. */
async function periodBefore(books: BooksReader, period: PeriodWithState): Promise<PeriodWithState | null> {
  return (await books.periods.list()).findLast((candidate) => candidate.period < period.period) ?? null;
}

/** What changed since the period before, the largest difference first; nothing for the first period. */
export async function changesSinceLast(context: QueryContext, name: string): Promise<PaymentChange[]> {
  const period = await findPeriod(context.books, name);
  const previous = await periodBefore(context.books, period);
  if (!previous) return [];
  const names = await readNames(context.books);
  const before = await rememberedSchedule(context, previous);
  const after = await rememberedSchedule(context, period);
  const differences = compareSchedules(before.payments, after.payments, nextPeriodReasons(names.care));
  return differences
    .filter((difference) => difference.beforePence !== difference.afterPence)
    .map((difference) => ({ ...difference, providerName: names.provider(difference.provider) }));
}
