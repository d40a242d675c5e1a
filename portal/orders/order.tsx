import { formatDate, formatDateRange } from '../../domain/calendar/format-dates';
import { numberOfPeriod, yearOfPeriod } from '../../domain/calendar/periods';
import { sumPence } from '../../domain/money/pence';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import type { PublishedOrder } from '../../domain/sync/carer-data';
import { Disclosure } from '../govuk/disclosure';
import { Money } from '../govuk/money';
import { PrintButton } from '../govuk/print-button';
import { SummaryList } from '../govuk/summary-list';
import { Table } from '../govuk/table';
import { WithDetails } from '../govuk/with-details';
import { PrintedFor } from '../records/printed-for';
import { useRecords } from '../records/use-records';
import { useSession } from '../session/carer-session';
import { NotFound } from '../shell/not-found';
import { Page } from '../shell/page';
import { usePageAddress } from '../shell/use-address';
import { mileageOf } from './mileage';
import { MileageClaims } from './mileage-claims';

/** One purchase order: `#/orders/2026-27/3`, the third of the year. */
export function Order() {
  const { params, query } = usePageAddress();
  const order = useRecords().year(params['year'] ?? '')?.orders[Number(params['place']) - 1];
  if (!order) return <NotFound />;
  return (
    <Page
      title={`Purchase order of ${order.year}`}
      caption={order.serviceLevelName}
      back={`#/orders?year=${order.year}&child=${query.get('child') ?? 'all'}`}
    >
      <PrintedFor />
      <Facts order={order} />
      <PeriodTable caption="Paid so far" periods={order.periods.filter(({ state }) => state === 'paid')} />
      <PeriodTable
        caption="Expected to the year’s end"
        periods={order.periods.filter(({ state }) => state === 'projected')}
      />
      <Mileage order={order} />
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

/** What was claimed for the order's miles or its child's; an order of the carer's own without miles has none. */
function Mileage({ order }: { readonly order: PublishedOrder }) {
  const { claims } = useSession().data;
  const { current } = useRecords();
  if (!order.isMileage && order.client === null) return null;
  const journeys = mileageOf(order, claims, current && yearOfPeriod(current.period));
  if (journeys.length > 0) return <MileageClaims year={order.year} journeys={journeys} />;
  return (
    <>
      <h2 className="govuk-heading-m">Mileage claims of {order.year}</h2>
      <p className="govuk-body">
        {order.client === null ? 'There are none.' : 'There are none for this child.'}
      </p>
    </>
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
    <Disclosure summary={`${caption}: each payment`}>
      <Table
        caption={caption}
        hidesCaption
        keepsColumns
        columns={['Payment', { number: 'Amount' }]}
        rows={periods.map(({ period: { period, firstDay, lastDay, payDate }, amountPence }) => ({
          key: period,
          cells: [
            <WithDetails
              key="payment"
              areBrief
              details={[`${formatDateRange(firstDay, lastDay)}, pay date ${formatDate(payDate)}`]}
            >
              <a className="govuk-link" href={`#/payments/${period}`}>
                Period {numberOfPeriod(period)}
              </a>
            </WithDetails>,
            { pence: amountPence },
          ],
        }))}
        total={['Total', { pence: sumPence(periods.map(({ amountPence }) => amountPence)) }]}
      />
    </Disclosure>
  );
}
