import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { CarerRow } from '../../preload/contract/carers';
import { StateBadge, stateWord } from '../format/state-badge';
import { moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { ScreenLink } from '../layout/screen-link';
import { CARER_TYPES, carerAddress } from './carer-words';

type Cell = ICellRendererParams<CarerRow>;

/** The columns of the carers' list. */
export const CARER_COLUMNS: ColDef<CarerRow>[] = [
  textColumn<CarerRow>('ref', 'Reference', { width: 115 }),
  textColumn<CarerRow>('name', 'Carer', {
    flex: 2,
    minWidth: 220,
    cellRenderer: ({ data }: Cell) =>
      data && <ScreenLink to={carerAddress(data.ref)}>{data.name}</ScreenLink>,
  }),
  textColumn<CarerRow>('type', 'Type', {
    width: 165,
    valueGetter: ({ data }) => (data ? CARER_TYPES[data.type] : ''),
  }),
  textColumn<CarerRow>('bank', 'Bank details', {
    width: 150,
    cellClass: 'badge-cell',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => (data ? stateWord(data.bank) : ''),
    cellRenderer: ({ data }: Cell) => data && <StateBadge state={data.bank} />,
  }),
  numberColumn<CarerRow>('placements', 'Placements', { width: 125, headerTooltip: 'Open placements' }),
  moneyColumn<CarerRow>('lastPaidPence', 'Last paid', { width: 125 }),
  textColumn<CarerRow>('postcode', 'Postcode', { width: 120 }),
  textColumn<CarerRow>('phone', 'Phone', { width: 140 }),
  textColumn<CarerRow>('email', 'E-mail', { width: 220 }),
  textColumn<CarerRow>('supplierRef', 'Supplier reference', { width: 170 }),
];
