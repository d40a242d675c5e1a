import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { FinancialYear } from '../../domain/calendar/periods';
import { orderId, type OrderKey } from '../../domain/orders/period-spend';
import type { OrderRow } from '../../preload/contract/orders';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { Row } from '../layout/row';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import { orderColumns, totalsRow } from './order-columns';

const useStyles = makeStyles({
  count: { fontSize: tokens.fontSizeBase200 },
});

interface OrdersGridProps {
  readonly year: FinancialYear;
  readonly rows: readonly OrderRow[];
  readonly order: OrderKey | null;
  /** True while a panel stands beside the grid. */
  readonly few: boolean;
  readonly onOpen: (order: OrderKey) => void;
}

/** The purchase orders with the totals of those that are shown. */
export function OrdersGrid({ year, rows, order, few, onOpen }: OrdersGridProps) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search);
  const [shown, setShown] = useState(rows);
  const columns = useMemo(() => orderColumns(few), [few]);
  const totals = useMemo(() => totalsRow(shown, few), [shown, few]);
  const follow = (id: string): void => {
    const row = rows.find((candidate) => orderId(candidate) === id);
    if (row) onOpen(row);
  };
  return (
    <>
      <Row>
        <GridSearch value={search} onChange={setSearch} label="Search orders" />
        <output className={styles.count}>
          {shown.length === rows.length ? '' : `${shown.length} of ${rows.length} orders`}
        </output>
      </Row>
      <FollowFocusedRow onRow={order === null ? null : follow}>
        <DataGrid<OrderRow>
          rows={rows}
          columns={columns}
          rowId={orderId}
          onOpen={onOpen}
          opensByClick
          onShown={setShown}
          selectedId={order === null ? null : orderId(order)}
          quickFilter={sought}
          pinnedBottomRow={totals}
          label={`Purchase orders of ${year}`}
          emptyText="No purchase order here."
        />
      </FollowFocusedRow>
    </>
  );
}
