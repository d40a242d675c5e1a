import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { PeriodWithState } from '../../db/repositories/periods';
import { sumPence } from '../../domain/money/pence';
import type { Schedule } from '../../domain/schedule/schedule';
import { found } from '../door/refusal';
import { calculatePeriod } from './gather-facts';
import { rememberUntilChange } from './remember';

/** A period by its name, or a refusal that says so. */
export async function findPeriod(books: BooksReader, name: string): Promise<PeriodWithState> {
  return found(
    await books.periods.find(name),
    `There is no payment period ${name}. Add the year's periods first.`,
  );
}

/** What a period pays: as it was finalised, or by today's facts. */
export async function readSchedule(books: BooksReader, period: PeriodWithState): Promise<Schedule> {
  if (period.state !== 'finalised') return await calculatePeriod(books, { ...period, state: period.state });
  const payments = (await books.payments.ofPeriod(period.period)).map(({ provider, totalPence, lines }) => ({
    provider,
    totalPence,
    lines,
    exceptions: [],
  }));
  const totalPence = sumPence(payments.map((payment) => payment.totalPence));
  return { period: period.period, state: 'finalised', totalPence, payments };
}

const remembered = rememberUntilChange<Schedule>();

/** {@link readSchedule}, worked out once for all that is shown of a period until the ledger changes. Only for queries. */
export async function rememberedSchedule(
  { ledger, books }: { ledger: Ledger; books: BooksReader },
  period: PeriodWithState,
): Promise<Schedule> {
  return await remembered(ledger, period.period, async () => await readSchedule(books, period));
}
