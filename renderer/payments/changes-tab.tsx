import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import type { PaymentChange, PeriodRow } from '../../preload/contract/periods';
import { useCommandQuery } from '../bridge/use-command-query';
import { moneyColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { EmptyState, QueryView } from '../layout/states';
import { formatChange } from './payment-columns';
import { paymentAddress } from './period-address';

/** A change as a row of the grid, with its difference and its reasons, one a line. */
interface ChangeRow extends PaymentChange {
  readonly differencePence: number;
  readonly why: string;
}

const amountOrNone = ({ value }: { value: unknown }): string =>
  typeof value === 'number' ? formatPence(value) : 'none';

const COLUMNS: ColDef<ChangeRow>[] = [
  textColumn('providerName', 'Carer', { width: 205 }),
  textColumn('provider', 'Reference', { width: 112 }),
  moneyColumn('beforePence', 'Last period', { width: 132, valueFormatter: amountOrNone }),
  moneyColumn('afterPence', 'This period', { width: 132, valueFormatter: amountOrNone }),
  moneyColumn('differencePence', 'Difference', {
    width: 132,
    valueFormatter: ({ value }) => (typeof value === 'number' ? formatChange(value) : ''),
    comparator: (a: number, b: number) => Math.abs(a) - Math.abs(b),
  }),
  textColumn('why', 'Why', {
    flex: 1,
    minWidth: 300,
    wrapText: true,
    autoHeight: true,
    cellClass: 'wrapped',
  }),
];

const changeId = (row: ChangeRow): string => row.provider;

/** What changed since the last period, carer by carer with the reasons, the largest difference first. */
export function ChangesTab({ row }: { row: PeriodRow }) {
  const changes = useCommandQuery('periods.changes', { period: row.period });
  return (
    <QueryView query={changes} loading="Comparing with the last period…">
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState title="Nothing changed">
            Every carer gets what they got last period, or there is no period before this one.
          </EmptyState>
        ) : (
          <ChangesGrid period={row.period} changes={rows} />
        )
      }
    </QueryView>
  );
}

function ChangesGrid({ period, changes }: { period: string; changes: readonly PaymentChange[] }) {
  const navigate = useNavigate();
  const rows = useMemo<readonly ChangeRow[]>(
    () =>
      changes.map((change) => ({
        ...change,
        differencePence: (change.afterPence ?? 0) - (change.beforePence ?? 0),
        why: change.reasons.join('\n'),
      })),
    [changes],
  );
  const totals = useMemo(
    () => ({
      provider: '',
      providerName: `Total of ${rows.length.toLocaleString('en-GB')} changes`,
      beforePence: sumPence(rows.map((row) => row.beforePence ?? 0)),
      afterPence: sumPence(rows.map((row) => row.afterPence ?? 0)),
      differencePence: sumPence(rows.map((row) => row.differencePence)),
    }),
    [rows],
  );
  return (
    <DataGrid<ChangeRow>
      rows={rows}
      columns={COLUMNS}
      rowId={changeId}
      onOpen={(row) => row.afterPence !== null && void navigate(paymentAddress(period, row.provider))}
      pinnedBottomRow={totals}
      label={`What changed since the period before ${period}`}
      emptyText="Nothing changed."
    />
  );
}
