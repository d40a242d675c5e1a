import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { quantityInWords } from '../../domain/money/quantity';
import { sumPence } from '../../domain/money/pence';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import type { PublishedOrder } from '../../domain/sync/carer-data';
import { Money } from '../govuk/money';
import { PrintButton } from '../govuk/print-button';
import { SummaryList } from '../govuk/summary-list';
import { Table } from '../govuk/table';
import { periodName } from '../records/period-words';
import { useRecords } from '../records/use-records';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { acceptedPence, mileageOf, outcomeOf, type ClaimedJourney } from './mileage';

/** One purchase order: `#/orders/2026-27/3`, the third of the year. */
export function Order() {
  const { params, query } = usePageAddress();
  const { claims } = useSession().data;
  const order = useRecords().year(params['year'] ?? '')?.orders[Number(params['place']) - 1];
  if (!order) return <NotFound />;
  const journeys = mileageOf(order, claims);
  return (
    <Page
      title={`Purchase order of ${order.year}`}
      caption={order.serviceLevelName}
      back={`#/orders?year=${order.year}&child=${query.get('child') ?? 'all'}`}
    >
      <Facts order={order} />
      <PeriodTable caption="Paid so far" periods={order.periods.filter(({ state }) => state === 'paid')} />
      <PeriodTable
        caption="Expected to the year’s end"
        periods={order.periods.filter(({ state }) => state === 'projected')}
      />
      {journeys.length > 0 && <Mileage order={order} journeys={journeys} />}
      <PrintButton />
    </Page>
  );
}

function Facts({ order }: { readonly order: PublishedOrder }) {
  return (
    <SummaryList
      rows={[
        ['Order', order.order],
        ['Child', order.clientName ?? 'None: it is for you'],
        ['Service', order.serviceLevelName],
        ['Paid so far', <Money key="paid" pence={order.paidPence} />],
        ['Expected', <Money key="projected" pence={order.projectedPence} />],
        ['Total for the year', <Money key="total" pence={order.totalPence} />],
      ]}
    />
  );
}

function PeriodTable({
  caption,
  periods,
}: {
  readonly caption: string;
  readonly periods: readonly OrderPeriod[];
}) {
  if (periods.length === 0) return null;
  return (
    <Table
      caption={caption}
      keepsColumns
      columns={[
        {
          title: 'Payment',
          cell: ({ period }) => (
            <>
              <a className="govuk-link" href={`#/payments/${period.period}`}>
                {periodName(period)}
              </a>
              <span className="portal-detail">
                {formatDateRange(period.firstDay, period.lastDay)}, pay date {formatDate(period.payDate)}
              </span>
            </>
          ),
        },
        { title: 'Amount', isNumber: true, cell: ({ amountPence }) => <Money pence={amountPence} /> },
      ]}
      rows={periods}
      keyOf={({ period }) => period.period}
      total={['Total', <Money key="sum" pence={sumPence(periods.map(({ amountPence }) => amountPence))} />]}
    />
  );
}

interface MileageProps {
  readonly order: PublishedOrder;
  readonly journeys: readonly ClaimedJourney[];
}

function Mileage({ order, journeys }: MileageProps) {
  return (
    <Table
      caption={`Mileage claims of ${order.year}`}
      keepsColumns
      columns={[
        {
          title: 'Journey',
          cell: (journey) => (
            <>
              {formatDateRange(journey.fromDay, journey.toDay)}: {journey.description}
              <span className="portal-detail">
                {quantityInWords(journey.quantityHundredths)} miles, claim {journey.claim}.{' '}
                {outcomeOf(journey)}
              </span>
            </>
          ),
        },
        {
          title: 'Amount',
          isNumber: true,
          cell: ({ amountPence, decision }) =>
            amountPence === null || decision?.decision === 'rejected' ? '–' : <Money pence={amountPence} />,
        },
      ]}
      rows={journeys}
      keyOf={(_, index) => index}
      total={['Accepted', <Money key="sum" pence={acceptedPence(journeys)} />]}
    />
  );
}
