import { formatDate } from '../../domain/calendar/format-dates';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import { Money } from '../format/money';
import { PlainTable } from '../layout/plain-table';
import { ScreenLink } from '../layout/screen-link';
import { paymentAddress } from '../payments/period-address';

interface OrderPeriodsTableProps {
  readonly periods: readonly OrderPeriod[];
  readonly provider: string;
  readonly label: string;
}

/** What each period paid, or would pay, on an order; the period leads to the carer's payment. */
export function OrderPeriodsTable({ periods, provider, label }: OrderPeriodsTableProps) {
  return (
    <PlainTable
      label={label}
      rows={periods}
      rowKey={({ period }) => period.period}
      columns={[
        {
          title: 'Period',
          render: ({ period, amountPence }) =>
            amountPence === 0 ? (
              period.period
            ) : (
              <ScreenLink to={paymentAddress(period.period, provider)}>{period.period}</ScreenLink>
            ),
        },
        { title: 'Pay date', render: ({ period }) => formatDate(period.payDate) },
        {
          title: 'Paid',
          figures: true,
          render: (row) => row.state === 'paid' && <Amount pence={row.amountPence} />,
        },
        {
          title: 'Projected',
          figures: true,
          render: (row) => row.state === 'projected' && <Amount pence={row.amountPence} />,
        },
      ]}
    />
  );
}

function Amount({ pence }: { readonly pence: number }) {
  return pence === 0 ? '–' : <Money pence={pence} />;
}
