import { z } from 'zod';
import type { MonthSpend } from '../../domain/orders/forecast';
import type { NamedOrder } from '../../domain/orders/order-table';
import type { OrderPeriod, Spend } from '../../domain/orders/purchase-orders';
import type { ExceptionCode } from '../../domain/schedule/exceptions';
import { application, window } from './command';
import { financialYear, reference } from './fields';
import type { PdfDocument } from './reports';

/** A purchase order with the names that a person reads. */
export interface OrderRow extends NamedOrder {
  /** Priced by the mile. */
  readonly isMileage: boolean;
}

/** A year's purchase orders, all or those of one carer or child. */
export interface OrderList {
  readonly year: string;
  /** By provider, client and service level. */
  readonly orders: readonly OrderRow[];
  readonly totals: Spend;
  /** The orders among them whose service level is priced by the mile. */
  readonly mileage: Spend;
  /** Lines without a service level: brought and carried forward, and recoveries. Nothing where one child is asked for. */
  readonly recoveries: Spend;
  /** `totals` and `recoveries` together: what is paid in the year, to all or to the one carer asked for. */
  readonly payments: Spend;
  /** What limits the projection, a sentence each. */
  readonly notices: readonly string[];
}

/** One purchase order: every period of its year, also those without an amount for it. */
export interface OrderDetail {
  readonly year: string;
  readonly order: OrderRow;
  readonly periods: readonly OrderPeriod[];
  readonly notices: readonly string[];
}

export interface ExceptionCount {
  readonly code: ExceptionCode;
  readonly count: number;
}

/** The year's spending for the head of service. */
export interface Forecast {
  readonly year: string;
  readonly totals: Spend;
  readonly mileage: Spend;
  readonly recoveries: Spend;
  readonly payments: Spend;
  readonly months: readonly MonthSpend[];
  /** The most first. */
  readonly serviceLevels: readonly (Spend & {
    readonly serviceLevel: string;
    readonly serviceLevelName: string;
    readonly isMileage: boolean;
  })[];
  /** Of the ledger's current period, the most frequent first; null where there is none. */
  readonly currentExceptions: {
    readonly period: string;
    readonly counts: readonly ExceptionCount[];
  } | null;
  /** Accepted in the year's finalised periods, the most frequent first. */
  readonly acceptedExceptions: readonly ExceptionCount[];
  readonly notices: readonly string[];
}

const orderKey = z.object({
  provider: reference,
  client: reference.nullable(),
  serviceLevel: reference,
});
const list = z.object({
  year: financialYear,
  provider: reference.optional(),
  client: reference.optional(),
});
/** One order where `order` is given, else the list. */
const document = list.extend({ order: orderKey.optional() });

/** Application commands, though they only read: a whole year is worked out period by period, and others go between. */
export const ordersContract = {
  'orders.list': application<OrderList>()('signedIn', list),
  'orders.read': application<OrderDetail>()('signedIn', orderKey.extend({ year: financialYear })),
  'orders.forecast': application<Forecast>()('signedIn', z.object({ year: financialYear })),
  /** A purchase order, or the list, as it prints. */
  'orders.document': application<PdfDocument>()('signedIn', document),
  /** Writes the document to a folder, and of a list the CSV too. */
  'orders.export': application<{ files: readonly string[] }>()(
    'signedIn',
    document.extend({ to: z.string().min(1) }),
  ),
  /** Opens the system's print dialog for the document. */
  'orders.print': window<{ printed: boolean }>()('signedIn', document),
};
