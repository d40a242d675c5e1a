import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { OneOffRow } from '../../preload/contract/one-offs';
import { StateBadge } from '../format/state-badge';
import { dateColumn, moneyColumn, textColumn } from '../grid/columns';
import { briefName } from '../settings/service-level-words';
import { STATE_TITLES, whatOf } from './one-off-words';

type Cell = ICellRendererParams<OneOffRow>;

/** Columns of manual lines; `few` beside an open one, `of` leaves out whom the page is about. */
export function oneOffColumns(show: {
  readonly few: boolean;
  readonly of?: 'carer' | 'child';
}): ColDef<OneOffRow>[] {
  return [
    textColumn('state', 'State', {
      width: 194,
      cellClass: 'badge-cell',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data ? STATE_TITLES[data.state] : ''),
      cellRenderer: ({ data }: Cell) =>
        data?.state && <StateBadge state={data.state} label={STATE_TITLES[data.state]} />,
    }),
    textColumn('providerName', 'Carer', { flex: 1, minWidth: 130, hide: show.of === 'carer' }),
    textColumn('clientName', 'Child', { flex: 1, minWidth: 120, hide: show.few || show.of === 'child' }),
    textColumn('serviceLevelName', 'What', {
      flex: 1,
      minWidth: 150,
      hide: show.few,
      valueGetter: ({ data }) => (data?.purpose ? whatOf(data) : ''),
      valueFormatter: ({ value }) => briefName(value),
      tooltipValueGetter: ({ value }) => String(value ?? ''),
    }),
    dateColumn('date', 'Day', { width: 118, hide: show.few }),
    moneyColumn('amountPence', 'Amount', { width: 112 }),
    textColumn('reason', 'Reason', { flex: 1, minWidth: 160, hide: show.few }),
    textColumn('enteredBy', 'Entered by', { width: 125, hide: show.few }),
  ];
}
