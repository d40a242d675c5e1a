import type { BooksReader } from '../../db/books';
import type { OrderKey } from '../../domain/orders/period-spend';
import {
  recoveriesOfYear,
  sumOfSpend,
  type PurchaseOrder,
  type Spend,
} from '../../domain/orders/purchase-orders';
import { yearNotices } from '../../domain/orders/year-notices';
import type { OrderDetail, OrderList, OrderRow } from '../../preload/contract/orders';
import { found } from '../door/refusal';
import { readNames, type Names } from '../periods/names';
import { milePriced } from '../statements/read-statement';
import type { YearOfOrders } from './read-year';

/** Which of a year's orders: all, or those of one carer or child. */
export interface OrderFilter {
  readonly provider?: string | undefined;
  readonly client?: string | undefined;
}

/** The names behind the references of purchase orders, and which service levels are mileage. */
export interface OrderNames extends Pick<Names, 'provider' | 'client' | 'serviceLevel'> {
  isMileage(serviceLevel: string): boolean;
}

export async function readOrderNames(books: BooksReader): Promise<OrderNames> {
  const names = await readNames(books);
  const byTheMile = milePriced(await books.serviceLevels.list());
  return { ...names, isMileage: (code) => byTheMile.has(code) };
}

/** Whom a filter names that the ledger does not know, a sentence each: an empty list alone would look like nothing paid. */
export async function unknownIn(books: BooksReader, { provider, client }: OrderFilter): Promise<string[]> {
  const unknown: string[] = [];
  if (provider !== undefined && !(await books.providers.find(provider))) {
    unknown.push(`There is no carer ${provider}.`);
  }
  if (client !== undefined && !(await books.clients.find(client))) {
    unknown.push(`There is no child ${client}.`);
  }
  return unknown;
}

/** The year's orders that the filter leaves, with their totals. */
export function orderList(year: YearOfOrders, filter: OrderFilter, names: OrderNames): OrderList {
  const orders = year.orders
    .filter(({ provider }) => filter.provider === undefined || provider === filter.provider)
    .filter(({ client }) => filter.client === undefined || client === filter.client)
    .map((order) => orderRow(order, names));
  return {
    year: year.year,
    orders,
    ...totalsOf(orders, filter.client === undefined ? recoveriesOfYear(year.periods, filter.provider) : null),
    notices: yearNotices(year.limits, filter),
  };
}

const NOTHING: Spend = { paidPence: 0, projectedPence: 0, totalPence: 0 };

/** Orders, mileage among them, what only moves money between payments, and the payments that all of it makes. */
export function totalsOf(
  orders: readonly (Spend & { readonly isMileage: boolean })[],
  recoveries: Spend | null,
): Pick<OrderList, 'totals' | 'mileage' | 'recoveries' | 'payments'> {
  const totals = sumOfSpend(orders);
  return {
    totals,
    mileage: sumOfSpend(orders.filter(({ isMileage }) => isMileage)),
    recoveries: recoveries ?? NOTHING,
    payments: sumOfSpend([totals, recoveries ?? NOTHING]),
  };
}

export function orderRow(order: PurchaseOrder, names: OrderNames): OrderRow {
  const { reference, provider, client, serviceLevel, paidPence, projectedPence, totalPence } = order;
  return {
    order: reference,
    provider,
    providerName: names.provider(provider),
    client,
    clientName: client === null ? null : names.client(client),
    serviceLevel,
    serviceLevelName: names.serviceLevel(serviceLevel),
    isMileage: names.isMileage(serviceLevel),
    paidPence,
    projectedPence,
    totalPence,
  };
}

/** One order with every period of its year; refused where the year has none for these three. */
export function orderDetail(year: YearOfOrders, key: OrderKey, names: OrderNames): OrderDetail {
  const order = year.orders.find(
    ({ provider, client, serviceLevel }) =>
      provider === key.provider && client === key.client && serviceLevel === key.serviceLevel,
  );
  const own = found(
    order,
    `${year.year} has no purchase order of carer ${key.provider}${key.client === null ? '' : `, child ${key.client}`} for ${key.serviceLevel}: nothing is paid or projected for it.`,
  );
  const amounts = new Map(own.periods.map(({ period, amountPence }) => [period.period, amountPence]));
  return {
    year: year.year,
    order: orderRow(own, names),
    periods: year.periods.map(({ period, state }) => ({
      period,
      state,
      amountPence: amounts.get(period.period) ?? 0,
    })),
    notices: yearNotices(year.limits, { provider: key.provider, client: key.client ?? undefined }),
  };
}
