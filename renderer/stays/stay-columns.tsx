import { makeStyles } from '@fluentui/react-components';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { StayRow } from '../../preload/contract/stays';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { StateBadge, stateWord } from '../format/state-badge';
import { lastHeard } from './stay-words';

const useStyles = makeStyles({ cell: { display: 'inline-flex', alignItems: 'center', height: '100%' } });

/** A stay as a row of the list: its placement's names beside it. */
export interface ListedStay extends StayRow {
  readonly ref: string;
  readonly clientName: string;
  readonly providerName: string;
  readonly serviceLevelName: string;
  readonly startDate: string;
  readonly heard: string;
}

export function listedStay(stay: StayRow): ListedStay {
  const { ref, clientName, providerName, serviceLevelName, startDate } = stay.placement;
  return { ...stay, ref, clientName, providerName, serviceLevelName, startDate, heard: lastHeard(stay) };
}

interface StayColumnsAsked {
  /** Also those that are not due: each with its state. */
  readonly all: boolean;
  /** Beside an open panel: only what tells one from another. */
  readonly few: boolean;
}

/** The columns of the stays: who with whom, at what, since when, last heard of, and what is at stake. */
export function stayColumns({ all, few }: StayColumnsAsked): ColDef<ListedStay>[] {
  const state: ColDef<ListedStay> = {
    colId: 'state',
    headerName: 'State',
    width: 140,
    valueGetter: ({ data }) => (data ? stateWordOf(data) : ''),
    cellRenderer: StateCell,
    tooltipValueGetter: () => null,
  };
  const narrow: ColDef<ListedStay>[] = [
    textColumn('clientName', 'Child', {
      flex: 1,
      minWidth: 130,
      // The placement's reference is beside the list; it is found here.
      getQuickFilterText: ({ data }) => `${data.clientName} ${data.ref}`,
    }),
    textColumn('providerName', 'Carer', { flex: 1.2, minWidth: 150 }),
    numberColumn('daysUnconfirmed', 'Days since', { width: 122 }),
  ];
  if (few) return narrow;
  return [
    ...narrow.slice(0, 2),
    textColumn('serviceLevelName', 'Service level', { flex: 1.4, minWidth: 150 }),
    // Among all, the state is what one looks for; the panel says since when.
    ...(all ? [] : [dateColumn<ListedStay>('startDate', 'Placed since', { width: 120 })]),
    textColumn('heard', 'Last heard of', {
      flex: 1.8,
      minWidth: 240,
      comparator: (_a, _b, a, b) => (a.data?.heardOn ?? '').localeCompare(b.data?.heardOn ?? ''),
    }),
    numberColumn('daysUnconfirmed', 'Days since', { width: 122 }),
    moneyColumn('weeklyPence', 'A week', { width: 105 }),
    ...(all ? [state] : []),
  ];
}

type StayState = 'unconfirmed' | 'confirmed' | 'added';

function stateOf({ isDue, heardBy }: StayRow): StayState {
  if (isDue) return 'unconfirmed';
  return heardBy === 'confirmed' ? 'confirmed' : 'added';
}

function stateWordOf(stay: StayRow): string {
  const state = stateOf(stay);
  return state === 'added' ? 'Entered' : stateWord(state);
}

function StateCell({ data }: ICellRendererParams<ListedStay>) {
  const styles = useStyles();
  return data ? (
    <span className={styles.cell}>
      <StateBadge state={stateOf(data)} label={stateWordOf(data)} />
    </span>
  ) : null;
}
