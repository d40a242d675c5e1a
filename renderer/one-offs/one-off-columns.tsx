import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { StateBadge } from '../format/state-badge';
import { dateColumn, moneyColumn, textColumn } from '../grid/columns';
import { calculationOf, STATE_TITLES, whatOf } from './one-off-words';

type Cell = ICellRendererParams<OneOffRow>;

/** Columns of manual lines; `few` beside an open one, `of` leaves out whom the page is about. */
export function oneOffColumns(show: {
  readonly few: boolean;
  readonly of?: 'carer' | 'child';
}): ColDef<OneOffRow>[] {
  return [
    textColumn('state', 'State', {
      width: 190,
      cellClass: 'badge-cell',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data ? STATE_TITLES[data.state] : ''),
      cellRenderer: ({ data }: Cell) =>
        data?.state && <StateBadge state={data.state} label={STATE_TITLES[data.state]} />,
    }),
    textColumn('providerName', 'Carer', { width: 190, flex: 1, minWidth: 140, hide: show.of === 'carer' }),
    textColumn('clientName', 'Child', { width: 150, hide: show.few || show.of === 'child' }),
    textColumn('serviceLevelName', 'What', {
      width: 190,
      hide: show.few,
      valueGetter: ({ data }) => (data?.purpose ? whatOf(data) : ''),
    }),
    dateColumn('date', 'Day', { width: 112, hide: show.few }),
    textColumn('quantityHundredths', 'Calculation', {
      width: 150,
      hide: show.few,
      valueGetter: ({ data }) => (data?.state ? calculationOf(data) : ''),
    }),
    moneyColumn('amountPence', 'Amount', { width: 112 }),
    textColumn('reason', 'Reason', { flex: 1, minWidth: 160, hide: show.few }),
    textColumn('enteredBy', 'Entered by', { width: 130, hide: show.few }),
    textColumn('evidence', 'Evidence', {
      width: 100,
      hide: show.few,
      valueGetter: ({ data }) => (data?.state ? (data.evidence ? 'Attached' : 'None') : ''),
    }),
  ];
}
