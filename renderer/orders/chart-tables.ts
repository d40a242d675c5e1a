import type { CsvTable } from '../../domain/csv/csv-table';
import { formatDate } from '../../domain/calendar/format-dates';
import { SPEND_COLUMNS, spendCells } from '../../domain/orders/order-table';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import type { ExceptionCount, Forecast } from '../../preload/contract/orders';
import { EXCEPTION_TITLES } from '../payments/exception-queue';

/** The figures behind each chart, as they go to a spreadsheet. */

export function orderPeriodsTable(periods: readonly OrderPeriod[]): CsvTable {
  return {
    columns: ['period', 'first_day', 'last_day', 'pay_date', 'state', 'amount'],
    rows: periods.map(({ period, state, amountPence }) => [
      period.period,
      period.firstDay,
      period.lastDay,
      period.payDate,
      state,
      { pence: amountPence },
    ]),
  };
}

export function monthsTable(months: Forecast['months']): CsvTable {
  return {
    columns: ['month', ...SPEND_COLUMNS],
    rows: months.map((month) => [month.month, ...spendCells(month)]),
  };
}

export function peopleTable(months: Forecast['months']): CsvTable {
  return {
    columns: ['month', 'carers', 'children'],
    rows: months.map(({ month, carers, children }) => [month, carers, children]),
  };
}

export function serviceLevelsTable(levels: Forecast['serviceLevels']): CsvTable {
  return {
    columns: ['service_level', 'service_level_name', ...SPEND_COLUMNS],
    rows: levels.map((level) => [level.serviceLevel, level.serviceLevelName, ...spendCells(level)]),
  };
}

/** One row a kind of exception, with how often it stands in the current period and was accepted in the year. */
export interface ExceptionKind {
  readonly code: ExceptionCount['code'];
  readonly title: string;
  readonly current: number;
  readonly accepted: number;
}

/** The most frequent first. */
export function exceptionKinds(
  forecast: Pick<Forecast, 'currentExceptions' | 'acceptedExceptions'>,
): ExceptionKind[] {
  const current = new Map(forecast.currentExceptions?.counts.map(({ code, count }) => [code, count]));
  const accepted = new Map(forecast.acceptedExceptions.map(({ code, count }) => [code, count]));
  return [...new Set([...current.keys(), ...accepted.keys()])]
    .map((code) => ({
      code,
      title: EXCEPTION_TITLES[code],
      current: current.get(code) ?? 0,
      accepted: accepted.get(code) ?? 0,
    }))
    .sort((a, b) => b.current - a.current || b.accepted - a.accepted);
}

export function exceptionsTable(kinds: readonly ExceptionKind[]): CsvTable {
  return {
    columns: ['exception', 'title', 'current_period', 'accepted_in_year'],
    rows: kinds.map(({ code, title, current, accepted }) => [code, title, current, accepted]),
  };
}

/** `2026-04` → `Apr 2026`. */
export function monthInWords(month: string): string {
  return formatDate(`${month}-01`).slice(2);
}
