import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { ClaimRow } from '../../preload/contract/claims';
import { STATE_BADGES, STATE_TITLES } from '../claims/claim-words';
import { claimAddress } from '../claims/claims-address';
import { StateBadge } from '../format/state-badge';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { ScreenLink } from '../layout/screen-link';

type Cell = ICellRendererParams<ClaimRow>;

/** Columns of a carer's claims, or of those about a child. */
export function claimColumns(of: 'carer' | 'child'): ColDef<ClaimRow>[] {
  return [
    numberColumn('id', 'Claim', {
      width: 90,
      cellRenderer: ({ data }: Cell) => data && <ScreenLink to={claimAddress(data.id)}>{data.id}</ScreenLink>,
    }),
    textColumn('state', 'State', {
      width: 140,
      cellClass: 'badge-cell',
      tooltipValueGetter: () => null,
      valueGetter: ({ data }) => (data ? STATE_TITLES[data.state] : ''),
      cellRenderer: ({ data }: Cell) =>
        data && <StateBadge state={STATE_BADGES[data.state]} label={STATE_TITLES[data.state]} />,
    }),
    textColumn('providerName', 'Carer', { width: 160, hide: of === 'carer' }),
    dateColumn('day', 'Date', { width: 112 }),
    textColumn('notes', 'Notes', { flex: 1, minWidth: 160 }),
    numberColumn('items', 'Items', { width: 80, hide: of === 'child' }),
    moneyColumn('amountPence', of === 'child' ? 'Whole claim' : 'Amount', { width: 130 }),
    moneyColumn('acceptedPence', 'Accepted', {
      width: 112,
      valueGetter: ({ data }) => data?.acceptedPence || null,
    }),
    textColumn('paidIn', 'Paid in', {
      width: 120,
      valueGetter: ({ data }) => data?.paidIn.join(', ') ?? '',
    }),
  ];
}
