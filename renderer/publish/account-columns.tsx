import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { AccountRow } from '../../preload/contract/accounts';
import type { Naming } from '../claims/privacy';
import { StateBadge } from '../format/state-badge';
import type { Choosable } from '../grid/choice-column';
import { textColumn } from '../grid/columns';
import { ACCOUNT_STATES } from './account-words';

export type AccountInList = AccountRow & Choosable;

/** The columns of the list of accounts, beside the one that chooses. */
export const accountColumns = (naming: Naming): ColDef<AccountInList>[] => [
  textColumn('provider', 'Reference', { width: 110 }),
  textColumn('providerName', 'Carer', {
    flex: 1,
    minWidth: 200,
    valueGetter: ({ data }) => (data ? naming.short(data.provider, data.providerName) : ''),
  }),
  textColumn('state', 'Account', {
    width: 165,
    cellClass: 'badge-cell',
    tooltipValueGetter: () => null,
    valueGetter: ({ data }) => (data ? ACCOUNT_STATES[data.state].word : ''),
    cellRenderer: ({ data }: ICellRendererParams<AccountInList>) =>
      data && <StateBadge state={ACCOUNT_STATES[data.state].look} label={ACCOUNT_STATES[data.state].word} />,
  }),
  textColumn('userName', 'User name', { width: 125 }),
  instantColumn('issuedAt', 'Issued'),
  instantColumn('firstSignedInAt', 'First signed in'),
  instantColumn('lastPublishedAt', 'Last publication'),
  instantColumn('lastSubmissionAt', 'Last submission'),
];

type InstantField = 'issuedAt' | 'firstSignedInAt' | 'lastPublishedAt' | 'lastSubmissionAt';

function instantColumn(field: InstantField, title: string): ColDef<AccountInList> {
  return textColumn(field, title, {
    width: 165,
    comparator: (a: string | null, b: string | null) =>
      (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? '')),
    valueFormatter: ({ value }) => (typeof value === 'string' ? formatInstant(value) : ''),
  });
}
