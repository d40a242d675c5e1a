import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { PublicationChange } from '../../preload/contract/publish';
import { useNaming, type Naming } from '../privacy/privacy';
import { textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { ScreenLink } from '../layout/screen-link';
import { accountAddress } from './publish-address';
import { changeInWords } from './publish-words';

const ROW_PX = 32;
const HEADER_PX = 38;
const MOST_ROWS = 8;

/** For whom a publication would change what. */
export function ChangesGrid({ changes }: { readonly changes: readonly PublicationChange[] }) {
  const navigate = useNavigate();
  const naming = useNaming();
  const columns = useMemo(() => columnsOf(naming), [naming]);
  return (
    <DataGrid<PublicationChange>
      label="What would change, and for whom"
      rows={changes}
      columns={columns}
      rowId={(row) => row.account}
      onOpen={({ provider }) => void navigate(accountAddress(provider))}
      emptyText="Nothing would change."
      height={HEADER_PX + Math.max(4, Math.min(changes.length, MOST_ROWS)) * ROW_PX + 3}
    />
  );
}

const columnsOf = (naming: Naming): ColDef<PublicationChange>[] => [
  textColumn('provider', 'Reference', { width: 130 }),
  textColumn('providerName', 'Carer', {
    flex: 1,
    minWidth: 200,
    valueGetter: ({ data }) => (data ? naming.short(data.provider, data.providerName) : ''),
    cellRenderer: ({ data, value }: ICellRendererParams<PublicationChange, string>) =>
      data && <ScreenLink to={accountAddress(data.provider)}>{value}</ScreenLink>,
  }),
  textColumn('what', 'What changes', {
    flex: 1,
    minWidth: 240,
    valueGetter: ({ data }) => (data ? changeInWords(data) : ''),
  }),
];
