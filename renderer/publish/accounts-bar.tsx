import { Button, Text } from '@fluentui/react-components';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import type { AccountRow } from '../../preload/contract/accounts';
import { useMay } from '../bridge/use-access';
import { SaveCsvButton } from '../format/save-csv-button';
import { GridSearch } from '../grid/grid-search';
import { Row } from '../layout/row';
import type { AccountInList } from './account-columns';
import { ACCOUNT_STATES } from './account-words';
import { accountsCsv } from './accounts-csv';
import { StateChoice } from './state-choice';

interface AccountsBarProps extends IssueButtonsProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** What is searched for, how many are left, and what is done with those that are chosen. */
export function AccountsBar({ text, onText, ...accounts }: AccountsBarProps) {
  const mayIssue = useMay('accounts.issue');
  const { rows, left } = accounts;
  return (
    <Row as="search">
      <GridSearch label="Search accounts" value={text} onChange={onText} />
      <StateChoice label="State of the account" states={ACCOUNT_STATES} />
      <Text role="status">
        {left.length.toLocaleString('en-GB')} of {rows.length.toLocaleString('en-GB')}
      </Text>
      {mayIssue ? (
        <IssueButtons {...accounts} />
      ) : (
        <Text>Finance officers and administrators issue accounts.</Text>
      )}
      <SaveCsvButton of="accounts" file={() => ({ fileName: 'accounts.csv', text: accountsCsv(left) })} />
    </Row>
  );
}

interface IssueButtonsProps {
  readonly rows: readonly AccountRow[];
  /** Those that are shown. */
  readonly left: readonly AccountInList[];
  /** By the carer's reference. */
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  readonly onIssue: (accounts: readonly AccountRow[]) => void;
}

function IssueButtons({ rows, left, chosen, onChosen, onIssue }: IssueButtonsProps) {
  const toIssue = rows.filter(({ provider }) => chosen.has(provider));
  return (
    <>
      <Button onClick={() => onChosen(new Set(left.map(({ provider }) => provider)))}>
        Choose all shown
      </Button>
      {toIssue.length > 0 ? <Button onClick={() => onChosen(new Set())}>Choose none</Button> : null}
      <Button
        appearance="primary"
        icon={<PersonKeyRegular />}
        disabledFocusable={toIssue.length === 0}
        onClick={() => onIssue(toIssue)}
      >
        {toIssue.length === 0
          ? 'Issue accounts'
          : `Issue accounts (${toIssue.length.toLocaleString('en-GB')})`}
      </Button>
    </>
  );
}
