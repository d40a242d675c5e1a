import type { ColDef } from 'ag-grid-community';
import { useMemo, useState, type Dispatch, type SetStateAction } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AccountRow } from '../../preload/contract/accounts';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNaming } from '../privacy/privacy';
import { choiceColumn } from '../grid/choice-column';
import { DataGrid } from '../grid/data-grid';
import { MasterDetail } from '../layout/master-detail';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { accountColumns, type AccountInList } from './account-columns';
import { AccountDetail } from './account-detail';
import { AccountsBar } from './accounts-bar';
import { IssueDialog } from './issue-dialog';
import { accountAddress } from './publish-address';

/** Every carer with their account at the carers' page. */
export function AccountsTab() {
  const accounts = useCommandQuery('accounts.list', {});
  return (
    <QueryView query={accounts} loading="Reading the accounts…">
      {(rows) =>
        rows.length === 0 ? (
          <EmptyState
            title="No carers yet"
            action={<ScreenLink to="/imports">Import a file of carers</ScreenLink>}
          >
            Every carer will be listed here, with their account at the carers’ page, whether they have signed
            in, and what they last sent. Import the carers first.
          </EmptyState>
        ) : (
          <Accounts rows={rows} />
        )
      }
    </QueryView>
  );
}

/** What of a row is beside an open account, which says the rest. */
const BESIDE_ONE: ReadonlySet<string | undefined> = new Set([undefined, 'providerName', 'state']);

function Accounts({ rows }: { readonly rows: readonly AccountRow[] }) {
  const navigate = useNavigate();
  const { id } = useParams();
  const [search] = useSearchParams();
  const naming = useNaming();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<readonly AccountInList[]>([]);
  const [issuing, setIssuing] = useState<readonly AccountRow[] | null>(null);
  const shown = useInState(rows, search.get('state'), chosen);
  const open = rows.find(({ provider }) => provider === id) ?? null;
  const columns = useColumns(open !== null, setChosen);
  const goTo = (provider: string | null) =>
    void navigate({ pathname: accountAddress(provider), search: search.toString() });
  return (
    <>
      <AccountsBar
        rows={rows}
        left={left}
        text={text}
        onText={setText}
        chosen={chosen}
        onChosen={setChosen}
        onIssue={setIssuing}
      />
      <MasterDetail
        list={
          <DataGrid<AccountInList>
            label="Accounts"
            rows={shown}
            columns={columns}
            rowId={({ provider }) => provider}
            quickFilter={text}
            onShown={setLeft}
            selectedId={open?.provider ?? null}
            onOpen={({ provider }) => goTo(provider)}
            emptyText="No account is in this state."
          />
        }
        detail={open ? <AccountDetail key={open.provider} account={open} /> : null}
        detailTitle={open ? naming.person(open.provider, open.providerName) : ''}
        onClose={() => goTo(null)}
      />
      {issuing ? (
        <IssueDialog
          accounts={issuing}
          onClose={() => {
            setIssuing(null);
            setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}

/** The accounts in a state, `held` among them; null: all. */
function useInState(
  rows: readonly AccountRow[],
  state: string | null,
  chosen: ReadonlySet<string>,
): readonly AccountInList[] {
  return useMemo(
    () =>
      rows
        .filter((row) => state === null || row.state === state || (state === 'held' && row.held !== null))
        .map((row): AccountInList => ({ ...row, chosen: chosen.has(row.provider), whyNot: null })),
    [rows, state, chosen],
  );
}

/** `isOpen`: an account is open beside the list, which then says little of each. */
function useColumns(
  isOpen: boolean,
  onChosen: Dispatch<SetStateAction<ReadonlySet<string>>>,
): ColDef<AccountInList>[] {
  const mayIssue = useMay('accounts.issue');
  const naming = useNaming();
  return useMemo(() => {
    const choice = choiceColumn<AccountInList>(
      ({ provider, providerName }) => naming.short(provider, providerName),
      ({ provider }, isChosen) => onChosen((before) => withOrWithout(before, provider, isChosen)),
    );
    const shownColumns = accountColumns(naming);
    return (mayIssue ? [choice, ...shownColumns] : shownColumns).map((column) => ({
      ...column,
      hide: isOpen && !BESIDE_ONE.has(column.colId),
    }));
  }, [mayIssue, isOpen, naming, onChosen]);
}

function withOrWithout(all: ReadonlySet<string>, one: string, isWith: boolean): ReadonlySet<string> {
  const next = new Set(all);
  if (isWith) next.add(one);
  else next.delete(one);
  return next;
}
