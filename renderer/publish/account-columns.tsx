import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { AccountRow } from '../../preload/contract/accounts';
import type { Naming } from '../privacy/privacy';
import { StateBadge } from '../format/state-badge';
import type { Choosable } from '../grid/choice-column';
import { instantDayColumn, textColumn } from '../grid/columns';
import { stateOf } from './account-words';

export type AccountInList = AccountRow & Choosable;

/** As wide as a day, with its header in two lines: so all columns fit a window of 1,280 pixels. */
const narrow: ColDef<AccountInList> = {
  width: 112,
  filter: false,
  wrapHeaderText: true,
  autoHeaderHeight: true,
};

/** The columns of the list of accounts, beside the one that chooses. */
export const accountColumns = (naming: Naming): ColDef<AccountInList>[] => [
  textColumn('provider', 'Reference', { width: 110 }),
  textColumn('providerName', 'Carer', {
    flex: 1,
    minWidth: 160,
    valueGetter: ({ data }) => (data ? naming.short(data.provider, data.providerName) : ''),
  }),
  textColumn('state', 'Account', {
    width: 195,
    cellClass: 'badge-cell',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => (data ? stateOf(data).word : ''),
    cellRenderer: ({ data }: ICellRendererParams<AccountInList>) =>
      data && <StateBadge state={stateOf(data).look} label={stateOf(data).word} />,
  }),
  textColumn('userName', 'User name', { width: 115 }),
  instantDayColumn('firstSignedInAt', 'First signed in', narrow),
  instantDayColumn('lastPublishedAt', 'Last publication', narrow),
  instantDayColumn('lastSubmissionAt', 'Last submission', narrow),
];
