import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ImportRunRow } from '../../preload/contract/imports';
import type { PeriodRow } from '../../preload/contract/periods';
import { PlainTable } from '../layout/plain-table';
import { formatOf } from './import-formats';

interface RunsTableProps {
  readonly runs: readonly ImportRunRow[];
  readonly periods: readonly PeriodRow[];
  /** Asks to undo a run; null where this person may not. */
  readonly onUndo: ((run: ImportRunRow) => void) | null;
}

/** Earlier imports: who imported which file when, what it changed, and whether it can still be undone. */
export function RunsTable({ runs, periods, onUndo }: RunsTableProps) {
  return (
    <PlainTable
      label="Earlier imports"
      rows={runs}
      rowKey={({ id }) => id}
      // Shares, not pixels: at 200 % the last column would be cut off.
      columns={[
        { title: 'When', width: '20%', render: ({ at }) => formatInstant(at) },
        { title: 'Who', width: '16%', render: ({ user }) => user },
        { title: 'File', render: ({ fileName }) => fileName },
        { title: 'What', width: '15%', render: ({ kind }) => formatOf(kind).plural },
        { title: 'Changes', render: changesOf },
        {
          title: 'Undo',
          width: '17%',
          render: (run) => <UndoCell run={run} whyNot={whyNotUndo(run, periods)} onUndo={onUndo} />,
        },
      ]}
    />
  );
}

interface UndoCellProps {
  readonly run: ImportRunRow;
  readonly whyNot: string | null;
  readonly onUndo: RunsTableProps['onUndo'];
}

function UndoCell({ run, whyNot, onUndo }: UndoCellProps) {
  if (whyNot !== null || onUndo === null) return whyNot;
  return (
    <Button
      size="small"
      icon={<ArrowUndoRegular />}
      aria-label={`Undo the import of ${run.fileName}`}
      onClick={() => onUndo(run)}
    >
      Undo
    </Button>
  );
}

/** Why a run is not offered for undoing; null where it may be. Whether something rests on it, the ledger says then. */
export function whyNotUndo(run: ImportRunRow, periods: readonly PeriodRow[]): string | null {
  if (run.undone) return `Undone by ${run.undone.by}, ${formatInstant(run.undone.at)}`;
  const since = periods.find(({ finalised }) => finalised !== null && finalised.at >= run.at);
  return since ? `No: ${since.period} was finalised since` : null;
}

/** `450 added, 3 updated`. */
function changesOf({ added, updated, unchanged }: ImportRunRow): string {
  const parts = [
    [added, 'added'],
    [updated, 'updated'],
    [unchanged, 'unchanged'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count.toLocaleString('en-GB')} ${word}`)
    .join(', ');
}
