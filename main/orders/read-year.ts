import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { FinancialYear, PaymentPeriod } from '../../domain/calendar/periods';
import { spendOf, type PeriodSpend } from '../../domain/orders/period-spend';
import { purchaseOrders, type PurchaseOrder } from '../../domain/orders/purchase-orders';
import type { ProjectionLimits, UnpricedPlacement } from '../../domain/orders/year-notices';
import type { Schedule } from '../../domain/schedule/schedule';
import { calculatePeriod, readSharedFacts, type SharedFacts } from '../periods/gather-facts';
import { rememberedSchedule } from '../periods/period-schedule';
import { rememberUntilChange } from '../periods/remember';

/** A year's spending: what its finalised periods paid, and what the others would pay by today's facts. */
export interface YearOfOrders {
  readonly year: FinancialYear;
  /** The year's, in order of time. */
  readonly periods: readonly PeriodSpend[];
  readonly orders: readonly PurchaseOrder[];
  readonly limits: ProjectionLimits;
}

/** Reads from the ledger, or from a read that is under way. */
type Read = <Value>(work: (books: BooksReader) => Promise<Value>) => Promise<Value>;

const remembered = rememberUntilChange<YearOfOrders>();

/** {@link readYear}, worked out once until the ledger changes. */
export async function rememberedYear(ledger: Ledger, year: FinancialYear): Promise<YearOfOrders> {
  return await remembered(ledger, year, async () => await readYear(ledger, year));
}

const TRIES = 3;

/**
 * Works a year out in a read a period, so that others' commands go between and nobody waits for the whole. Where one of
 * them changes the ledger it begins anew, for all that it tells belongs together; and where that goes on, the last try
 * holds the ledger.
 */
export async function readYear(ledger: Ledger, year: FinancialYear): Promise<YearOfOrders> {
  for (let attempt = 1; attempt < TRIES; attempt += 1) {
    const revision = ledger.revision();
    const isStale = (): boolean => ledger.revision() !== revision;
    const whole = await gatherYear(ledger, year, (work) => ledger.read(work), isStale);
    if (whole) return whole;
  }
  return await ledger.read(
    async (books) =>
      (await gatherYear(
        ledger,
        year,
        (work) => work(books),
        () => false,
      ))!,
  );
}

/** The year, or null where the ledger changed meanwhile. */
async function gatherYear(
  ledger: Ledger,
  year: FinancialYear,
  read: Read,
  isStale: () => boolean,
): Promise<YearOfOrders | null> {
  const rows = await read(async (books) => await books.periods.list(year));
  const hasOpen = rows.some(({ state }) => state !== 'finalised');
  const shared = hasOpen ? await read(readSharedFacts) : null;
  const periods: PeriodSpend[] = [];
  const clients = new Map(shared?.placements.map(({ ref, client }) => [ref, client]));
  const unpriced: UnpricedPlacement[] = [];
  let carriedForward: ProjectionLimits['carriedForward'] = [];
  for (const row of rows) {
    // The thread hears what else it is asked before it goes on.
    await nextTurn();
    if (isStale()) return null;
    if (row.state === 'finalised') {
      const sums = await read(async (books) => await books.payments.paidSums(row.period));
      periods.push({ period: daysOf(row), state: 'paid', ...spendOf(sums) });
      continue;
    }
    const schedule = await read(async (books) => await scheduleOf(ledger, books, row, shared!));
    const lines = schedule.payments.flatMap((payment) => payment.lines);
    periods.push({ period: daysOf(row), state: 'projected', ...spendOf(lines) });
    unpriced.push(...unpricedIn(schedule, clients));
    if (row.state === 'current') carriedForward = carriedForwardIn(schedule);
  }
  if (isStale()) return null;
  return {
    year,
    periods,
    orders: purchaseOrders(year, periods),
    limits: { year, periods: rows, unpriced, carriedForward },
  };
}

/** The current period's schedule is shared with the screens that show it; of future ones only the sums are kept. */
async function scheduleOf(
  ledger: Ledger,
  books: BooksReader,
  period: PeriodWithState,
  shared: SharedFacts,
): Promise<Schedule> {
  if (period.state === 'future') return await calculatePeriod(books, { ...period, state: 'future' }, shared);
  return await rememberedSchedule({ ledger, books }, period);
}

function daysOf({ period, firstDay, lastDay, payDate }: PaymentPeriod): PaymentPeriod {
  return { period, firstDay, lastDay, payDate };
}

function unpricedIn(
  { period, payments }: Schedule,
  clients: ReadonlyMap<string, string>,
): readonly UnpricedPlacement[] {
  return payments.flatMap(({ provider, exceptions }) =>
    exceptions.flatMap(({ code, subject }) =>
      code === 'no_rate' && subject !== null
        ? [{ placement: subject, provider, client: clients.get(subject) ?? null, period }]
        : [],
    ),
  );
}

function carriedForwardIn({ payments }: Schedule): ProjectionLimits['carriedForward'] {
  return payments.flatMap(({ provider, lines }) =>
    lines
      .filter(({ kind }) => kind === 'carried_forward')
      .map(({ amountPence }) => ({ provider, amountPence })),
  );
}
