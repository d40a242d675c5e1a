import { monthsOfYear } from '../calendar/months';
import type { FinancialYear } from '../calendar/periods';
import { compareText } from '../schedule/payment-line';
import type { PeriodSpend } from './period-spend';
import { spendOfPeriods, type Spend } from './purchase-orders';

/** What is spent on the pay dates of one month, and on how many carers and children. */
export interface MonthSpend extends Spend {
  /** `2026-04`. */
  readonly month: string;
  /** Carers and children with a line in one of the month's payments, each counted once. */
  readonly carers: number;
  readonly children: number;
}

/** The twelve months of a financial year, April first, by pay date. A month without a pay date has nothing. */
export function spendByMonth(year: FinancialYear, periods: readonly PeriodSpend[]): MonthSpend[] {
  return monthsOfYear(year).map((month) => {
    const own = periods.filter(({ period }) => period.payDate.startsWith(month));
    const amounts = own.flatMap(({ state, orders }) => orders.map((order) => ({ ...order, state })));
    return {
      month,
      ...spendOfPeriods(amounts),
      carers: new Set(amounts.map(({ provider }) => provider)).size,
      children: new Set(amounts.flatMap(({ client }) => client ?? [])).size,
    };
  });
}

/** What a year spends by service level, the most first. */
export function spendByServiceLevel(
  periods: readonly PeriodSpend[],
): (Spend & { readonly serviceLevel: string })[] {
  const amounts = periods.flatMap(({ state, orders }) => orders.map((order) => ({ ...order, state })));
  return [...Map.groupBy(amounts, ({ serviceLevel }) => serviceLevel)]
    .map(([serviceLevel, own]) => ({ serviceLevel, ...spendOfPeriods(own) }))
    .sort((a, b) => b.totalPence - a.totalPence || compareText(a.serviceLevel, b.serviceLevel));
}
