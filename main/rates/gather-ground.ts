import type { BooksReader } from '../../db/books';
import type { PeriodWithState } from '../../db/repositories/periods';
import { yearOfPeriod, type FinancialYear, type PaymentPeriod } from '../../domain/calendar/periods';
import type { Rate } from '../../domain/facts';
import type { Pence } from '../../domain/money/pence';
import { assumedPeriods, type ForecastCalendar } from '../../domain/rates/calendar-notices';
import { ratesAfterSaving, type NewRate } from '../../domain/rates/new-rates';
import { rateTable, type RateTable } from '../../domain/rates/rate-table';
import type { ScheduleFacts } from '../../domain/schedule/schedule-facts';
import type { RatesEffect } from '../../preload/contract/rates';
import { gatherFacts } from '../periods/gather-facts';

/** Everything that the effect of rates is worked out from; nothing more is asked of the ledger. */
export interface Ground {
  /** The current period's facts by the rates as they are; null where the ledger has no period to pay. */
  readonly facts: ScheduleFacts | null;
  readonly newRates: RateTable;
  readonly before: readonly Rate[];
  readonly after: readonly Rate[];
  readonly calendar: ForecastCalendar;
  /** The periods that are not finalised, the assumed ones too, in order of time. */
  readonly open: readonly PaymentPeriod[];
  /** By year and service level: what its finalised periods paid. */
  readonly paid: ReadonlyMap<FinancialYear, ReadonlyMap<string, Pence>>;
  /** The current period where it waits for approval. */
  readonly prepared: { readonly period: string; readonly preparedBy: string } | null;
  readonly counts: Pick<RatesEffect, 'added' | 'updated' | 'unchanged'>;
  readonly serviceLevels: RatesEffect['serviceLevels'];
}

/** Reads the facts once, and puts the rates to be saved beside those that are there. */
export async function gatherGround(
  books: BooksReader,
  saved: readonly NewRate[],
  entered: Pick<Rate, 'enteredBy' | 'enteredAt'>,
): Promise<Ground> {
  const rows = await books.periods.list();
  const last = rows.at(-1);
  const isPaidToItsEnd = rows.every((row) => row.state === 'finalised');
  const assumed = last ? assumedPeriods(saved, last, isPaidToItsEnd) : [];
  const open = [...rows.filter((row) => row.state !== 'finalised').map(withoutState), ...assumed];
  const current = currentOf(rows, assumed);
  const before = await books.rates.list();
  const after = ratesAfterSaving(before, saved, entered);
  const years = [...new Set(open.map(({ period }) => yearOfPeriod(period)))];
  const preparedBy = current?.preparedBy ?? null;
  return {
    facts: current && (await gatherFacts(books, current)),
    newRates: rateTable(after),
    before,
    after,
    calendar: { periods: rows.map(withoutState), assumed },
    open,
    paid: await paidIn(books, years),
    prepared: current && preparedBy !== null ? { period: current.period, preparedBy } : null,
    counts: await countsOf(books, saved),
    serviceLevels: (await books.serviceLevels.list()).map(({ code, name }) => ({ code, name })),
  };
}

/** The period that pays next; where every period is finalised, the first that is assumed to follow. */
function currentOf(
  rows: readonly PeriodWithState[],
  assumed: readonly PaymentPeriod[],
): (PeriodWithState & { readonly state: 'current' }) | null {
  const row = rows.find(({ state }) => state === 'current');
  if (row) return { ...row, state: 'current' };
  const last = rows.at(-1);
  const [next] = assumed;
  return last && next ? { ...last, ...next, preparedBy: null, state: 'current' } : null;
}

function withoutState({ period, firstDay, lastDay, payDate }: PaymentPeriod): PaymentPeriod {
  return { period, firstDay, lastDay, payDate };
}

async function paidIn(books: BooksReader, years: readonly FinancialYear[]): Promise<Ground['paid']> {
  const paid = new Map<FinancialYear, Map<string, Pence>>();
  for (const year of years) {
    const levels = new Map<string, Pence>();
    for (const { serviceLevel, amountPence } of await books.payments.paidOrders(year)) {
      levels.set(serviceLevel, (levels.get(serviceLevel) ?? 0) + amountPence);
    }
    paid.set(year, levels);
  }
  return paid;
}

async function countsOf(books: BooksReader, saved: readonly NewRate[]): Promise<Ground['counts']> {
  const changes = await books.rates.compare(saved);
  const count = (wanted: string): number => changes.filter(({ result }) => result === wanted).length;
  return { added: count('added'), updated: count('updated'), unchanged: count('unchanged') };
}
