import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { owedCareOf } from '../../domain/overpayments/balance-history';
import { rateTable } from '../../domain/rates/rate-table';
import { calculateSchedule } from '../../domain/schedule/calculate';
import { adjustedCare, withPaidLines } from '../../domain/schedule/paid-lines';
import type { Schedule } from '../../domain/schedule/schedule';
import { NOTHING_OWN, type CurrentFacts, type ScheduleFacts } from '../../domain/schedule/schedule-facts';
import { plansInForce } from '../overpayments/plans-in-force';
import { readBalances } from '../overpayments/read-balances';
import { settingValue } from '../settings/settings-commands';
import { basisPoints } from '../settings/setting-keys';

/** A period whose payments are worked out by today's facts. */
export type OpenPeriod = PeriodWithState & { readonly state: 'current' | 'future' };

/** What the schedules of the current and of future periods have in common: a year's forecast reads it once. */
export type SharedFacts = Omit<ScheduleFacts, 'period' | 'state' | keyof CurrentFacts>;

/** Reads everything that the calculation of a period which is not finalised rests on. */
export async function gatherFacts(books: BooksReader, period: OpenPeriod): Promise<ScheduleFacts> {
  return await factsOf(books, period, await readSharedFacts(books));
}

export async function readSharedFacts(books: BooksReader): Promise<SharedFacts> {
  return {
    finalisedPeriods: await books.periods.finalised(),
    placements: await books.placements.list(),
    clients: by(await books.clients.list(), (client) => client.ref),
    providers: by(await books.providers.list(), (provider) => provider.ref),
    serviceLevels: by(await books.serviceLevels.list(), (level) => level.code),
    rates: rateTable(await books.rates.list()),
    extraRules: await books.extraRules.list(),
    lastPayments: await books.payments.lastPayments(),
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
  { finalisedPeriods }: SharedFacts,
): Promise<CurrentFacts> {
  const last = finalisedPeriods.at(-1);
  const carriedForward = last ? await books.payments.carriedForward(last.period) : [];
  const owing = carriedForward.map(({ provider }) => provider);
  const balances = await readBalances(books, owing);
  return {
    paidCare: await books.payments.paidCare(),
    carriedForward,
    owedCare: [...balances.values()].flatMap(({ overpayments }) => owedCareOf(overpayments)),
    oneOffs: await books.oneOffs.payable(),
    paidExtras: await books.extraRules.paid(),
    recoveryPlans: await plansInForce(books, period, balances),
  };
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
  const care = adjustedCare(schedule);
  return care.length === 0 ? schedule : withPaidLines(schedule, await books.payments.paidLines(care));
}

function by<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
