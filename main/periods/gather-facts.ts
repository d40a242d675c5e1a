import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { Pence } from '../../domain/money/pence';
import { owedCareOf } from '../../domain/overpayments/balance-history';
import { rateTable } from '../../domain/rates/rate-table';
import { calculatePayments, calculateSchedule } from '../../domain/schedule/calculate';
import { adjustedCare, withPaidLines } from '../../domain/schedule/paid-lines';
import type { CalculatedPayment, Schedule } from '../../domain/schedule/schedule';
import { NOTHING_OWN, type CurrentFacts, type ScheduleFacts } from '../../domain/schedule/schedule-facts';
import { plansInForce } from '../overpayments/plans-in-force';
import { readBalances } from '../overpayments/read-balances';
import { settingValue } from '../settings/settings-commands';
import { basisPoints } from '../settings/setting-keys';

/** A period whose payments are worked out by today's facts. */
export type OpenPeriod = PeriodWithState & { readonly state: 'current' | 'future' };

/** What is known of carers, beside what only the current period has. */
type CarersFacts = Pick<ScheduleFacts, 'placements' | 'clients' | 'providers' | 'lastPayments'>;

/** What all carers have in common: the calendar, prices and rules. */
export type CouncilFacts = Omit<ScheduleFacts, 'period' | 'state' | keyof CurrentFacts | keyof CarersFacts>;

/**
 * What the schedules of the current and of future periods have in common: a year's forecast reads it once. Of the carers
 * named in `only`, where it is there, and of everybody else: whose payments it does not know, it pays nothing.
 */
export interface SharedFacts extends CouncilFacts, CarersFacts {
  readonly only?: readonly string[];
}

/** Reads everything that the calculation of a period which is not finalised rests on. */
export async function gatherFacts(books: BooksReader, period: OpenPeriod): Promise<ScheduleFacts> {
  return await factsOf(books, period, await readSharedFacts(books));
}

export async function readSharedFacts(books: BooksReader): Promise<SharedFacts> {
  return {
    ...(await readCouncilFacts(books)),
    placements: await books.placements.list(),
    clients: by(await books.clients.list(), (client) => client.ref),
    providers: by(await books.providers.list(), (provider) => provider.ref),
    lastPayments: await books.payments.lastPayments(),
  };
}

/**
 * The facts of some carers: their payments come out as they do by everybody's. Their exceptions do not: a child who is
 * with another carer too is none of theirs.
 */
export async function readFactsOf(
  books: BooksReader,
  council: CouncilFacts,
  only: readonly string[],
): Promise<SharedFacts> {
  return {
    ...council,
    only,
    placements: await books.placements.ofProviders(only),
    clients: by(await books.clients.ofProviders(only), (client) => client.ref),
    providers: by(await books.providers.among(only), (provider) => provider.ref),
    lastPayments: await books.payments.lastPayments(only),
  };
}

export async function readCouncilFacts(books: BooksReader): Promise<CouncilFacts> {
  return {
    finalisedPeriods: await books.periods.finalised(),
    serviceLevels: by(await books.serviceLevels.list(), (level) => level.code),
    rates: rateTable(await books.rates.list()),
    extraRules: await books.extraRules.list(),
    varianceBasisPoints: basisPoints(await settingValue(books, 'exceptions.varianceShare')),
    recoveryShareBasisPoints: basisPoints(await settingValue(books, 'exceptions.recoveryShare')),
  };
}

async function factsOf(books: BooksReader, period: OpenPeriod, shared: SharedFacts): Promise<ScheduleFacts> {
  const own = period.state === 'current' ? await readCurrentFacts(books, period, shared) : NOTHING_OWN;
  return { ...shared, ...own, period, state: period.state };
}

async function readCurrentFacts(
  books: BooksReader,
  { period }: OpenPeriod,
  { finalisedPeriods, only }: SharedFacts,
): Promise<CurrentFacts> {
  const last = finalisedPeriods.at(-1);
  const carriedForward = last ? await books.payments.carriedForward(last.period, only) : [];
  const owing = carriedForward.map(({ provider }) => provider);
  const balances = await readBalances(books, owing);
  const claimItems = await books.claims.accepted(only);
  return {
    paidCare: await books.payments.paidCare(only),
    carriedForward,
    owedCare: [...balances.values()].flatMap(({ overpayments }) => owedCareOf(overpayments)),
    claimItems,
    paidItems: await paidItems(books, only && claimItems),
    oneOffs: await books.oneOffs.payable(only),
    paidExtras: await books.extraRules.paid(only),
    recoveryPlans: await plansInForce(books, period, balances, only),
  };
}

async function paidItems(
  books: BooksReader,
  items?: readonly { readonly id: number }[],
): Promise<Map<number, Pence>> {
  const paid = await books.claims.paid(items?.map(({ id }) => id));
  return new Map([...paid].map(([item, { amountPence }]) => [item, amountPence]));
}

/**
 * What a period that is not finalised pays by today's facts, each adjustment with what it corrects. `shared` are the
 * facts in common, where they were read already.
 */
export async function calculatePeriod(
  books: BooksReader,
  period: OpenPeriod,
  shared?: SharedFacts,
): Promise<Schedule> {
  const facts = await factsOf(books, period, shared ?? (await readSharedFacts(books)));
  const schedule = calculateSchedule(facts);
  return { ...schedule, payments: await withWhatWasPaid(books, schedule.payments) };
}

/** {@link calculatePeriod} for the carers whose facts these are: the same payments, without looking for exceptions. */
export async function calculatePaymentsOf(
  books: BooksReader,
  period: OpenPeriod,
  shared: SharedFacts,
): Promise<readonly CalculatedPayment[]> {
  return await withWhatWasPaid(books, calculatePayments(await factsOf(books, period, shared)));
}

async function withWhatWasPaid<Payment extends CalculatedPayment>(
  books: BooksReader,
  payments: readonly Payment[],
): Promise<readonly Payment[]> {
  const care = adjustedCare(payments);
  return care.length === 0 ? payments : withPaidLines(payments, await books.payments.paidLines(care));
}

function by<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
