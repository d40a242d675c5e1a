import { Text } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import type { PublicationRow } from '../../preload/contract/publish';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNaming } from '../privacy/privacy';
import { StateBadge, type ShownState } from '../format/state-badge';
import { instantColumn, numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { QueryView } from '../layout/states';

const STATES: Readonly<
  Record<PublicationRow['state'], { readonly look: ShownState; readonly word: string }>
> = {
  running: { look: 'current', word: 'Under way' },
  done: { look: 'confirmed', word: 'Done' },
  cancelled: { look: 'inactive', word: 'Cancelled' },
  failed: { look: 'invalid', word: 'Failed' },
};

/** Every publication, the newest first: who, when, how many, and what was wrong. */
export function LastRuns() {
  const runs = useCommandQuery('publish.runs', {});
  return (
    <PageSection title="Publications">
      <QueryView query={runs} loading="Reading the publications…">
        {(rows) =>
          rows.length === 0 ? (
            <Text>Nothing was published yet. Each publication will be listed here, with who made it.</Text>
          ) : (
            <Runs runs={rows} />
          )
        }
      </QueryView>
    </PageSection>
  );
}

function Runs({ runs }: { readonly runs: readonly PublicationRow[] }) {
  const naming = useNaming();
  // What was wrong may name carers.
  const rows = useMemo(
    () => runs.map((run) => ({ ...run, problem: run.problem === null ? null : naming.text(run.problem) })),
    [runs, naming],
  );
  return (
    <DataGrid<PublicationRow>
      label="Publications"
      rows={rows}
      columns={COLUMNS}
      rowId={(row) => `${row.sequence} ${row.startedAt}`}
      emptyText="Nothing was published yet."
      height="220px"
    />
  );
}

const COLUMNS: ColDef<PublicationRow>[] = [
  numberColumn('sequence', 'Number', { width: 75, filter: false }),
  instantColumn('startedAt', 'When', { filter: false }),
  textColumn('state', 'State', {
    width: 130,
    // At the top, beside the words of a row that is several lines high.
    cellClass: 'wrapped',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => (data ? STATES[data.state].word : ''),
    cellRenderer: ({ data }: ICellRendererParams<PublicationRow>) =>
      data && <StateBadge state={STATES[data.state].look} label={STATES[data.state].word} />,
  }),
  textColumn('destinationName', 'Destination', { flex: 1, minWidth: 100, filter: false }),
  numberColumn('written', 'Updated for', {
    width: 120,
    filter: false,
    valueFormatter: ({ data }) =>
      // Of one that is under way, how many is not known before it ends.
      data && data.state !== 'running'
        ? `${data.written.toLocaleString('en-GB')} of ${data.accounts.toLocaleString('en-GB')}`
        : '',
  }),
  numberColumn('removed', 'Removed', {
    width: 85,
    filter: false,
    valueFormatter: ({ value }) => (typeof value === 'number' ? value.toLocaleString('en-GB') : ''),
  }),
  textColumn('startedBy', 'By', { width: 115, filter: false }),
  // In full: what a failed run says is to be read, not hovered over.
  textColumn('problem', 'Problem', {
    flex: 3,
    minWidth: 180,
    autoHeight: true,
    wrapText: true,
    cellClass: 'wrapped',
    tooltipValueGetter: () => null,
  }),
];
