import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { OrderKey } from '../../domain/orders/period-spend';
import type { InputOf } from '../../preload/contract';
import type { OrderList } from '../../preload/contract/orders';
import { useCommandQuery } from '../bridge/use-command-query';
import { MasterDetail } from '../layout/master-detail';
import { Stack } from '../layout/stack';
import { EmptyState, QueryView } from '../layout/states';
import { choiceOfAddress, isSameOrder, orderAddress, ordersAddress, type OrderChoice } from './order-address';
import { OrderDocument } from './order-document';
import { OrderPanel } from './order-panel';
import { OrdersGrid } from './orders-grid';
import { OrdersTools } from './orders-tools';
import { Notices } from './notices';

interface OrdersTabProps {
  readonly year: FinancialYear;
  /** The order that is open beside the grid. */
  readonly order: OrderKey | null;
}

/** A year's purchase orders as a grid, with one of them, or the list as it prints, beside it. */
export function OrdersTab({ year, order }: OrdersTabProps) {
  const orders = useCommandQuery('orders.list', { year });
  return (
    <QueryView query={orders} loading={`Working out the purchase orders of ${year}…`}>
      {(list) => (list.orders.length === 0 ? <NoOrders list={list} /> : <Orders list={list} order={order} />)}
    </QueryView>
  );
}

function NoOrders({ list }: { readonly list: OrderList }) {
  return (
    <>
      <Notices notices={list.notices} />
      <EmptyState title={`No purchase orders in ${list.year} yet`}>
        One appears here for each carer, child and service level with a payment in the year, or a placement
        that has nights in its periods.
      </EmptyState>
    </>
  );
}

function Orders({ list, order }: { readonly list: OrderList; readonly order: OrderKey | null }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const { carer, child } = choiceOfAddress(search);
  const choice: OrderChoice = useMemo(() => ({ carer, child }), [carer, child]);
  const rows = useMemo(
    () =>
      list.orders
        .filter(({ provider }) => carer === undefined || provider === carer)
        .filter(({ client }) => child === undefined || client === child),
    [list.orders, carer, child],
  );
  const opened = list.orders.find((row) => isSameOrder(row, order));
  const print = search.get('print');
  const open = (row: OrderKey): void => {
    // Going on from an open order replaces its address: Back leads to the list, not through every order.
    if (!isSameOrder(row, order))
      void navigate(orderAddress(list.year, row, choice, print === 'order'), { replace: order !== null });
  };
  const detail = detailOf();
  return (
    <MasterDetail
      list={
        <Stack fill gap="S">
          <OrdersTools list={list} rows={rows} choice={choice} />
          {detail === null ? <NoticesOf year={list.year} choice={choice} /> : null}
          <OrdersGrid year={list.year} rows={rows} order={order} few={detail !== null} onOpen={open} />
        </Stack>
      }
      detail={detail}
      detailTitle={order === null ? 'Purchase orders as they print' : (opened?.order ?? 'Purchase order')}
      onClose={() => void navigate(ordersAddress(list.year, choice))}
    />
  );

  function detailOf() {
    if (order !== null)
      return <OrderPanel year={list.year} order={order} choice={choice} print={print === 'order'} />;
    if (print !== 'list') return null;
    return <OrderDocument document={askedFor(list.year, choice)} label={`Purchase orders of ${list.year}`} />;
  }
}

/** What limits the projection of whoever is chosen: the list itself is everybody's. */
function NoticesOf({ year, choice }: { readonly year: FinancialYear; readonly choice: OrderChoice }) {
  const own = useCommandQuery('orders.list', askedFor(year, choice));
  return own.data ? <Notices notices={own.data.notices} /> : null;
}

function askedFor(year: FinancialYear, { carer, child }: OrderChoice): InputOf<'orders.list'> {
  return {
    year,
    ...(carer === undefined ? {} : { provider: carer }),
    ...(child === undefined ? {} : { client: child }),
  };
}
