import type { FinancialYear } from '../../domain/calendar/periods';
import { orderId, type OrderKey } from '../../domain/orders/period-spend';

/** The tabs of a year, each with its own address: `?tab=forecast`. The first is shown where none is named. */
export const ORDER_TABS = ['orders', 'forecast'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

/** Whose orders are shown; nothing chosen means all. */
export interface OrderChoice {
  readonly carer?: string | undefined;
  readonly child?: string | undefined;
}

/** `/orders/2026-27?tab=forecast`. */
export function yearAddress(year: FinancialYear, tab: OrderTab = 'orders'): string {
  return `/orders/${year}${tab === 'orders' ? '' : `?tab=${tab}`}`;
}

/** A year's orders, of one carer or child where one is chosen. */
export function ordersAddress(year: FinancialYear, choice: OrderChoice = {}): string {
  return `/orders/${year}${searchOf(choice)}`;
}

/** The orders of a carer or child in the current year: where their pages link to. */
export function ordersOfAddress(choice: OrderChoice): string {
  return `/orders${searchOf(choice)}`;
}

/** The list as it prints, beside the grid. */
export function listDocumentAddress(year: FinancialYear, choice: OrderChoice): string {
  return `/orders/${year}${searchOf(choice, { print: 'list' })}`;
}

/** One order beside the grid, as figures or as it prints. */
export function orderAddress(
  year: FinancialYear,
  { provider, client, serviceLevel }: OrderKey,
  choice: OrderChoice = {},
  asDocument = false,
): string {
  const parts = [provider, serviceLevel, ...(client === null ? [] : [client])].map(encodeURIComponent);
  return `/orders/${year}/order/${parts.join('/')}${searchOf(choice, asDocument ? { print: 'order' } : {})}`;
}

function searchOf({ carer, child }: OrderChoice, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams({
    ...(carer === undefined ? {} : { carer }),
    ...(child === undefined ? {} : { child }),
    ...more,
  });
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** The carer and the child that an address names. */
export function choiceOfAddress(search: URLSearchParams): OrderChoice {
  return { carer: search.get('carer') ?? undefined, child: search.get('child') ?? undefined };
}

/** The tab that an address names; the orders where it names none. */
export function tabOfAddress(search: URLSearchParams): OrderTab {
  const asked = search.get('tab');
  return ORDER_TABS.find((tab) => tab === asked) ?? 'orders';
}

/** Whether two keys are of the same order. */
export function isSameOrder(a: OrderKey, b: OrderKey | null): boolean {
  return b !== null && orderId(a) === orderId(b);
}
