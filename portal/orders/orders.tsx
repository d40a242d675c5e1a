import { Fragment, useState } from 'react';
import { sumOfSpend, type Spend } from '../../domain/orders/purchase-orders';
import type { PublishedOrder } from '../../domain/sync/carer-data';
import { Button } from '../govuk/button';
import { PrintButton } from '../govuk/print-button';
import { Select } from '../govuk/select';
import { Table, type Cell } from '../govuk/table';
import { unbroken } from '../govuk/unbroken';
import { yearInAList } from '../records/period-words';
import { PrintedFor } from '../records/printed-for';
import { useRecords } from '../records/use-records';
import { useSession } from '../session/carer-session';
import { Page } from '../shell/page';
import { goTo, usePageAddress } from '../shell/use-address';
import { childrenOf, type ChildOfOrders } from './children';

/** Every child, in the list and in the address. */
const ALL = 'all';

/** A year's purchase orders, of all children or one: `#/orders?year=2026-27&child=2`. */
export function Orders() {
  const { query } = usePageAddress();
  const { years, current, lastPaid } = useRecords();
  const children = childrenOf(useSession().data.orders);
  const withOrders = years.filter(({ orders }) => orders.length > 0);
  const now = (current ?? lastPaid)?.period.slice(0, 7);
  const year =
    withOrders.find((one) => one.year === query.get('year')) ??
    withOrders.find((one) => one.year === now) ??
    withOrders[0];
  const child = children[Number(query.get('child')) - 1];
  return (
    <Page title="Purchase orders" back="#/">
      {year === undefined ? (
        <p className="govuk-body">
          There are no purchase orders yet. They will be here once a placement of yours is paid or expected to
          be.
        </p>
      ) : (
        <>
          <OrderChoice years={withOrders} of={children} year={year.year} child={child} />
          <PrintedFor />
          <OrderTable
            year={year.year}
            orders={year.orders}
            child={child}
            childPlace={query.get('child') ?? ALL}
            otherYears={withOrders.filter(({ orders }) => orders.some((order) => isOf(order, child)))}
          />
        </>
      )}
    </Page>
  );
}

interface OrderChoiceProps {
  readonly years: ReturnType<typeof useRecords>['years'];
  readonly of: readonly ChildOfOrders[];
  readonly year: string;
  readonly child: ChildOfOrders | undefined;
}

function OrderChoice({ years, of: children, year, child }: OrderChoiceProps) {
  const [chosenYear, setYear] = useState(year);
  const [chosenChild, setChild] = useState(child ? String(children.indexOf(child) + 1) : ALL);
  return (
    <form
      className="portal-choice portal-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        goTo(`#/orders?year=${chosenYear}&child=${chosenChild}`);
      }}
    >
      <Select
        id="child"
        label="Child"
        value={chosenChild}
        options={[
          { value: ALL, text: 'All children' },
          ...children.map(({ name }, index) => ({ value: String(index + 1), text: name })),
        ]}
        onChange={setChild}
      />
      <Select
        id="year"
        label="Financial year"
        value={chosenYear}
        options={years.map((one) => ({ value: one.year, text: yearInAList(one) }))}
        onChange={setYear}
      />
      <Button type="submit" look="secondary">
        Show orders
      </Button>
    </form>
  );
}

interface OrderTableProps {
  readonly year: string;
  readonly orders: readonly PublishedOrder[];
  readonly child: ChildOfOrders | undefined;
  readonly childPlace: string;
  /** In which the child has orders. */
  readonly otherYears: readonly { readonly year: string }[];
}

function OrderTable({ year, orders, child, childPlace, otherYears }: OrderTableProps) {
  const shown = orders
    .map((order, index) => ({ order, place: index + 1 }))
    .filter(({ order }) => isOf(order, child))
    // What is for no child comes last.
    .sort((a, b) => Number(a.order.client === null) - Number(b.order.client === null));
  if (shown.length === 0)
    return (
      <p className="govuk-body">
        There is no purchase order for this child in {year}. There is one in{' '}
        {otherYears.map((other, index) => (
          <Fragment key={other.year}>
            {index > 0 && ', '}
            <a className="govuk-link" href={`#/orders?year=${other.year}&child=${childPlace}`}>
              {unbroken(other.year)}
            </a>
          </Fragment>
        ))}
        .
      </p>
    );
  return (
    <>
      <Table
        caption={`${child?.name ?? 'All children'}, ${year}`}
        columns={['Purchase order', { number: 'Paid so far' }, { number: 'Expected' }, { number: 'Total' }]}
        rows={shown.map(({ order, place }) => ({
          key: place,
          cells: [
            <a key="order" className="govuk-link" href={`#/orders/${year}/${place}?child=${childPlace}`}>
              {order.clientName ?? 'For you'}: {order.serviceLevelName}
            </a>,
            ...figures(order),
          ],
        }))}
        total={['All orders shown', ...figures(sumOfSpend(shown.map(({ order }) => order)))]}
      />
      <p className="govuk-body">
        Expected amounts are what the rest of the year would pay if nothing changes. They are not promises of
        payment.
      </p>
      <PrintButton />
    </>
  );
}

function isOf({ client }: PublishedOrder, child: ChildOfOrders | undefined): boolean {
  return child === undefined || client === child.client;
}

function figures({ paidPence, projectedPence, totalPence }: Spend): Cell[] {
  return [
    { pence: paidPence, isQuietAtNil: true },
    { pence: projectedPence, isQuietAtNil: true },
    { pence: totalPence },
  ];
}
