import { useMemo } from 'react';
import type { ClaimRow } from '../../preload/contract/claims';
import { EmptyState } from '../layout/states';
import { WorkGrid } from '../work-list/work-grid';
import type { QueueView } from './claims-address';
import type { Naming } from '../privacy/privacy';
import { queueColumns } from './queue-columns';

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
  const isBeside = open !== null;
  const columns = useMemo(
    () => queueColumns(naming, { few: isBeside, state: view.state }),
    [naming, isBeside, view.state],
  );
  if (queue.length === 0 && !isBeside) return <NoClaims view={view} />;
  return (
    <WorkGrid<ClaimRow>
      rows={queue}
      columns={columns}
      open={open}
      panes="three"
      label="Queue of claims"
      onOpen={onOpen}
    />
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
