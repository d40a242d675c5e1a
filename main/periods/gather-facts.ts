import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { owedCareOf } from '../../domain/overpayments/balance-history';
import { rateTable } from '../../domain/rates/rate-table';
import { calculateSchedule } from '../../domain/schedule/calculate';
import { adjustedCare, withPaidLines } from '../../domain/schedule/paid-lines';
import type { Schedule } from '../../domain/schedule/schedule';
import type { ScheduleFacts } from '../../domain/schedule/schedule-facts';
import { plansInForce } from '../overpayments/plans-in-force';
import { readBalances } from '../overpayments/read-balances';
import { settingValue } from '../settings/settings-commands';
import { basisPoints } from '../settings/setting-keys';

/** Reads everything that the calculation of a period which is not finalised rests on. */
export async function gatherFacts(
  books: BooksReader,
  period: PeriodWithState & { readonly state: 'current' | 'future' },
): Promise<ScheduleFacts> {
  const isCurrent = period.state === 'current';
  const finalisedPeriods = await books.periods.finalised();
  const last = finalisedPeriods.at(-1);
  const carriedForward = isCurrent && last ? await books.payments.carriedForward(last.period) : [];
  const balances = await readBalances(
    books,
    carriedForward.map(({ provider }) => provider),
  );
  return {
    period,
    state: period.state,
    finalisedPeriods,
    placements: await books.placements.list(),
    clients: by(await books.clients.list(), (client) => client.ref),
    providers: by(await books.providers.list(), (provider) => provider.ref),
    serviceLevels: by(await books.serviceLevels.list(), (level) => level.code),
    rates: rateTable(await books.rates.list()),
    paidCare: isCurrent ? await books.payments.paidCare() : [],
    carriedForward,
    owedCare: [...balances.values()].flatMap(({ overpayments }) => owedCareOf(overpayments)),
    oneOffs: isCurrent ? await books.oneOffs.payable() : [],
    extraRules: await books.extraRules.list(),
    paidExtras: isCurrent ? await books.extraRules.paid() : [],
    recoveryPlans: isCurrent ? await plansInForce(books, period.period, balances) : new Map(),
    lastPayments: await books.payments.lastPayments(),
    varianceBasisPoints: basisPoints(await settingValue(books, 'exceptions.varianceShare')),
    recoveryShareBasisPoints: basisPoints(await settingValue(books, 'exceptions.recoveryShare')),
  };
}

/** What a period that is not finalised pays by today's facts, each adjustment with what it corrects. */
export async function calculatePeriod(
  books: BooksReader,
  period: PeriodWithState & { readonly state: 'current' | 'future' },
): Promise<Schedule> {
  const schedule = calculateSchedule(await gatherFacts(books, period));
  const care = adjustedCare(schedule);
  return care.length === 0 ? schedule : withPaidLines(schedule, await books.payments.paidLines(care));
}

function by<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
