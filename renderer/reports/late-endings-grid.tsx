import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useDeferredValue, useMemo, useState } from 'react';
import { sumPence } from '../../domain/money/pence';
import type { LateEndingRow, LateEndingsReport } from '../../preload/contract/late-endings';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { ScreenLink } from '../layout/screen-link';
import { Stack } from '../layout/stack';

type Cell = ICellRendererParams<LateEndingRow>;

const COLUMNS: ColDef<LateEndingRow>[] = [
  textColumn('clientName', 'Child', {
    flex: 1,
    minWidth: 130,
    // The row of totals has neither child nor carer.
    cellRenderer: ({ data }: Cell) =>
      data?.client ? (
        <ScreenLink to={`/children/${encodeURIComponent(data.client)}`}>{data.clientName}</ScreenLink>
      ) : (
        <>{data?.clientName}</>
      ),
  }),
  textColumn('providerName', 'Carer', {
    flex: 1,
    minWidth: 150,
    cellRenderer: ({ data }: Cell) =>
      data?.provider ? (
        <ScreenLink to={`/carers/${encodeURIComponent(data.provider)}`}>{data.providerName}</ScreenLink>
      ) : null,
  }),
  textColumn('placement', 'Placement', { width: 110 }),
  dateColumn('endedOn', 'Ended on', { width: 120 }),
  dateColumn('enteredOn', 'Entered on', { width: 120 }),
  textColumn('enteredBy', 'By', { width: 130 }),
  numberColumn('daysLate', 'Days late', { width: 105 }),
  moneyColumn('costPence', 'Cost', { width: 115 }),
  textColumn('takenBackIn', 'Taken back in', { width: 130 }),
];

const rowId = (row: LateEndingRow): string => `${row.placement} ${row.endedOn} ${row.enteredOn}`;

/** Every late ending of the year, with the cost of those that are shown below. */
export function LateEndingsGrid({ report }: { readonly report: LateEndingsReport }) {
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const [shown, setShown] = useState(report.endings);
  const totals = useMemo(
    () => ({
      clientName: `Total of ${shown.length.toLocaleString('en-GB')}`,
      costPence: sumPence(shown.map(({ costPence }) => costPence)),
    }),
    [shown],
  );
  return (
    <Stack fill gap="S" style={{ minHeight: '240px' }}>
      <Stack style={{ maxWidth: '20rem' }}>
        <GridSearch value={text} onChange={setText} label="Search child, carer or who entered it" />
      </Stack>
      <DataGrid<LateEndingRow>
        rows={report.endings}
        columns={COLUMNS}
        rowId={rowId}
        quickFilter={sought}
        onShown={setShown}
        pinnedBottomRow={totals}
        label={`Late endings of ${report.year}`}
        emptyText="Every ending was entered by the day itself."
      />
    </Stack>
  );
}
