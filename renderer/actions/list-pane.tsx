import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Naming } from '../privacy/privacy';
import { EmptyState } from '../layout/states';
import { WorkGrid } from '../work-list/work-grid';
import { actionColumns, type ListedAction } from './action-columns';
import type { ListView } from './actions-address';

interface ListPaneProps {
  readonly rows: readonly ListedAction[];
  readonly view: ListView;
  readonly open: number | null;
  readonly naming: Naming;
  /** What is looked for; empty where nothing is. */
  readonly searched: string;
  /** `isPassing`: the arrow keys go through the list, which keeps the focus. */
  readonly onOpen: (action: number, isPassing?: boolean) => void;
  readonly onShowAll: () => void;
}

/** The threads one under another. */
export function ListPane({ rows, view, open, naming, searched, onOpen, onShowAll }: ListPaneProps) {
  const isBeside = open !== null;
  const columns = useMemo(() => actionColumns(naming, isBeside), [naming, isBeside]);
  if (rows.length === 0 && !isBeside)
    return <NoActions view={view} searched={searched} onShowAll={onShowAll} />;
  return (
    <WorkGrid<ListedAction>
      rows={rows}
      columns={columns}
      open={open}
      panes="two"
      label="Actions"
      onOpen={onOpen}
    />
  );
}

type NoActionsProps = Pick<ListPaneProps, 'view' | 'searched' | 'onShowAll'>;

function NoActions({ view, searched, onShowAll }: NoActionsProps) {
  const isNarrowed = view.whose !== 'everyone' || view.type !== null || searched !== '';
  if (isNarrowed || !view.openOnly) {
    return (
      <EmptyState
        title={searched === '' ? 'None of these' : `Nothing was found for “${searched}”`}
        action={isNarrowed || view.openOnly ? <Button onClick={onShowAll}>Show all actions</Button> : null}
      >
        {searched === ''
          ? 'No action fits what is chosen above. Actions stay here for ever, also when they are closed.'
          : 'Each title, message, note and name of a file was searched for every word or its beginning, and so were carers’ names, among what is chosen above.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No action is open">
      A carer’s message comes here from the carers’ page, or once somebody takes down what came in by e-mail,
      telephone or letter. To write to a carer, begin a new action (W). Closed ones are shown when “Open
      Actions Only” is not ticked.
    </EmptyState>
  );
}
