import { Field, ProgressBar } from '@fluentui/react-components';
import { useJobs } from '../bridge/jobs';

/** Long work on a page before signing in: making the demo ledger, restoring a backup. */
export function ProgressOfJobs() {
  const running = useJobs().filter((job) => job.state === 'running');
  return (
    <>
      {running.map((job) => (
        <Field
          key={job.job}
          label={job.title}
          validationState="none"
          validationMessage={job.total > 0 ? `${job.done} of ${job.total}` : null}
        >
          <ProgressBar {...(job.total > 0 ? { value: job.done, max: job.total } : {})} />
        </Field>
      ))}
    </>
  );
}
