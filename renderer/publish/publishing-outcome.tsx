import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { runInWords } from '../../domain/sync/run-words';
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
    <MessageBar
      className={styles.outcome}
      intent={intent}
      layout="multiline"
      role={publishing.state === 'done' ? 'status' : 'alert'}
    >
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {body}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Close this message"
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
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
