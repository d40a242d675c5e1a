import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { PeriodName } from '../../domain/calendar/periods';
import type { Pence } from '../../domain/money/pence';
import type { RecoveryPlan } from '../../domain/overpayments/recovery-plan';
import { rateTable } from '../../domain/rates/rate-table';
import { calculateSchedule } from '../../domain/schedule/calculate';
import { adjustedCare, withPaidLines } from '../../domain/schedule/paid-lines';
import type { Schedule } from '../../domain/schedule/schedule';
import type { CarriedForward, ScheduleFacts } from '../../domain/schedule/schedule-facts';
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
    claimItems: isCurrent ? await books.claims.accepted() : [],
    paidItems: isCurrent ? await paidItems(books) : new Map(),
    oneOffs: isCurrent ? await books.oneOffs.payable() : [],
    extraRules: await books.extraRules.list(),
    paidExtras: isCurrent ? await books.extraRules.paid() : [],
    recoveryPlans: isCurrent ? await plansInForce(books, period.period, carriedForward) : new Map(),
    lastPayments: await books.payments.lastPayments(),
    varianceBasisPoints: basisPoints(await settingValue(books, 'exceptions.varianceShare')),
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

async function paidItems(books: BooksReader): Promise<Map<number, Pence>> {
  return new Map([...(await books.claims.paid())].map(([item, { amountPence }]) => [item, amountPence]));
}

/** A plan holds for the period in which it was set, and on for as long as something is carried forward. */
async function plansInForce(
  books: BooksReader,
  period: PeriodName,
  carriedForward: readonly CarriedForward[],
): Promise<Map<string, RecoveryPlan>> {
  const owing = new Set(carriedForward.map(({ provider }) => provider));
  const plans = (await books.recoveryPlans.list()).filter(
    ({ provider, fromPeriod }) => fromPeriod === period || owing.has(provider),
  );
  return by(plans, ({ provider }) => provider);
}

function by<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}
