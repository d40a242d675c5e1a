import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ColDef } from 'ag-grid-community';
import { DataGrid } from '../grid/data-grid';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import { STACKED_THREE, STACKED_TWO } from './stacked';

const BELOW = { width: '100%', height: '13rem' } as const;

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  beside: { flexGrow: 0, flexShrink: 0 },
  two: { width: 'clamp(20rem, 34%, 30rem)', [STACKED_TWO]: BELOW },
  three: { width: 'clamp(17rem, 30%, 26rem)', [STACKED_THREE]: BELOW },
});

interface WorkGridProps<Row> {
  readonly rows: readonly Row[];
  readonly columns: ColDef<Row>[];
  readonly open: number | null;
  readonly panes: 'two' | 'three';
  readonly label: string;
  /** `isPassing`: the arrow keys go through the list, which keeps the focus. */
  readonly onOpen: (id: number, isPassing?: boolean) => void;
}

/** The rows one under another, narrow beside what is open of them. */
export function WorkGrid<Row extends { readonly id: number }>({
  rows,
  columns,
  open,
  panes,
  label,
  onOpen,
}: WorkGridProps<Row>) {
  const styles = useStyles();
  const isBeside = open !== null;
  return (
    <div className={mergeClasses(styles.pane, isBeside && styles.beside, isBeside && styles[panes])}>
      <FollowFocusedRow onRow={isBeside ? (id) => onOpen(Number(id), true) : null}>
        <DataGrid<Row>
          rows={rows}
          columns={columns}
          rowId={({ id }) => String(id)}
          onOpen={({ id }) => onOpen(id)}
          opensByClick
          selectedId={isBeside ? String(open) : null}
          label={label}
          emptyText="None of these."
        />
      </FollowFocusedRow>
    </div>
  );
}
