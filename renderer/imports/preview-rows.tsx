import { Button, Text } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo, useState } from 'react';
import type { ImportPreview, PreviewRow, RejectedCell, RowOutcome } from '../../preload/contract/imports';
import { numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { Row } from '../layout/row';
import { OUTCOMES, OutcomeBadge } from './outcome';
import { PreviewCell } from './preview-cell';
import './preview-rows.css';

const OUTCOME_ORDER = ['rejected', 'added', 'updated', 'unchanged'] as const satisfies readonly RowOutcome[];

/** The file's rows with what becomes of each; a cell that cannot be taken says so itself. */
export function PreviewRows({ preview }: { readonly preview: ImportPreview }) {
  const [wanted, setWanted] = useState<RowOutcome | 'all'>('all');
  const rows = useMemo(
    () => preview.rows.filter((row) => wanted === 'all' || row.outcome === wanted),
    [preview.rows, wanted],
  );
  const columns = useMemo(() => previewColumns(preview), [preview]);
  const counts = countsOf(preview);
  const count = wanted === 'all' ? preview.rowCount : counts[wanted];
  return (
    <PageSection title="The rows of the file">
      <Row gap="S" role="group" aria-label="Rows to show">
        <Button
          aria-pressed={wanted === 'all'}
          appearance={look(wanted === 'all')}
          onClick={() => setWanted('all')}
        >
          All ({preview.rowCount.toLocaleString('en-GB')})
        </Button>
        {OUTCOME_ORDER.map((outcome) => (
          <OutcomeFilter
            key={outcome}
            outcome={outcome}
            count={counts[outcome]}
            pressed={wanted === outcome}
            onPress={() => setWanted(outcome)}
          />
        ))}
        {rows.length < count && (
          <Text role="status">
            Showing the first {rows.length.toLocaleString('en-GB')} of {count.toLocaleString('en-GB')} rows
          </Text>
        )}
      </Row>
      <DataGrid
        rows={rows}
        columns={columns}
        rowId={(row) => String(row.line)}
        label="Rows of the file"
        emptyText="No row has this outcome."
        height={`${gridHeight(rows.length, preview.rejected.length > 0)}px`}
      />
    </PageSection>
  );
}

function OutcomeFilter(props: { outcome: RowOutcome; count: number; pressed: boolean; onPress: () => void }) {
  const { word, icon: Icon } = OUTCOMES[props.outcome];
  return (
    <Button
      icon={<Icon />}
      aria-pressed={props.pressed}
      appearance={look(props.pressed)}
      disabled={props.count === 0}
      onClick={props.onPress}
    >
      {word} ({props.count.toLocaleString('en-GB')})
    </Button>
  );
}

const PROBLEM_PX = 320;
const ROW_PX = 34;
const HEADER_PX = 62;
const MOST_PX = 420;

/** As high as its rows, up to a limit; rows with words in their cells are higher than the others. */
function gridHeight(rows: number, hasProblems: boolean): number {
  return hasProblems ? MOST_PX : Math.min(MOST_PX, HEADER_PX + Math.max(rows, 3) * ROW_PX);
}

function look(pressed: boolean): 'primary' | 'secondary' {
  return pressed ? 'primary' : 'secondary';
}

/** Rows by outcome; rejected ones are what is left of all, as a row may have several problems. */
function countsOf({ added, updated, unchanged, rowCount }: ImportPreview): Record<RowOutcome, number> {
  return { added, updated, unchanged, rejected: rowCount - added - updated - unchanged };
}

function previewColumns(preview: ImportPreview): ColDef<PreviewRow>[] {
  const problems = problemsByCell(preview.rejected);
  const fields = [...new Set(preview.understanding.columns.flatMap(({ field }) => field ?? []))];
  const withProblem = new Set(preview.rejected.map((cell) => cell.column));
  const withUpdate = new Set(preview.rows.flatMap((row) => Object.keys(row.before)));
  return [
    numberColumn<PreviewRow>('line', 'Line', { width: 80, pinned: 'left' }),
    textColumn<PreviewRow>('outcome', 'Outcome', {
      width: withProblem.has(null) ? 300 : 130,
      cellClass: 'outcome-cell',
      tooltipValueGetter: () => null,
      pinned: 'left',
      autoHeight: withProblem.has(null),
      wrapText: true,
      valueGetter: ({ data }) => (data ? OUTCOMES[data.outcome].word : ''),
      cellRenderer: ({ data }: ICellRendererParams<PreviewRow>) =>
        data && (
          <>
            <OutcomeBadge outcome={data.outcome} />
            {problems(data.line, null).map((message) => (
              <Text key={message} size={200} block>
                {message}
              </Text>
            ))}
          </>
        ),
    }),
    ...fields.map((field) =>
      fieldColumn(field, widthOf(withProblem.has(field), withUpdate.has(field)), (line) =>
        problems(line, field),
      ),
    ),
  ];
}

/** Room for what is wrong with a cell, or for what it was beside what it becomes. */
function widthOf(hasProblem: boolean, hasUpdate: boolean): number {
  if (hasProblem) return PROBLEM_PX;
  return hasUpdate ? 280 : 150;
}

function fieldColumn(
  field: string,
  width: number,
  problemsAt: (line: number) => readonly string[],
): ColDef<PreviewRow> {
  return {
    colId: field,
    headerName: field,
    width,
    ...(width === PROBLEM_PX ? { autoHeight: true, wrapText: true } : {}),
    valueGetter: ({ data }) => data?.values[field] ?? '',
    // The renderer says everything that the cell has to say.
    tooltipValueGetter: () => null,
    cellClassRules: { 'cell-rejected': ({ data }) => data !== undefined && problemsAt(data.line).length > 0 },
    cellRenderer: ({ data }: ICellRendererParams<PreviewRow>) =>
      data && (
        <PreviewCell
          value={data.values[field] ?? ''}
          before={data.before[field]}
          problems={problemsAt(data.line)}
        />
      ),
  };
}

/** What is wrong with a cell, or, without a column, with a whole line. */
function problemsByCell(
  rejected: readonly RejectedCell[],
): (line: number, column: string | null) => readonly string[] {
  const messages = new Map<string, string[]>();
  const keyOf = (line: number, column: string | null): string => `${line} ${column ?? ''}`;
  for (const { line, column, message } of rejected) {
    const key = keyOf(line, column);
    messages.set(key, [...(messages.get(key) ?? []), message]);
  }
  return (line, column) => messages.get(keyOf(line, column)) ?? [];
}
