import { makeStyles } from '@fluentui/react-components';
import { runInWords } from '../../domain/sync/run-words';
import { Notice } from '../layout/notice';
import { useNaming, type Naming } from '../privacy/privacy';
import type { Publishing } from './use-publishing';

const useStyles = makeStyles({ outcome: { flexShrink: 0 } });

interface PublishingOutcomeProps {
  readonly publishing: Publishing;
  readonly onDismiss: () => void;
}

/** How a publication ended, until it is closed; nothing before it has. */
export function PublishingOutcome({ publishing, onDismiss }: PublishingOutcomeProps) {
  const styles = useStyles();
  const words = outcomeInWords(publishing, useNaming());
  if (words === null) return null;
  const { intent, title, body } = words;
  return (
    <Notice
      className={styles.outcome}
      intent={intent}
      role={publishing.state === 'done' ? 'status' : 'alert'}
      title={title}
      onDismiss={onDismiss}
    >
      {body}
    </Notice>
  );
}

interface Outcome {
  readonly intent: 'success' | 'warning' | 'error';
  readonly title: string;
  readonly body: string;
}

/** What was wrong names carers. */
function outcomeInWords(publishing: Publishing, naming: Naming): Outcome | null {
  switch (publishing.state) {
    case 'idle':
    case 'running':
      return null;
    case 'done': {
      const { run } = publishing;
      return {
        intent: run.problem === null ? 'success' : 'warning',
        title: 'Published.',
        body: [runInWords(run), naming.text(run.problem ?? '')].join(' ').trim(),
      };
    }
    case 'cancelled':
      return {
        intent: 'warning',
        title: 'Cancelled.',
        body: 'Carers see what was published before. The next publication goes on from here.',
      };
    case 'failed':
      return { intent: 'error', title: 'It was not published.', body: naming.text(publishing.message) };
  }
}
