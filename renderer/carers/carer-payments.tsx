import { Text } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { formatDateRange } from '../../domain/calendar/format-dates';
import type { CarerPaymentRow, CarerRow } from '../../preload/contract/carers';
import { StateBadge, stateWord } from '../format/state-badge';
import { dateColumn, moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { ScreenLink } from '../layout/screen-link';
import { paymentAddress } from '../payments/period-address';

type Cell = ICellRendererParams<CarerPaymentRow>;

const ROW_PX = 34;
const MOST_ROWS = 12;

/** A carer's payments by period, the latest first; Enter or a click on the period shows what one is made of. */
export function CarerPayments({
  carer,
  payments,
}: {
  carer: CarerRow;
  payments: readonly CarerPaymentRow[];
}) {
  const navigate = useNavigate();
  const columns = useMemo(() => paymentColumns(carer.ref), [carer.ref]);
  const latestFirst = useMemo(
    () => [...payments].sort((a, b) => b.period.localeCompare(a.period)),
    [payments],
  );
  if (payments.length === 0) {
    return (
      <Text>
        No payment yet. Each period that pays this carer will be listed here, the current one first.
      </Text>
    );
  }
  return (
    <DataGrid
      rows={latestFirst}
      columns={columns}
      rowId={(payment) => payment.period}
      onOpen={(payment) => void navigate(paymentAddress(payment.period, carer.ref))}
      label={`Payments of ${carer.name}`}
      emptyText="No payment yet."
      height={`${(Math.min(payments.length, MOST_ROWS) + 1) * ROW_PX + 8}px`}
    />
  );
}

function paymentColumns(provider: string): ColDef<CarerPaymentRow>[] {
  return [
    textColumn<CarerPaymentRow>('period', 'Period', {
      width: 120,
      cellRenderer: ({ data }: Cell) =>
        data && <ScreenLink to={paymentAddress(data.period, provider)}>{data.period}</ScreenLink>,
    }),
    textColumn<CarerPaymentRow>('firstDay', 'Days', {
      width: 220,
      valueFormatter: ({ data }) => (data ? formatDateRange(data.firstDay, data.lastDay) : ''),
    }),
    dateColumn<CarerPaymentRow>('payDate', 'Pay date'),
    textColumn<CarerPaymentRow>('state', 'State', {
      width: 140,
      cellClass: 'badge-cell',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data ? stateWord(data.state) : ''),
      cellRenderer: ({ data }: Cell) => data && <StateBadge state={data.state} />,
    }),
    moneyColumn<CarerPaymentRow>('totalPence', 'Payment', { width: 140 }),
  ];
}
