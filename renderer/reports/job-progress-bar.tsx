import { Field, ProgressBar } from '@fluentui/react-components';
import type { JobProgress } from '../../preload/contract/jobs';

/** Long work as a bar with words: "Writing remittances: 120 of 450". Without news yet, it only says `title`. */
export function JobProgressBar({ progress, title }: { progress: JobProgress | null; title: string }) {
  if (!progress || progress.total <= 0) {
    return (
      <Field validationMessage={`${title}…`} validationState="none">
        <ProgressBar aria-label={title} />
      </Field>
    );
  }
  const far = `${progress.done.toLocaleString('en-GB')} of ${progress.total.toLocaleString('en-GB')}`;
  return (
    <Field validationMessage={`${progress.title}: ${far}`} validationState="none">
      <ProgressBar aria-label={progress.title} value={progress.done} max={progress.total} />
    </Field>
  );
}
