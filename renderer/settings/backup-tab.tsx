import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import { useState } from 'react';
import { formatInstant } from '../../domain/calendar/format-dates';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useSession } from '../bridge/session';
import { useMay } from '../bridge/use-access';
import { useCommand } from '../bridge/use-command';
import { Stack } from '../layout/stack';
import { ErrorState } from '../layout/states';
import { RestoreBackup } from '../ledger/restore-backup';
import { RecoveryKeySection } from './recovery-key-section';

const useStyles = makeStyles({
  heading: { margin: 0 },
  path: { overflowWrap: 'anywhere' },
});

/** Checked copies of the ledger, back from one, and the recovery key. */
export function BackupTab() {
  const styles = useStyles();
  const mayRecover = useMay('ledger.recoveryKey');
  return (
    <Stack gap="XXL" style={{ maxWidth: '44rem' }}>
      <MakeBackup />
      <Stack as="section" gap="S" align="start">
        <Subtitle2 as="h2" className={styles.heading}>
          Restore a backup
        </Subtitle2>
        <Body1>
          The backup is checked and written to a new file, which is then opened. The ledger that is open now
          stays as it is.
        </Body1>
        <RestoreBackup />
      </Stack>
      {mayRecover ? <RecoveryKeySection /> : null}
    </Stack>
  );
}

function MakeBackup() {
  const styles = useStyles();
  const { ledger } = useSession();
  const backup = useCommand('ledger.backup');
  const may = useMay('ledger.backup');
  const [failure, setFailure] = useState<CommandFailure | null>(null);

  const make = async () => {
    setFailure(null);
    try {
      const day = new Date().toISOString().slice(0, 10);
      const suggestedName = `${ledger.name.replaceAll(/[^\p{L}\p{N} _-]/gu, '')} ${day} backup.ledger`;
      const target = await call('files.chooseNew', { purpose: 'backup', suggestedName });
      if (target) await backup.mutateAsync({ to: target.path });
    } catch (error) {
      setFailure(asCommandFailure(error));
    }
  };

  return (
    <Stack as="section" gap="S" align="start">
      <Subtitle2 as="h2" className={styles.heading}>
        Make a backup
      </Subtitle2>
      <Body1>
        An encrypted copy, checked after it is written. One is made by itself before each period is finalised.{' '}
        {ledger.lastBackupAt
          ? `The last one was made on ${formatInstant(ledger.lastBackupAt)}.`
          : 'None has been made yet.'}
      </Body1>
      {may ? (
        <Button
          appearance="primary"
          icon={<SaveRegular />}
          disabledFocusable={backup.isPending}
          onClick={() => void make()}
        >
          {backup.isPending ? 'Making the backup…' : 'Make a backup'}
        </Button>
      ) : null}
      {failure ? <ErrorState error={failure} title="No backup was made" /> : null}
      {backup.data ? (
        <>
          <Body1 role="status" className={styles.path}>
            Made and checked: {backup.data.path} (
            {Math.ceil(backup.data.bytes / 1024).toLocaleString('en-GB')} KB).
          </Body1>
          <Button
            appearance="subtle"
            onClick={() => void call('files.show', { path: backup.data.path }).catch(() => null)}
          >
            Show it in its folder
          </Button>
        </>
      ) : null}
    </Stack>
  );
}
