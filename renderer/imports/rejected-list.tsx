import { Button } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import type { RejectedCell } from '../../preload/contract/imports';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify } from '../feedback/notify';
import { SaveCsvButton } from '../format/save-csv-button';
import { numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { Row } from '../layout/row';
import './preview-rows.css';
import { rejectedAsCsv, rejectedAsText } from './rejected-text';

/** A problem with a number of its own: one cell may have several. */
interface ListedCell extends RejectedCell {
  readonly id: string;
}

const COLUMNS: ColDef<ListedCell>[] = [
  numberColumn<ListedCell>('line', 'Line', { width: 90 }),
  textColumn<ListedCell>('column', 'Column', {
    width: 150,
    valueFormatter: ({ data }) => data?.column ?? 'whole line',
  }),
  textColumn<ListedCell>('value', 'Value', {
    width: 170,
    valueFormatter: ({ data }) => data?.value || 'empty',
  }),
  textColumn<ListedCell>('message', 'What is wrong and how to mend it', {
    flex: 1,
    minWidth: 300,
    wrapText: true,
    autoHeight: true,
    cellClass: 'wrapped',
  }),
];

const ROW_PX = 40;
const HEADER_PX = 46;
const MOST_ROWS = 6;

/** Every problem of the file at once: line, column, value, what is wrong, how to mend it; to copy or to save. */
export function RejectedList(props: {
  readonly fileName: string;
  readonly rejected: readonly RejectedCell[];
}) {
  const { fileName, rejected } = props;
  const rows = useMemo(() => rejected.map((cell, index) => ({ ...cell, id: String(index) })), [rejected]);
  return (
    <PageSection
      title={`What must be mended (${rejected.length.toLocaleString('en-GB')})`}
      actions={
        <Row gap="S">
          <CopyList rejected={rejected} />
          <SaveList fileName={fileName} rejected={rejected} />
        </Row>
      }
    >
      <DataGrid
        rows={rows}
        columns={COLUMNS}
        rowId={(cell) => cell.id}
        label="What must be mended"
        emptyText="Nothing is wrong."
        height={`${HEADER_PX + Math.min(rows.length, MOST_ROWS) * ROW_PX}px`}
      />
    </PageSection>
  );
}

function CopyList({ rejected }: { readonly rejected: readonly RejectedCell[] }) {
  const notify = useNotify();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(rejectedAsText(rejected));
      notify('Copied the list; paste it into a mail or a spreadsheet');
    } catch (error) {
      notify({ title: 'The list was not copied', body: asCommandFailure(error).message, intent: 'error' });
    }
  };
  return (
    <Button icon={<CopyRegular />} onClick={() => void copy()}>
      Copy the list
    </Button>
  );
}

function SaveList({
  fileName,
  rejected,
}: {
  readonly fileName: string;
  readonly rejected: readonly RejectedCell[];
}) {
  const start = fileName.replace(/\.[^.]*$/, '').slice(0, 90);
  return (
    <SaveCsvButton
      of="list of what must be mended"
      file={() => ({ fileName: `${start}-to-mend.csv`, text: rejectedAsCsv(rejected) })}
    />
  );
}
