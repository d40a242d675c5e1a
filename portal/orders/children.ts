import { compareText } from '../../domain/schedule/payment-line';
import type { PublishedOrder } from '../../domain/sync/carer-data';

export interface ChildOfOrders {
  readonly client: string;
  readonly name: string;
}

/** The children of a carer's orders of all years, by name. Addresses name a child by their place in this list. */
export function childrenOf(orders: readonly PublishedOrder[]): readonly ChildOfOrders[] {
  const children = new Map<string, ChildOfOrders>();
  for (const { client, clientName } of orders) {
    if (client !== null) children.set(client, { client, name: clientName ?? client });
  }
  return [...children.values()].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.client, b.client),
  );
}
