import { Dropdown, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { PaymentRow, PeriodPayments } from '../../preload/contract/periods';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { MasterDetail } from '../layout/master-detail';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { EmptyState } from '../layout/states';
import { FollowFocusedRow } from './follow-focused-row';
import { paymentColumns } from './payment-columns';
import { PaymentPanel } from './payment-panel';
import {
  FILTER_TITLES,
  PAYMENT_FILTERS,
  selectPayments,
  totalsOf,
  type PaymentFilter,
} from './payment-selection';
import { paymentAddress, periodAddress } from './period-address';

const useStyles = makeStyles({
  count: { fontSize: tokens.fontSizeBase200 },
});

const rowId = (row: PaymentRow): string => row.provider;

export interface PaymentsTabProps {
  readonly payments: PeriodPayments;
  /** Whose payment is open beside the grid. */
  readonly provider: string | null;
}

/** The payments of a period as a grid, with one of them open beside it. */
export function PaymentsTab({ payments, provider }: PaymentsTabProps) {
  const navigate = useNavigate();
  const { period } = payments.period;
  if (payments.payments.length === 0) return <NoPayments state={payments.period.state} />;
  const open = (ref: string): void => {
    // Going on from an open payment replaces its address: Back leads to the list, not through every carer.
    if (ref !== provider) void navigate(paymentAddress(period, ref), { replace: provider !== null });
  };
  const opened = payments.payments.find((row) => row.provider === provider);
  return (
    <MasterDetail
      list={<PaymentsGrid payments={payments} provider={provider} onOpen={open} />}
      detail={provider === null ? null : <PaymentPanel period={period} provider={provider} row={opened} />}
      detailTitle={opened ? `${opened.providerName} (${opened.provider})` : (provider ?? '')}
      onClose={() => void navigate(periodAddress(period))}
    />
  );
}

interface PaymentsGridProps extends PaymentsTabProps {
  readonly onOpen: (provider: string) => void;
}

function PaymentsGrid({ payments, provider, onOpen }: PaymentsGridProps) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<PaymentFilter>('all');
  const sought = useDeferredValue(search);
  const rows = useMemo(
    () => selectPayments(payments.payments, filter, sought),
    [payments.payments, filter, sought],
  );
  // The headers of the grid filter as well: the sums are of what is seen.
  const [shown, setShown] = useState(rows);
  const totals = useMemo(() => totalsOf(shown), [shown]);
  const { period, state } = payments.period;
  const few = provider !== null;
  const columns = useMemo(() => paymentColumns({ few, projection: state === 'future' }), [few, state]);
  return (
    <Stack fill gap="S">
      <Row>
        <GridSearch value={search} onChange={setSearch} label="Search carer or amount" />
        <Dropdown
          aria-label="Show"
          value={FILTER_TITLES[filter]}
          selectedOptions={[filter]}
          onOptionSelect={(_, data) =>
            setFilter(PAYMENT_FILTERS.find((name) => name === data.optionValue) ?? 'all')
          }
        >
          {PAYMENT_FILTERS.map((name) => (
            <Option key={name} value={name}>
              {FILTER_TITLES[name]}
            </Option>
          ))}
        </Dropdown>
        <output className={styles.count}>
          {shown.length === payments.payments.length
            ? ''
            : `${shown.length} of ${payments.payments.length} payments`}
        </output>
      </Row>
      <FollowFocusedRow onRow={provider === null ? null : onOpen}>
        <DataGrid<PaymentRow>
          rows={rows}
          columns={columns}
          rowId={rowId}
          onOpen={(row) => onOpen(row.provider)}
          opensByClick
          onShown={setShown}
          selectedId={provider}
          pinnedBottomRow={totals}
          label={`Payments of ${period}`}
          emptyText="No payment matches."
        />
      </FollowFocusedRow>
    </Stack>
  );
}

function NoPayments({ state }: { state: 'future' | 'current' | 'finalised' }) {
  if (state === 'finalised') {
    return (
      <EmptyState title="Nothing was paid in this period">It was finalised without a payment.</EmptyState>
    );
  }
  return (
    <EmptyState title="No payments in this period yet">
      A payment appears here for each carer with a placement that has nights in the period. Import or add
      carers, children, service levels with rates, and placements.
    </EmptyState>
  );
}
