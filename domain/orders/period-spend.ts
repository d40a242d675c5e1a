import type { PaymentPeriod } from '../calendar/periods';
import type { Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';

/** What a purchase order is for: one provider, one client (or none), one service level. */
export interface OrderKey {
  readonly provider: string;
  readonly client: string | null;
  readonly serviceLevel: string;
}

export interface OrderAmount extends OrderKey {
  readonly amountPence: Pence;
}

/** Whether a period's amounts were finalised, or are what it would pay by today's facts. */
export type SpendState = 'paid' | 'projected';

/** What one period pays, by purchase order. */
export interface PeriodSpend {
  readonly period: PaymentPeriod;
  readonly state: SpendState;
  /** The lines with a service level: what was bought. */
  readonly orders: readonly OrderAmount[];
  /**
   * The lines without one, by provider: what was brought and carried forward, and recoveries. They move money between
   * payments and buy nothing; with them the orders add up to the period's payments.
   */
  readonly recoveries: readonly ProviderAmount[];
}

export interface ProviderAmount {
  readonly provider: string;
  readonly amountPence: Pence;
}

type SpendLine = Pick<PaymentLine, 'provider' | 'client' | 'serviceLevel' | 'amountPence'>;

/** Adds a period's lines up by purchase order. Not a penny is left out: what has no service level is apart. */
export function spendOf(lines: Iterable<SpendLine>): Pick<PeriodSpend, 'orders' | 'recoveries'> {
  const orders = new Map<string, OrderKey & { amountPence: Pence }>();
  const recoveries = new Map<string, Pence>();
  for (const { provider, client, serviceLevel, amountPence } of lines) {
    if (serviceLevel === null) {
      recoveries.set(provider, (recoveries.get(provider) ?? 0) + amountPence);
      continue;
    }
    const key = orderId({ provider, client, serviceLevel });
    const order = orders.get(key) ?? { provider, client, serviceLevel, amountPence: 0 };
    order.amountPence += amountPence;
    orders.set(key, order);
  }
  return {
    orders: [...orders.values()],
    recoveries: [...recoveries].map(([provider, amountPence]) => ({ provider, amountPence })),
  };
}

/** Tells purchase orders of a year apart, whatever characters their references have. */
export function orderId({ provider, client, serviceLevel }: OrderKey): string {
  return JSON.stringify([provider, client, serviceLevel]);
}
