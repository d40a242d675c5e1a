import { yearOfPeriod } from '../../../domain/calendar/periods';
import { spendOf, type PeriodSpend } from '../../../domain/orders/period-spend';
import { purchaseOrders } from '../../../domain/orders/purchase-orders';
import type { PublishedOrder, PublishedPayment } from '../../../domain/sync/carer-data';
import { orderRow, type OrderNames } from '../../orders/order-views';

/** A carer's purchase orders of every year: what its payments add up to by child and service level. */
export function publishedOrders(payments: readonly PublishedPayment[], names: OrderNames): PublishedOrder[] {
  const byYear = Map.groupBy(payments, ({ period }) => yearOfPeriod(period.period));
  return [...byYear].flatMap(([year, own]) =>
    purchaseOrders(year, own.map(spendOfPayment)).map((order) => ({
      year,
      ...orderRow(order, names),
      periods: order.periods,
    })),
  );
}

function spendOfPayment({ period, state, lines }: PublishedPayment): PeriodSpend {
  return { period, state: state === 'finalised' ? 'paid' : 'projected', ...spendOf(lines) };
}
