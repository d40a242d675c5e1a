import { Button, Caption1, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { JobProgress } from '../../preload/contract/jobs';
import { useCommand } from '../bridge/use-command';
import { Row } from '../layout/row';

const useStyles = makeStyles({
  bar: { flexGrow: 1, flexBasis: '6rem', minWidth: '6rem', maxWidth: '20rem' },
});

const ENDED: Readonly<Record<Exclude<JobProgress['state'], 'running'>, string>> = {
  done: 'done',
  cancelled: 'cancelled',
  failed: 'failed',
};

/** One piece of long work: what, how far, and cancel where it can be. */
export function JobRow({ progress }: { readonly progress: JobProgress }) {
  const styles = useStyles();
  const cancel = useCommand('jobs.cancel');
  const { title, done, total, state } = progress;
  if (state !== 'running') {
    return (
      <Caption1>
        {title}: {ENDED[state]}
      </Caption1>
    );
  }
  return (
    <Row gap="S">
      <Caption1>
        {title}
        {total > 0 ? `, ${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}` : '…'}
      </Caption1>
      <ProgressBar
        className={styles.bar}
        aria-label={title}
        {...(total > 0 ? { value: done, max: total } : {})}
      />
      {progress.cancellable ? (
        <Button size="small" disabled={cancel.isPending} onClick={() => cancel.mutate({ job: progress.job })}>
          Cancel
        </Button>
      ) : null}
    </Row>
  );
}
