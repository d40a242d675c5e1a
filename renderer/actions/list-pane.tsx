import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Naming } from '../claims/privacy';
import { DataGrid } from '../grid/data-grid';
import { EmptyState } from '../layout/states';
import { FollowFocusedRow } from '../payments/follow-focused-row';
import { actionColumns, type ListedAction } from './action-columns';
import { STACKED } from './action-panes';
import type { ListView } from './actions-address';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0, minWidth: 0 },
  beside: {
    flexGrow: 0,
    flexShrink: 0,
    width: 'clamp(20rem, 34%, 30rem)',
    [STACKED]: { width: '100%', height: '13rem' },
  },
});

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
  const styles = useStyles();
  const isBeside = open !== null;
  const columns = useMemo(() => actionColumns(naming, isBeside), [naming, isBeside]);
  if (rows.length === 0 && !isBeside)
    return <NoActions view={view} searched={searched} onShowAll={onShowAll} />;
  return (
    <div className={mergeClasses(styles.pane, isBeside && styles.beside)}>
      <FollowFocusedRow onRow={isBeside ? (id) => onOpen(Number(id), true) : null}>
        <DataGrid<ListedAction>
          rows={rows}
          columns={columns}
          rowId={({ id }) => String(id)}
          onOpen={({ id }) => onOpen(id)}
          opensByClick
          selectedId={open === null ? null : String(open)}
          label="Actions"
          emptyText="None of these."
        />
      </FollowFocusedRow>
    </div>
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
      A carer’s message comes here from the portal, or once somebody takes down what came in by e-mail,
      telephone or letter. To write to a carer, begin a new action (W). Closed ones are shown when “Open
      Actions Only” is not ticked.
    </EmptyState>
  );
}
