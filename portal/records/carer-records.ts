import { yearOfPeriod, type FinancialYear, type PeriodName } from '../../domain/calendar/periods';
import type {
  CarerData,
  PublishedOrder,
  PublishedPayment,
  PublishedPeriod,
} from '../../domain/sync/carer-data';
import type { AnnualStatement } from '../../domain/statements/statement-paper';

/** Whether a financial year is over, is being paid, or is still to come. */
export type YearState = 'future' | 'current' | 'previous';

export interface YearOfCarer {
  readonly year: FinancialYear;
  readonly state: YearState;
  /** In order of time. */
  readonly periods: readonly PublishedPeriod[];
  readonly orders: readonly PublishedOrder[];
}

/** What is published for a carer, put in order once, so that no page searches ten years for one payment. */
export interface CarerRecords {
  /** The latest first. */
  readonly years: readonly YearOfCarer[];
  year(year: FinancialYear): YearOfCarer | undefined;
  period(period: PeriodName): PublishedPeriod | undefined;
  payment(period: PeriodName): PublishedPayment | undefined;
  statement(year: FinancialYear): AnnualStatement | undefined;
  /** The period that is being paid, and the last that was; undefined where there is none. */
  readonly current: PublishedPeriod | undefined;
  readonly lastPaid: PublishedPeriod | undefined;
  /** The last that was paid and in which this carer has a payment. */
  readonly lastOwn: PublishedPeriod | undefined;
}

const known = new WeakMap<CarerData, CarerRecords>();

/** The records of what is published. Put in order at the first call for the same data. */
export function recordsOf(data: CarerData): CarerRecords {
  const before = known.get(data);
  if (before) return before;
  const records = inOrder(data);
  known.set(data, records);
  return records;
}

function inOrder(data: CarerData): CarerRecords {
  const periods = new Map(data.periods.map((period) => [period.period, period]));
  const payments = new Map(data.payments.map((payment) => [payment.period.period, payment]));
  const statements = new Map(data.statements.map((statement) => [statement.year, statement]));
  const current = data.periods.find(({ state }) => state === 'current');
  const lastPaid = data.periods.findLast(({ state }) => state === 'finalised');
  const years = yearsOf(data, current ?? lastPaid);
  const byYear = new Map(years.map((year) => [year.year, year]));
  return {
    years,
    year: (year) => byYear.get(year),
    period: (period) => periods.get(period),
    payment: (period) => payments.get(period),
    statement: (year) => statements.get(year),
    current,
    lastPaid,
    lastOwn: data.periods.findLast(({ period, state }) => state === 'finalised' && payments.has(period)),
  };
}

function yearsOf(data: CarerData, now: PublishedPeriod | undefined): YearOfCarer[] {
  const periods = Map.groupBy(data.periods, ({ period }) => yearOfPeriod(period));
  const orders = Map.groupBy(data.orders, ({ year }) => year);
  const currentYear = now && yearOfPeriod(now.period);
  return [...new Set([...periods.keys(), ...orders.keys()])]
    .sort()
    .reverse()
    .map((year) => ({
      year,
      state: stateOf(year, currentYear),
      periods: periods.get(year) ?? [],
      orders: orders.get(year) ?? [],
    }));
}

function stateOf(year: FinancialYear, currentYear: FinancialYear | undefined): YearState {
  if (currentYear === undefined || year === currentYear) return 'current';
  return year > currentYear ? 'future' : 'previous';
}
