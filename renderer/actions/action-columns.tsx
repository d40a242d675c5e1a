import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { withoutMarks } from '../../domain/actions/found-text';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { formatDate } from '../../domain/calendar/format-dates';
import type { ActionRow, FoundAction } from '../../preload/contract/actions';
import type { Naming } from '../privacy/privacy';
import { dateColumn, textColumn } from '../grid/columns';
import { ClosureBadge, DueBadge, SideBadge } from './action-badges';
import { CLOSURE_WORDS, dueInWords, sideInWords } from './action-words';
import { FoundText } from './found-text';

/** A thread of the list; with what was found of its text, while it is searched. */
export type ListedAction = ActionRow & Partial<Pick<FoundAction, 'excerpt'>>;

type Cell = ICellRendererParams<ListedAction>;

/** The order is chosen above the list, and J and K follow it: the headers neither sort nor filter. */
const FIXED = { sortable: false, filter: false } as const;

const TALL = { autoHeight: true, cellClass: 'wrapped', tooltipValueGetter: () => null } as const;

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    whiteSpace: 'normal',
  },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxWidth: '100%' },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  day: { whiteSpace: 'nowrap' },
});

/** Columns of the list; `few` beside an open thread, where the first two hold what matters in two lines. */
export function actionColumns(naming: Naming, few: boolean): ColDef<ListedAction>[] {
  const title = (width: ColDef<ListedAction>): ColDef<ListedAction> =>
    textColumn<ListedAction>('title', few ? 'Action' : 'Title', {
      ...FIXED,
      ...TALL,
      ...width,
      // All that the cell shows: it is drawn anew when any of it changes.
      valueGetter: ({ data }) => (data ? wordsOf(data, naming) : ''),
      cellRenderer: ({ data }: Cell) => data && <TitleCell action={data} naming={naming} few={few} />,
    });
  if (few) {
    return [
      title({ flex: 1, minWidth: 130 }),
      textColumn('assignedTo', 'Assigned to', {
        ...FIXED,
        ...TALL,
        width: 178,
        minWidth: 120,
        valueGetter: ({ data }) => (data ? standingInWords(data) : ''),
        cellRenderer: ({ data }: Cell) => data && <StandingCell action={data} />,
      }),
    ];
  }
  return [
    textColumn('due', 'Due', {
      ...FIXED,
      // The widest badge: "Due soon 26 Nov".
      width: 168,
      // At the top, beside the words of a row that is several lines high.
      cellClass: 'wrapped',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data && dueInWords(data)) ?? '',
      cellRenderer: ({ data }: Cell) => data && <DueBadge action={data} short />,
    }),
    title({ flex: 2, minWidth: 150 }),
    textColumn('providerName', 'Carer', {
      ...FIXED,
      flex: 1,
      minWidth: 100,
      valueGetter: ({ data }) => (data ? naming.short(data.provider, data.providerName) : ''),
    }),
    textColumn('typeName', 'Type', { ...FIXED, flex: 1, minWidth: 90 }),
    textColumn('assignedTo', 'Assigned to', {
      ...FIXED,
      ...TALL,
      width: 172,
      valueGetter: ({ data }) => (data ? standingInWords(data) : ''),
      cellRenderer: ({ data }: Cell) => data && <TurnCell action={data} />,
    }),
    dateColumn('updatedAt', 'Last change', { ...FIXED, width: 118 }),
  ];
}

function wordsOf({ title, updatedAt, excerpt }: ListedAction, naming: Naming): string {
  const words = [
    title,
    formatDate(updatedAt.slice(0, 10)),
    excerpt === undefined ? '' : withoutMarks(excerpt),
  ];
  return words.map(naming.text).filter(Boolean).join(', ');
}

/** "Closed", "Team: Aisha Khan", "Carer". */
function standsAt(action: ActionRow): string {
  return action.state === 'closed' ? 'Closed' : sideInWords(action);
}

function standingInWords(action: ActionRow): string {
  const closure = action.closureRequested ? CLOSURE_WORDS : null;
  return [standsAt(action), dueInWords(action), closure].filter(Boolean).join(', ');
}

interface TitleCellProps {
  readonly action: ListedAction;
  readonly naming: Naming;
  readonly few: boolean;
}

/** Title, what was found, and (where there is no column of its own) whose it is. */
function TitleCell({ action, naming, few }: TitleCellProps) {
  const styles = useStyles();
  const { title, provider, providerName, updatedAt, excerpt } = action;
  return (
    <span className={styles.lines}>
      <Text weight={few ? 'semibold' : 'regular'} className={styles.title}>
        {naming.text(title)}
      </Text>
      {few ? (
        <Text size={200} className={styles.quiet}>
          {naming.short(provider, providerName)} ·{' '}
          <span className={styles.day}>{formatDate(updatedAt.slice(0, 10))}</span>
        </Text>
      ) : null}
      {excerpt === undefined || excerpt === '' ? null : (
        <Text size={200} className={styles.quiet}>
          <FoundText excerpt={excerpt} naming={naming} />
        </Text>
      )}
    </span>
  );
}

/** Whose turn it is, where what is due has a column of its own. */
function TurnCell({ action }: { readonly action: ListedAction }) {
  const styles = useStyles();
  return (
    <span className={styles.lines}>
      <SideBadge action={action} short withPerson />
      {action.closureRequested ? <ClosureBadge short /> : null}
    </span>
  );
}

function StandingCell({ action }: { readonly action: ListedAction }) {
  const styles = useStyles();
  const { state, assignedTo, assignee, closureRequested } = action;
  return (
    <span className={styles.lines}>
      <SideBadge action={action} short />
      {state === 'open' && assignedTo === 'team' ? (
        <Text size={200} className={styles.quiet}>
          {assignee ?? 'nobody yet'}
        </Text>
      ) : null}
      <DueBadge action={action} short />
      {closureRequested ? <ClosureBadge short /> : null}
    </span>
  );
}
