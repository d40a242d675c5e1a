import { Button, Text } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { DocumentPdfRegular } from '@fluentui/react-icons/svg/document-pdf';
import { useNavigate } from 'react-router';
import { formatDate, formatDayAndMonth } from '../../domain/calendar/format-dates';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { OrderKey } from '../../domain/orders/period-spend';
import type { OrderDetail } from '../../preload/contract/orders';
import { useCommandQuery } from '../bridge/use-command-query';
import { carerAddress } from '../carers/carer-words';
import { Money } from '../format/money';
import { Facts } from '../layout/facts';
import { Row } from '../layout/row';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { paymentAddress } from '../payments/period-address';
import { orderPeriodsTable } from './chart-tables';
import { orderAddress, type OrderChoice } from './order-address';
import { OrderDocument } from './order-document';
import { OrderPeriodsTable } from './order-periods-table';
import { csvText } from '../format/csv-text';
import { SaveCsvButton } from '../format/save-csv-button';
import { LazySpendChart } from './lazy-charts';

interface OrderPanelProps {
  readonly year: FinancialYear;
  readonly order: OrderKey;
  readonly choice: OrderChoice;
  /** True to show it as it prints. */
  readonly print: boolean;
}

/** One purchase order: what it comes to, and its periods as a chart and a table; or the document as it prints. */
export function OrderPanel({ year, order, choice, print }: OrderPanelProps) {
  const navigate = useNavigate();
  const detail = useCommandQuery('orders.read', { year, ...order });
  return (
    <>
      <Row gap="S">
        <Button
          size="small"
          icon={print ? <DataBarVerticalRegular /> : <DocumentPdfRegular />}
          onClick={() => void navigate(orderAddress(year, order, choice, !print), { replace: true })}
        >
          {print ? 'Chart and table' : 'As it prints'}
        </Button>
      </Row>
      {print ? (
        <OrderDocument document={{ year, order }} label={`Purchase order of ${order.provider}, ${year}`} />
      ) : (
        <QueryView query={detail} loading="Reading the purchase order…">
          {(data) => <OrderView detail={data} />}
        </QueryView>
      )}
    </>
  );
}

function OrderView({ detail }: { readonly detail: OrderDetail }) {
  const navigate = useNavigate();
  const { order, periods, year } = detail;
  return (
    <>
      <Facts
        facts={{
          Carer: <ScreenLink to={carerAddress(order.provider)}>{order.providerName}</ScreenLink>,
          Child:
            order.client === null ? (
              'none: it is the carer’s own'
            ) : (
              <ScreenLink to={`/children/${encodeURIComponent(order.client)}`}>
                {order.clientName ?? order.client}
              </ScreenLink>
            ),
          'Service level': `${order.serviceLevelName} (${order.serviceLevel})`,
          'Paid to date': <Money pence={order.paidPence} />,
          Projected: <Money pence={order.projectedPence} />,
          Total: (
            <Text weight="semibold">
              <Money pence={order.totalPence} />
            </Text>
          ),
        }}
      />
      <LazySpendChart
        label={`Periods of ${order.order}, paid and projected`}
        bars={periods.map(({ period, state, amountPence }) => ({
          id: period.period,
          label: formatDayAndMonth(period.payDate),
          title: `${period.period}, pay date ${formatDate(period.payDate)}`,
          paidPence: state === 'paid' ? amountPence : 0,
          projectedPence: state === 'projected' ? amountPence : 0,
        }))}
        onOpen={(period) => void navigate(paymentAddress(period, order.provider))}
      />
      <OrderPeriodsTable periods={periods} provider={order.provider} label={`Periods of ${order.order}`} />
      <Row gap="S">
        <SaveCsvButton
          of={`periods of ${order.order}`}
          file={() => ({
            fileName: `purchase-order-${year}.csv`,
            text: csvText(orderPeriodsTable(periods)),
          })}
          size="small"
        />
      </Row>
    </>
  );
}
