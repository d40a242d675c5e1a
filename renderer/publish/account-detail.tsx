import { Button, Text } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { ProhibitedRegular } from '@fluentui/react-icons/svg/prohibited';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { whyHeld } from '../../domain/sync/held-accounts';
import type { AccountRow } from '../../preload/contract/accounts';
import { call } from '../bridge/bridge';
import { useMay } from '../bridge/use-access';
import { carerAddress } from '../carers/carer-words';
import { Row } from '../layout/row';
import { useNaming } from '../privacy/privacy';
import { useAttempt } from '../feedback/use-attempt';
import { StateBadge } from '../format/state-badge';
import { Facts } from '../layout/facts';
import { ScreenLink } from '../layout/screen-link';
import { isInUse, stateOf } from './account-words';
import { IssueDialog } from './issue-dialog';
import { WithdrawDialog } from './withdraw-dialog';

/** One carer's account, in the panel beside the list. */
export function AccountDetail({ account }: { readonly account: AccountRow }) {
  const { hidesNames } = useNaming();
  return (
    <>
      <AccountFacts account={account} />
      <LetterAdvice account={account} />
      <AccountButtons account={account} mayView={!hidesNames} />
      <ScreenLink to={carerAddress(account.provider)}>Open the carer’s page in this application</ScreenLink>
    </>
  );
}

/** What is known of an account. */
export function AccountFacts({ account }: { readonly account: AccountRow }) {
  const { state, userName, issuedAt, issuedBy, withdrawnAt, withdrawnReason } = account;
  const naming = useNaming();
  const look = stateOf(account);
  const badge = <StateBadge state={look.look} label={look.word} />;
  if (state === 'none') return <Facts facts={{ Account: badge }} />;
  return (
    <Facts
      facts={{
        Account: badge,
        'To do': account.held === null ? undefined : whyHeld(account.held, 'This carer'),
        'User name': userName,
        Issued: issuedAt === null ? null : `${formatInstant(issuedAt)}, by ${issuedBy}`,
        'First signed in': instantOr(account.firstSignedInAt, 'never, as far as is known here'),
        'Last publication': instantOr(account.lastPublishedAt, 'not published yet'),
        'Last submission': instantOr(account.lastSubmissionAt, 'nothing sent yet'),
        Withdrawn:
          withdrawnAt === null
            ? undefined
            : `${formatInstant(withdrawnAt)}: ${naming.text(withdrawnReason ?? '')}`,
      }}
    />
  );
}

/** Where a letter got lost, or nobody printed it: there is no second look at it. */
export function LetterAdvice({ account }: { readonly account: AccountRow }) {
  if (account.state !== 'issued') return null;
  return (
    <Text>
      The letter with the password was shown once, when it was issued, and cannot be shown again. If it did
      not reach the carer, issue a new password.
    </Text>
  );
}

function instantOr(instant: string | null, words: string): string {
  return instant === null ? words : formatInstant(instant);
}

interface AccountButtonsProps {
  readonly account: AccountRow;
  /** False while no names may be on the screen: the carer’s page is full of them. */
  readonly mayView?: boolean;
}

/** What can be done with an account: issue or renew it, withdraw it, look at the page as the carer. */
export function AccountButtons({ account, mayView = true }: AccountButtonsProps) {
  const mayIssue = useMay('accounts.issue');
  const mayWithdraw = useMay('accounts.withdraw');
  const [task, setTask] = useState<'issue' | 'withdraw' | null>(null);
  const { busy, attempt } = useAttempt();
  const look = async (): Promise<void> =>
    void (await call('accounts.viewAs', { provider: account.provider }));
  return (
    <Row gap="S">
      {mayIssue ? (
        <Button
          icon={<PersonKeyRegular />}
          appearance={isInUse(account) && account.held === null ? 'secondary' : 'primary'}
          onClick={() => setTask('issue')}
        >
          {isInUse(account) ? 'Issue a new password' : 'Issue an account'}
        </Button>
      ) : null}
      <Button
        icon={<EyeRegular />}
        disabledFocusable={busy || !mayView}
        title={mayView ? undefined : 'The page shows names: show them here first.'}
        onClick={() => void attempt('The carers’ page was not opened', look)}
      >
        View as this carer
      </Button>
      {mayWithdraw && isInUse(account) ? (
        <Button icon={<ProhibitedRegular />} onClick={() => setTask('withdraw')}>
          Withdraw
        </Button>
      ) : null}
      {task === 'issue' ? <IssueDialog accounts={[account]} onClose={() => setTask(null)} /> : null}
      {task === 'withdraw' ? <WithdrawDialog account={account} onClose={() => setTask(null)} /> : null}
    </Row>
  );
}
