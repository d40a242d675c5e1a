import { Body1, Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { useState } from 'react';
import type { LedgerState } from '../../preload/contract/ledger';
import { call } from '../bridge/bridge';
import { useCommand } from '../bridge/use-command';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { StartPage } from '../start/start-page';
import { OpenLedgerDialog } from './open-ledger-dialog';
import { RestoreBackup } from './restore-backup';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, alignItems: 'stretch' },
  button: { justifyContent: 'flex-start', minWidth: 0 },
  path: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground2 },
});

interface WelcomeScreenProps {
  readonly recent: LedgerState['recent'];
  /** A ledger to open at once; null where the person chooses. */
  readonly wanted: string | null;
  readonly onForgetWanted: () => void;
  readonly onNewLedger: () => void;
}

/** No ledger is open: open one, make one, or look around the demo council. */
export function WelcomeScreen({ recent, wanted, onForgetWanted, onNewLedger }: WelcomeScreenProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const opening = chosen ?? wanted;
  const demo = useCommand('ledger.openDemo');
  const busy = demo.isPending;

  const choose = async () => {
    const file = await call('files.choose', { purpose: 'ledger' });
    if (file) setChosen(file.path);
  };

  const giveUp = () => {
    setChosen(null);
    onForgetWanted();
  };

  return (
    <StartPage
      title={recent.length > 0 ? 'Open a ledger' : 'Welcome to Carer Payments'}
      lead="The ledger holds the carers, the children, their placements and every payment of one council. It is one encrypted file on this computer or on a drive that you choose."
    >
      {recent.length > 0 ? <RecentLedgers recent={recent} disabled={busy} onOpen={setChosen} /> : null}
      <Stack>
        <Choice
          icon={<AddRegular />}
          label="Make a new ledger"
          words="For a council that starts with Carer Payments: you become its first administrator."
          primary={recent.length === 0}
          disabled={busy}
          onClick={onNewLedger}
        />
        <Choice
          icon={<FolderOpenRegular />}
          label="Open a ledger"
          words="One that a colleague made, or that was moved here from another computer."
          disabled={busy}
          onClick={() => void choose()}
        />
        <Choice
          icon={<PeopleTeamRegular />}
          label="Look around the demo council"
          words="About 450 made-up carers with a year of payments. Nothing that you do there can harm. Making it takes a moment the first time."
          disabled={busy}
          onClick={() => demo.mutate({})}
        />
      </Stack>
      {demo.error ? <ErrorState error={demo.error} title="The demo council was not opened" /> : null}
      <RestoreBackup disabled={busy} />
      {opening ? <OpenLedgerDialog key={opening} path={opening} onClose={giveUp} /> : null}
    </StartPage>
  );
}

interface RecentLedgersProps {
  readonly recent: LedgerState['recent'];
  readonly disabled: boolean;
  readonly onOpen: (path: string) => void;
}

function RecentLedgers({ recent, disabled, onOpen }: RecentLedgersProps) {
  const styles = useStyles();
  return (
    <Stack as="section" aria-label="Ledgers opened before">
      {recent.map((ledger, index) => (
        <div key={ledger.path} className={styles.choice}>
          <Button
            className={styles.button}
            appearance={index === 0 ? 'primary' : 'secondary'}
            size="large"
            disabledFocusable={disabled}
            onClick={() => onOpen(ledger.path)}
          >
            Open {ledger.name}
          </Button>
          <Body1 className={styles.path}>{ledger.path}</Body1>
        </div>
      ))}
      <Divider />
    </Stack>
  );
}

interface ChoiceProps {
  readonly icon: React.JSX.Element;
  readonly label: string;
  readonly words: string;
  readonly primary?: boolean;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Choice({ icon, label, words, primary, disabled, onClick }: ChoiceProps) {
  const styles = useStyles();
  return (
    <div className={styles.choice}>
      <Button
        className={styles.button}
        appearance={primary ? 'primary' : 'secondary'}
        size="large"
        icon={icon}
        disabledFocusable={disabled}
        onClick={onClick}
      >
        {label}
      </Button>
      <Body1>{words}</Body1>
    </div>
  );
}
