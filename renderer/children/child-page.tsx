import { Button, Text } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { Fragment, useMemo, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { quoteChild } from '../../domain/actions/quote-facts';
import { formatDate } from '../../domain/calendar/format-dates';
import type { ChildDetail, ChildRow } from '../../preload/contract/children';
import { ActionsSection } from '../actions/actions-section';
import { StartAction } from '../actions/start-action';
import { EventHistory } from '../audit/event-history';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { carerAddress } from '../carers/carer-words';
import { ClaimsSection } from '../claim-entry/claims-section';
import { moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { Facts } from '../layout/facts';
import { PageSection } from '../layout/page-section';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';
import { OneOffsSection } from '../one-offs/one-offs-section';
import { ordersOfAddress } from '../orders/order-address';
import { paymentAddress } from '../payments/period-address';
import { PlacementsSection } from '../placements/placements-section';
import { ChildForm } from './child-form';

type Payment = ChildDetail['payments'][number];
type Cell = ICellRendererParams<Payment>;

const ROW_PX = 34;
const MOST_ROWS = 12;

/** Everything about one child. */
export function ChildPage() {
  const { ref = '' } = useParams();
  const query = useCommandQuery('children.read', { ref });
  return (
    <Screen
      title={query.data ? `${query.data.child.name} (${ref})` : `Child ${ref}`}
      actions={<ScreenLink to="/children">All children</ScreenLink>}
      help={
        <p>
          A child’s details and placements, what was paid for them by period, the claims with an item for
          them, the actions about them, and the history of every change.
        </p>
      }
    >
      <QueryView query={query} loading={`Reading child ${ref}…`}>
        {({ child, placements, payments, history }) => (
          <>
            <DetailsSection child={child} />
            <PlacementsSection placements={placements} of={{ child: child.ref }} />
            <PageSection
              title="Paid for this child"
              actions={<ScreenLink to={ordersOfAddress({ child: child.ref })}>Purchase orders</ScreenLink>}
            >
              <ChildPayments child={child} payments={payments} />
            </PageSection>
            <ClaimsSection of={{ child: child.ref }} />
            <ActionsSection
              of={{ child: child.ref }}
              start={<StartWithCarers child={child} placements={placements} />}
            />
            <OneOffsSection of={{ child: child.ref }} />
            <PageSection title="History">
              <EventHistory events={history} />
            </PageSection>
          </>
        )}
      </QueryView>
    </Screen>
  );
}

/** An action is with a carer: with one who has the child now, else with whoever had them last. */
function StartWithCarers({ child, placements }: Pick<ChildDetail, 'child' | 'placements'>) {
  const last = placements.toSorted((a, b) => b.startDate.localeCompare(a.startDate))[0];
  const before = last ? [{ ref: last.provider, name: last.providerName }] : [];
  const carers = child.carers.length > 0 ? child.carers : before;
  return carers.map(({ ref, name }) => (
    <StartAction
      key={ref}
      about={() => quoteChild(child, ref, placements)}
      name={`${child.name}, with ${name}`}
      label={carers.length === 1 ? 'Start an action' : `Start an action with ${name}`}
    />
  ));
}

function DetailsSection({ child }: { readonly child: ChildRow }) {
  const mayChange = useMay('children.save');
  const [changing, setChanging] = useState(false);
  return (
    <PageSection
      title="Details"
      actions={
        mayChange && (
          <Button icon={<EditRegular />} aria-label="Change details" onClick={() => setChanging(true)}>
            Change
          </Button>
        )
      }
    >
      <Facts
        facts={{
          Reference: child.ref,
          Name: child.name,
          'Date of birth': formatDate(child.dateOfBirth),
          Age: `${child.age}, on the first day of the current period`,
          'Placed with':
            child.carers.length === 0
              ? 'no open placement'
              : child.carers.map((carer, index) => (
                  <Fragment key={carer.ref}>
                    {index > 0 && ', '}
                    <ScreenLink to={carerAddress(carer.ref)}>{carer.name}</ScreenLink>
                  </Fragment>
                )),
        }}
      />
      {changing && <ChildForm child={child} onClose={() => setChanging(false)} />}
    </PageSection>
  );
}

function ChildPayments({
  child,
  payments,
}: {
  readonly child: ChildRow;
  readonly payments: readonly Payment[];
}) {
  const navigate = useNavigate();
  const latestFirst = useMemo(
    () => [...payments].sort((a, b) => b.period.localeCompare(a.period)),
    [payments],
  );
  if (payments.length === 0) {
    return (
      <Text>Nothing yet. What each finalised period paid for this child will be listed here, by carer.</Text>
    );
  }
  return (
    <DataGrid
      rows={latestFirst}
      columns={COLUMNS}
      rowId={(payment) => `${payment.period} ${payment.provider}`}
      onOpen={(payment) => void navigate(paymentAddress(payment.period, payment.provider))}
      label={`Paid for ${child.name}`}
      emptyText="Nothing yet."
      height={`${(Math.min(payments.length, MOST_ROWS) + 1) * ROW_PX + 8}px`}
    />
  );
}

const COLUMNS: ColDef<Payment>[] = [
  textColumn<Payment>('period', 'Period', {
    width: 120,
    cellRenderer: ({ data }: Cell) =>
      data && <ScreenLink to={paymentAddress(data.period, data.provider)}>{data.period}</ScreenLink>,
  }),
  textColumn<Payment>('providerName', 'Paid to', {
    width: 320,
    cellRenderer: ({ data }: Cell) =>
      data && <ScreenLink to={carerAddress(data.provider)}>{data.providerName}</ScreenLink>,
  }),
  moneyColumn<Payment>('totalPence', 'Paid', { width: 140 }),
];
