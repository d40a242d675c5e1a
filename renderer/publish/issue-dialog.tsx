import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountRow, IssuedCredentials } from '../../preload/contract/accounts';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { cancelJob } from '../bridge/jobs';
import { useNaming, type Naming } from '../privacy/privacy';
import { useReturnFocus } from '../layout/return-focus';
import { ErrorState } from '../layout/states';
import { JobProgressBar } from '../reports/job-progress-bar';
import { useJobProgress } from '../reports/use-job-progress';
import { isInUse } from './account-words';
import { BeforeIssuing } from './before-issuing';
import { Letters } from './letters';
import { carersInWords } from '../../domain/sync/run-words';

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type Step =
  | { readonly step: 'before'; readonly failure: CommandFailure | null }
  | { readonly step: 'issuing'; readonly job: string; readonly stopping: boolean }
  | { readonly step: 'letters'; readonly credentials: readonly IssuedCredentials[] };

interface IssueDialogProps {
  readonly accounts: readonly AccountRow[];
  readonly onClose: () => void;
}

/**
 * Issues accounts, or new passwords where there are accounts, and shows their letters. The passwords are in this dialog
 * and nowhere else: once it is closed they are gone.
 */
export function IssueDialog({ accounts, onClose }: IssueDialogProps) {
  const styles = useStyles();
  useReturnFocus();
  const naming = useNaming();
  const [now, setNow] = useState<Step>({ step: 'before', failure: null });
  const progress = useJobProgress(now.step === 'issuing' ? now.job : null);

  const issue = async () => {
    const job = crypto.randomUUID();
    setNow({ step: 'issuing', job, stopping: false });
    try {
      const providers = accounts.map(({ provider }) => provider);
      const credentials = await call('accounts.issue', { providers, job });
      if (credentials.length === 0) onClose();
      else setNow({ step: 'letters', credentials });
    } catch (error) {
      setNow({ step: 'before', failure: asCommandFailure(error) });
    }
  };
  const cancel = (job: string) => {
    setNow({ step: 'issuing', job, stopping: true });
    cancelJob(job);
  };

  if (now.step === 'letters') {
    return <Letters wanted={accounts.length} credentials={now.credentials} onClose={onClose} />;
  }
  const isStopping = now.step === 'issuing' && now.stopping;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, data) => !data.open && now.step === 'before' && onClose()}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{issueTitle(accounts, naming)}</DialogTitle>
          <DialogContent className={styles.content}>
            {now.step === 'before' ? <BeforeIssuing accounts={accounts} /> : null}
            {now.step === 'before' && now.failure ? (
              <ErrorState error={now.failure} title="Nothing was issued" />
            ) : null}
            {now.step === 'issuing' ? <JobProgressBar progress={progress} title="Issuing accounts" /> : null}
          </DialogContent>
          <DialogActions>
            {/* Both stay where they are: the keyboard is not lost, and a second click does not cancel. */}
            <Button
              disabledFocusable={isStopping}
              onClick={() => (now.step === 'issuing' ? cancel(now.job) : onClose())}
            >
              {isStopping ? 'Cancelling…' : 'Cancel'}
            </Button>
            <Button
              appearance="primary"
              disabledFocusable={now.step === 'issuing'}
              onClick={() => void issue()}
            >
              Issue and show the {accounts.length === 1 ? 'letter' : 'letters'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function issueTitle(accounts: readonly AccountRow[], naming: Naming): string {
  const [only] = accounts.length === 1 ? accounts : [];
  if (!only) return `Issue accounts to ${carersInWords(accounts.length)}`;
  return `Issue ${isInUse(only) ? 'a new password' : 'an account'} to ${naming.short(only.provider, only.providerName)}`;
}
