import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useReturnFocus } from '../layout/return-focus';
import { JobProgressBar } from './job-progress-bar';
import type { OneJob } from './use-one-job';

const useStyles = makeStyles({
  running: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, flexShrink: 0 },
  bar: { flexGrow: 1, maxWidth: '40rem' },
});

interface JobBarProps {
  readonly job: Omit<OneJob, 'isRunning'>;
  readonly title: string;
  readonly mayCancel?: boolean;
  readonly cancelRef?: Ref<HTMLButtonElement> | undefined;
}

/** Long work while it goes on, with Cancel for who may. As it ends, the keyboard goes back to where it was before. */
export function JobBar({ job, title, mayCancel = true, cancelRef }: JobBarProps) {
  const styles = useStyles();
  useReturnFocus();
  const { progress, stopping, cancel } = job;
  return (
    <div className={styles.running}>
      <div className={styles.bar}>
        <JobProgressBar progress={progress} title={title} />
      </div>
      {mayCancel ? (
        <Button
          ref={cancelRef}
          onClick={cancel}
          disabledFocusable={stopping || progress?.cancellable === false}
        >
          {stopping ? 'Cancelling…' : 'Cancel'}
        </Button>
      ) : null}
    </div>
  );
}
