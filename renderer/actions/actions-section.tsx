import { Text } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import type { ActionRow, DueState } from '../../preload/contract/actions';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge, type ShownState } from '../format/state-badge';
import { numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { ScreenLink } from '../layout/screen-link';
import { QueryView } from '../layout/states';

type Cell = ICellRendererParams<ActionRow>;

const ROW_PX = 34;
const MOST_ROWS = 8;

type ActionsOf = { readonly carer: string } | { readonly child: string };

interface ActionsSectionProps {
  readonly of: ActionsOf;
  /** What begins one. */
  readonly start: ReactNode;
}

/** The actions of a carer or about a child: what is open first, what is due first among it, then what is closed. */
export function ActionsSection({ of, start }: ActionsSectionProps) {
  const whose = 'carer' in of ? { provider: of.carer } : { client: of.child };
  const query = useCommandQuery('actions.list', { openOnly: false, ...whose });
  return (
    <PageSection title="Actions" actions={start}>
      <QueryView query={query} loading="Reading the actions…">
        {(actions) =>
          actions.length === 0 ? (
            <Text>{'carer' in of ? NONE_OF_CARER : NONE_OF_CHILD}</Text>
          ) : (
            <ActionsGrid actions={actions} of={'carer' in of ? 'carer' : 'child'} />
          )
        }
      </QueryView>
    </PageSection>
  );
}

const NONE_OF_CARER =
  'No actions yet. Questions of this carer, changes that they ask for and what the team asks them are listed here.';
const NONE_OF_CHILD =
  'No actions yet. Actions about this child, a placement of theirs or a claim with an item for them are listed here.';

function ActionsGrid({
  actions,
  of,
}: {
  readonly actions: readonly ActionRow[];
  readonly of: 'carer' | 'child';
}) {
  const navigate = useNavigate();
  const rows = useMemo(() => actions.toSorted(openFirst), [actions]);
  const columns = useMemo(() => actionColumns(of), [of]);
  return (
    <DataGrid<ActionRow>
      rows={rows}
      columns={columns}
      rowId={({ id }) => String(id)}
      onOpen={({ id }) => void navigate(`/actions/${id}`)}
      label="Actions"
      emptyText="No actions yet."
      height={`${(Math.min(rows.length, MOST_ROWS) + 1) * ROW_PX + 8}px`}
    />
  );
}

/** What is open by the day it is due, without one behind; of the rest the newest change first. */
function openFirst(a: ActionRow, b: ActionRow): number {
  return rank(a).localeCompare(rank(b)) || b.updatedAt.localeCompare(a.updatedAt);
}

function rank({ state, dueOn }: ActionRow): string {
  return state === 'closed' ? 'closed' : (dueOn ?? 'a day');
}

const DUE: Readonly<Record<DueState, { readonly state: ShownState; readonly word: string }>> = {
  green: { state: 'confirmed', word: 'In time' },
  amber: { state: 'to_accept', word: 'Due soon' },
  red: { state: 'blocking', word: 'Overdue' },
};

/** "Overdue, 3 Apr 2026", "With the carer", "Closed". */
function standing({ state, due, dueOn, assignedTo }: ActionRow): { state: ShownState; label: string } {
  if (state === 'closed') return { state: 'ended', label: 'Closed' };
  if (assignedTo === 'carer') return { state: 'pending', label: 'With the carer' };
  if (due === null || dueOn === null) return { state: 'open', label: 'With the team' };
  return { state: DUE[due].state, label: `${DUE[due].word}, ${formatDate(dueOn)}` };
}

function actionColumns(of: 'carer' | 'child'): ColDef<ActionRow>[] {
  return [
    numberColumn<ActionRow>('id', 'Action', {
      width: 90,
      cellRenderer: ({ data }: Cell) => data && <ScreenLink to={`/actions/${data.id}`}>{data.id}</ScreenLink>,
    }),
    textColumn<ActionRow>('title', 'Title', { flex: 1, minWidth: 160 }),
    textColumn<ActionRow>('state', 'Stands', {
      width: 195,
      cellClass: 'badge-cell',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data ? standing(data).label : ''),
      cellRenderer: ({ data }: Cell) => data && <StateBadge {...standing(data)} />,
    }),
    of === 'child'
      ? textColumn<ActionRow>('providerName', 'Carer', { width: 190 })
      : textColumn<ActionRow>('assignee', 'Who has it', {
          width: 125,
          valueGetter: ({ data }) => data?.assignee ?? '',
        }),
    textColumn<ActionRow>('typeName', 'Type', { width: 165 }),
    textColumn<ActionRow>('relatedTo', 'About', {
      width: 160,
      valueGetter: ({ data }) => data?.relatedTo.words ?? '',
      cellRenderer: ({ data }: Cell) =>
        data && <ScreenLink to={data.relatedTo.to}>{data.relatedTo.words}</ScreenLink>,
    }),
    textColumn<ActionRow>('updatedAt', 'Last change', {
      width: 160,
      valueFormatter: ({ value }) => (typeof value === 'string' ? formatInstant(value) : ''),
    }),
  ];
}
