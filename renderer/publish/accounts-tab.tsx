import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { AccountRow } from '../../preload/contract/accounts';
import { useMay } from '../bridge/use-access';
import { useCommandQuery } from '../bridge/use-command-query';
import { useNaming } from '../privacy/privacy';
import { SaveCsvButton } from '../format/save-csv-button';
import { choiceColumn } from '../grid/choice-column';
import { DataGrid } from '../grid/data-grid';
import { GridSearch } from '../grid/grid-search';
import { MasterDetail } from '../layout/master-detail';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { accountsCsv } from './accounts-csv';
import { accountColumns, type AccountInList } from './account-columns';
import { AccountDetail } from './account-detail';
import { ACCOUNT_STATES } from './account-words';
import { IssueDialog } from './issue-dialog';
import { accountAddress } from './publish-address';
import { StateChoice } from './state-choice';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
  },
});

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
  const styles = useStyles();
  const navigate = useNavigate();
  const { id } = useParams();
  const [search] = useSearchParams();
  const mayIssue = useMay('accounts.issue');
  const naming = useNaming();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [left, setLeft] = useState<readonly AccountInList[]>([]);
  const [issuing, setIssuing] = useState<readonly AccountRow[] | null>(null);
  const state = search.get('state');
  const shown = useMemo(
    () =>
      rows
        .filter((row) => state === null || row.state === state || (state === 'held' && row.held !== null))
        .map((row): AccountInList => ({ ...row, chosen: chosen.has(row.provider), whyNot: null })),
    [rows, state, chosen],
  );
  const open = rows.find(({ provider }) => provider === id) ?? null;
  const isOpen = open !== null;
  const columns = useMemo(() => {
    const choice = choiceColumn<AccountInList>(
      ({ provider, providerName }) => naming.short(provider, providerName),
      ({ provider }, isChosen) => setChosen((before) => withOrWithout(before, provider, isChosen)),
    );
    const shownColumns = accountColumns(naming);
    return (mayIssue ? [choice, ...shownColumns] : shownColumns).map((column) => ({
      ...column,
      hide: isOpen && !BESIDE_ONE.has(column.colId),
    }));
  }, [mayIssue, isOpen, naming]);
  const toIssue = rows.filter(({ provider }) => chosen.has(provider));
  return (
    <>
      <search className={styles.bar}>
        <GridSearch label="Search accounts" value={text} onChange={setText} />
        <StateChoice label="State of the account" states={ACCOUNT_STATES} />
        <Text role="status">
          {left.length.toLocaleString('en-GB')} of {rows.length.toLocaleString('en-GB')}
        </Text>
        {mayIssue ? (
          <>
            <Button onClick={() => setChosen(new Set(left.map(({ provider }) => provider)))}>
              Choose all shown
            </Button>
            {toIssue.length > 0 ? <Button onClick={() => setChosen(new Set())}>Choose none</Button> : null}
            <Button
              appearance="primary"
              icon={<PersonKeyRegular />}
              disabledFocusable={toIssue.length === 0}
              onClick={() => setIssuing(toIssue)}
            >
              {toIssue.length === 0
                ? 'Issue accounts'
                : `Issue accounts (${toIssue.length.toLocaleString('en-GB')})`}
            </Button>
          </>
        ) : (
          <Text>Finance officers and administrators issue accounts.</Text>
        )}
        <SaveCsvButton of="accounts" file={() => ({ fileName: 'accounts.csv', text: accountsCsv(left) })} />
      </search>
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
            onOpen={({ provider }) =>
              void navigate({ pathname: accountAddress(provider), search: search.toString() })
            }
            emptyText="No account is in this state."
          />
        }
        detail={open ? <AccountDetail key={open.provider} account={open} /> : null}
        detailTitle={open ? naming.person(open.provider, open.providerName) : ''}
        onClose={() => void navigate({ pathname: accountAddress(null), search: search.toString() })}
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

function withOrWithout(all: ReadonlySet<string>, one: string, isWith: boolean): ReadonlySet<string> {
  const next = new Set(all);
  if (isWith) next.add(one);
  else next.delete(one);
  return next;
}
