import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ColDef } from 'ag-grid-community';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import type { UserRow } from '../../preload/contract/users';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { StateBadge, stateWord } from '../format/state-badge';
import { instantColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { Row } from '../layout/row';
import { QueryView } from '../layout/states';
import { rolesInWords } from '../users/roles';
import { AddUserDialog, ChangeUserDialog } from './user-dialogs';

/** Who may work here, and as what. */
export function UsersTab() {
  const users = useCommandQuery('users.list', {});
  const mayAdd = useMay('users.add');
  const mayChange = useMay('users.change');
  const [selected, setSelected] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'add' | UserRow | null>(null);
  const chosen = users.data?.find((user) => user.name === selected);

  return (
    <>
      {mayAdd || mayChange ? (
        <Row>
          <Button icon={<AddRegular />} appearance="primary" onClick={() => setDialog('add')}>
            Add a person
          </Button>
          <Button icon={<EditRegular />} disabled={!chosen} onClick={() => chosen && setDialog(chosen)}>
            {chosen ? `Change ${chosen.name}` : 'Change a person'}
          </Button>
        </Row>
      ) : null}
      <QueryView query={users} loading="Reading the users…">
        {(rows) => (
          <DataGrid<UserRow>
            label="Users"
            rows={rows}
            columns={COLUMNS}
            rowId={rowId}
            emptyText="Nobody yet."
            onSelect={(user) => setSelected(user.name)}
            onOpen={(user) => mayChange && setDialog(user)}
          />
        )}
      </QueryView>
      {dialog === 'add' ? <AddUserDialog onClose={() => setDialog(null)} /> : null}
      {dialog !== null && dialog !== 'add' ? (
        <ChangeUserDialog user={dialog} onClose={() => setDialog(null)} />
      ) : null}
    </>
  );
}

const rowId = (user: UserRow) => user.name;
const stateOf = (user: UserRow) => (user.active ? 'active' : 'inactive');

const COLUMNS: ColDef<UserRow>[] = [
  textColumn('name', 'Name', { flex: 1, minWidth: 160 }),
  {
    colId: 'roles',
    headerName: 'Roles',
    flex: 2,
    minWidth: 200,
    valueGetter: ({ data }) => rolesInWords(data?.roles ?? []),
  },
  {
    colId: 'active',
    headerName: 'State',
    width: 130,
    valueGetter: ({ data }) => (data ? stateWord(stateOf(data)) : ''),
    cellRenderer: ({ data }: { data?: UserRow }) => (data ? <StateBadge state={stateOf(data)} /> : null),
  },
  instantColumn('createdAt', 'Added'),
  instantColumn('lastSignInAt', 'Last signed in', {
    valueFormatter: ({ value }) => (typeof value === 'string' ? formatInstant(value) : 'never'),
  }),
];
