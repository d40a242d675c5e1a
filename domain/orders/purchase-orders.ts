import type { FinancialYear, PaymentPeriod } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import { compareText } from '../schedule/payment-line';
import { orderId, type OrderKey, type PeriodSpend, type SpendState } from './period-spend';

/** Money of a year: finalised, what its other periods would pay by today's facts, and both together. In pence. */
export interface Spend {
  readonly paidPence: Pence;
  readonly projectedPence: Pence;
  readonly totalPence: Pence;
}

/** What one period paid, or would pay, on a purchase order. */
export interface OrderPeriod {
  readonly period: PaymentPeriod;
  readonly state: SpendState;
  readonly amountPence: Pence;
}

/** One provider × client × service level × financial year: paid so far, and projected to the end of its periods. */
export interface PurchaseOrder extends OrderKey, Spend {
  /** Written `2026-27/P001/C001/FOST`; without a client `2026-27/P001/-/TRAV`. */
  readonly reference: string;
  /** The periods with an amount for it, in order of time. */
  readonly periods: readonly OrderPeriod[];
}

/** A year's purchase orders, by provider, client and service level. `periods` are the year's, in order of time. */
export function purchaseOrders(year: FinancialYear, periods: readonly PeriodSpend[]): PurchaseOrder[] {
  const orders = new Map<string, { readonly key: OrderKey; readonly periods: OrderPeriod[] }>();
  for (const { period, state, orders: amounts } of periods) {
    for (const { provider, client, serviceLevel, amountPence } of amounts) {
      const key = { provider, client, serviceLevel };
      const id = orderId(key);
      const order = orders.get(id) ?? { key, periods: [] };
      order.periods.push({ period, state, amountPence });
      orders.set(id, order);
    }
  }
  return [...orders.values()]
    .map((order) => ({
      reference: orderReference(year, order.key),
      ...order.key,
      ...spendOfPeriods(order.periods),
      periods: order.periods,
    }))
    .sort(compareOrders);
}

/** A purchase order as it is written in letters and lists. */
export function orderReference(year: FinancialYear, { provider, client, serviceLevel }: OrderKey): string {
  return [year, provider, client ?? '-', serviceLevel].join('/');
}

/** Paid and projected amounts apart and together. */
export function spendOfPeriods(amounts: readonly Pick<OrderPeriod, 'state' | 'amountPence'>[]): Spend {
  const sumOf = (state: SpendState): Pence =>
    sumPence(amounts.filter((amount) => amount.state === state).map(({ amountPence }) => amountPence));
  return spend(sumOf('paid'), sumOf('projected'));
}

/** The sum of several: of orders, of months, of service levels. */
export function sumOfSpend(parts: readonly Spend[]): Spend {
  return spend(
    sumPence(parts.map(({ paidPence }) => paidPence)),
    sumPence(parts.map(({ projectedPence }) => projectedPence)),
  );
}

function spend(paidPence: Pence, projectedPence: Pence): Spend {
  return { paidPence, projectedPence, totalPence: sumPence([paidPence, projectedPence]) };
}

/** What a year's payments hold besides the orders, of one provider or all: brought and carried forward, recoveries. */
export function recoveriesOfYear(periods: readonly PeriodSpend[], provider?: string): Spend {
  return spendOfPeriods(
    periods.flatMap(({ state, recoveries }) =>
      recoveries
        .filter((recovery) => provider === undefined || recovery.provider === provider)
        .map(({ amountPence }) => ({ state, amountPence })),
    ),
  );
}

function compareOrders(a: OrderKey, b: OrderKey): number {
  return (
    compareText(a.provider, b.provider) ||
    compareText(a.client ?? '', b.client ?? '') ||
    compareText(a.serviceLevel, b.serviceLevel)
  );
}
