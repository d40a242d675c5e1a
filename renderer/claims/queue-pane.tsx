import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ClaimRow } from '../../preload/contract/claims';
import { DataGrid } from '../grid/data-grid';
import { EmptyState } from '../layout/states';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import type { QueueView } from './claims-address';
import { STACKED } from './panes';
import type { Naming } from './privacy';
import { queueColumns } from './queue-columns';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  beside: {
    flexGrow: 0,
    flexShrink: 0,
    width: 'clamp(17rem, 30%, 26rem)',
    [STACKED]: { width: '100%', height: '13rem' },
  },
});

interface QueuePaneProps {
  readonly queue: readonly ClaimRow[];
  readonly view: QueueView;
  readonly open: number | null;
  readonly naming: Naming;
  /** `isPassing`: the arrow keys go through the list, which keeps the focus. */
  readonly onOpen: (claim: number, isPassing?: boolean) => void;
}

/** The claims one under another, in the order in which they are worked through. */
export function QueuePane({ queue, view, open, naming, onOpen }: QueuePaneProps) {
  const styles = useStyles();
  const isBeside = open !== null;
  const columns = useMemo(
    () => queueColumns(naming, { few: isBeside, state: view.state }),
    [naming, isBeside, view.state],
  );
  if (queue.length === 0 && !isBeside) return <NoClaims view={view} />;
  return (
    <div className={mergeClasses(styles.pane, isBeside && styles.beside)}>
      <FollowFocusedRow onRow={isBeside ? (id) => onOpen(Number(id), true) : null}>
        <DataGrid<ClaimRow>
          rows={queue}
          columns={columns}
          rowId={({ id }) => String(id)}
          onOpen={({ id }) => onOpen(id)}
          opensByClick
          selectedId={open === null ? null : String(open)}
          label="Queue of claims"
          emptyText="None of these."
        />
      </FollowFocusedRow>
    </div>
  );
}

function NoClaims({ view }: { readonly view: QueueView }) {
  if (view.state !== 'pending') {
    return (
      <EmptyState title="None of these">
        No claim fits the state, the year and the search above. Claims stay here for ever: choose other ones
        to look further back.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No claim is before the panel">
      A claim comes here once an officer has entered it and submitted it. What was decided before is under
      another state above.
    </EmptyState>
  );
}
