import { Text } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { sumPence } from '../../domain/money/pence';
import type { OverpaymentRow } from '../../preload/contract/overpayments';
import type { PeriodRow } from '../../preload/contract/periods';
import { useCommandQuery } from '../bridge/use-command-query';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { EmptyState, QueryView } from '../layout/states';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import { overpaymentAddress, periodAddress } from '../payments/period-address';
import { overpaymentColumns } from './overpayment-columns';
import { OverpaymentDetail } from './overpayment-detail';

const rowId = (row: OverpaymentRow): string => row.provider;

/** Who owes what in a period: from before, by late news now, and what its payments do about it. */
export function OverpaymentsTab({ row }: { readonly row: PeriodRow }) {
  const { period, state } = row;
  const overpayments = useCommandQuery('overpayments.list', { period }, { enabled: state !== 'future' });
  if (state === 'future') {
    return (
      <EmptyState title="No overpayments yet">
        They are known once {period} is the current period: after the period before is finalised.
      </EmptyState>
    );
  }
  return (
    <QueryView query={overpayments} loading={`Reading the overpayments of ${period}…`}>
      {({ rows }) => <Overpayments row={row} rows={rows} />}
    </QueryView>
  );
}

function Overpayments({ row, rows }: { row: PeriodRow; rows: readonly OverpaymentRow[] }) {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const owes = search.get('carer');
  const chosen = rows.find(({ provider }) => provider === owes) ?? null;
  const open = (provider: string): void => {
    if (provider === owes) return;
    void navigate(overpaymentAddress(row.period, provider), { replace: owes !== null });
  };
  if (rows.length === 0 && owes === null) {
    return (
      <EmptyState title="Nobody owes anything">
        Where late news takes back more than it gives, what was overpaid is shown here with its cause, and how
        it is taken from the carer’s payments can be planned.
      </EmptyState>
    );
  }
  return (
    <MasterDetail
      list={<OverpaymentsList row={row} rows={rows} chosen={chosen} onOpen={open} />}
      detail={owes === null ? null : <OverpaymentDetail key={owes} period={row.period} provider={owes} />}
      detailTitle={chosen ? `Overpayment: ${chosen.providerName} (${chosen.provider})` : 'Overpayment'}
      onClose={() => void navigate(periodAddress(row.period, 'overpayments'))}
    />
  );
}

interface OverpaymentsListProps {
  readonly row: PeriodRow;
  readonly rows: readonly OverpaymentRow[];
  readonly chosen: OverpaymentRow | null;
  readonly onOpen: (provider: string) => void;
}

function OverpaymentsList({ row, rows, chosen, onOpen }: OverpaymentsListProps) {
  const few = chosen !== null;
  const columns = useMemo(() => overpaymentColumns(few), [few]);
  const totals = useMemo(() => totalsOf(rows), [rows]);
  return (
    <>
      {row.prepared && row.state === 'current' ? (
        <Text>
          The period waits for approval. A plan that is set now changes what was prepared, and gives it back.
        </Text>
      ) : null}
      <FollowFocusedRow onRow={few ? onOpen : null}>
        <DataGrid<OverpaymentRow>
          rows={rows}
          columns={columns}
          rowId={rowId}
          onOpen={({ provider }) => onOpen(provider)}
          opensByClick
          selectedId={chosen?.provider ?? null}
          pinnedBottomRow={totals}
          label={`Overpayments of ${row.period}`}
          emptyText="Nobody owes anything."
        />
      </FollowFocusedRow>
    </>
  );
}

function totalsOf(rows: readonly OverpaymentRow[]): Partial<OverpaymentRow> {
  const sum = (of: (row: OverpaymentRow) => number): number => sumPence(rows.map(of));
  return {
    providerName: `Total of ${rows.length.toLocaleString('en-GB')}`,
    broughtPence: sum((row) => row.broughtPence),
    newPence: sum((row) => row.newPence),
    takenPence: sum((row) => row.takenPence),
    leftPence: sum((row) => row.leftPence),
  };
}
