import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { PeriodName } from '../../domain/calendar/periods';
import type { PeriodWithState } from '../../db/repositories/periods';
import { sumPence } from '../../domain/money/pence';
import type { Schedule } from '../../domain/schedule/schedule';
import { found, Refusal } from '../door/refusal';
import { calculatePeriod } from './gather-facts';
import { rememberUntilChange } from './remember';

/** A period by its name, or a refusal that says so. */
export async function findPeriod(books: BooksReader, name: string): Promise<PeriodWithState> {
  return found(
    await books.periods.find(name),
    `There is no payment period ${name}. Add the year's periods first.`,
  );
}

/** A finalised period by its name. Refuses with `period_not_finalised` where its payments may still change. */
export async function finalisedPeriod(books: BooksReader, name: PeriodName): Promise<PeriodWithState> {
  const period = await findPeriod(books, name);
  if (period.state === 'finalised') return period;
  const message = `Period ${name} is not finalised: its payments may still change, so there is nothing for the bank or the finance system yet. Nothing was written.`;
  throw new Refusal('period_not_finalised', message);
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

/** The {@link rememberedSchedule} of a period where it is worked out already since the ledger changed; else null. */
export function knownSchedule(ledger: Ledger, period: PeriodName): Schedule | null {
  return remembered.known(ledger, period);
}
