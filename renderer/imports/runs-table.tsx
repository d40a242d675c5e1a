import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { ImportRunRow } from '../../preload/contract/imports';
import type { PeriodRow } from '../../preload/contract/periods';
import { formatOf } from './import-formats';

const useStyles = makeStyles({
  // Shares, not pixels: at 200 % the last column would be cut off.
  when: { width: '20%' },
  who: { width: '16%' },
  what: { width: '15%' },
  undo: { width: '17%' },
  text: { overflowWrap: 'anywhere' },
});

interface RunsTableProps {
  readonly runs: readonly ImportRunRow[];
  readonly periods: readonly PeriodRow[];
  /** Asks to undo a run; null where this person may not. */
  readonly onUndo: ((run: ImportRunRow) => void) | null;
}

/** Earlier imports: who imported which file when, what it changed, and whether it can still be undone. */
export function RunsTable({ runs, periods, onUndo }: RunsTableProps) {
  const styles = useStyles();
  return (
    <Table size="small" aria-label="Earlier imports">
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.when}>When</TableHeaderCell>
          <TableHeaderCell className={styles.who}>Who</TableHeaderCell>
          <TableHeaderCell>File</TableHeaderCell>
          <TableHeaderCell className={styles.what}>What</TableHeaderCell>
          <TableHeaderCell>Changes</TableHeaderCell>
          <TableHeaderCell className={styles.undo}>Undo</TableHeaderCell>
        </TableRow>
      </TableHeader>
      <TableBody>
        {runs.map((run) => (
          <TableRow key={run.id}>
            <TableCell className={styles.when}>{formatInstant(run.at)}</TableCell>
            <TableCell className={styles.who}>{run.user}</TableCell>
            <TableCell className={styles.text}>{run.fileName}</TableCell>
            <TableCell className={styles.what}>{formatOf(run.kind).plural}</TableCell>
            <TableCell>{changesOf(run)}</TableCell>
            <TableCell>
              <UndoCell run={run} whyNot={whyNotUndo(run, periods)} onUndo={onUndo} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
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
