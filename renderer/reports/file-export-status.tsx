import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ShowInFolderButton } from '../feedback/show-in-folder-button';
import { JobProgressBar } from './job-progress-bar';
import type { ExportState, FileExport } from './use-file-export';

const useStyles = makeStyles({
  running: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL },
  bar: { flexGrow: 1 },
});

/** What an export does or has done: its progress with a cancel button, then where the files are. */
export function FileExportStatus({ fileExport }: { readonly fileExport: FileExport }) {
  const styles = useStyles();
  const { state, progress, cancel, dismiss } = fileExport;
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') {
    return (
      <div className={styles.running}>
        <div className={styles.bar}>
          <JobProgressBar progress={progress} title={state.order.title} />
        </div>
        <Button onClick={cancel} disabledFocusable={state.stopping}>
          {state.stopping ? 'Cancelling…' : 'Cancel'}
        </Button>
      </div>
    );
  }
  return <Outcome state={state} onDismiss={dismiss} />;
}

type Ended = Exclude<ExportState, { kind: 'idle' | 'running' }>;

function Outcome({ state, onDismiss }: { state: Ended; onDismiss: () => void }) {
  const { intent, title, text } = outcomeOf(state);
  return (
    <MessageBar intent={intent} role={intent === 'error' ? 'alert' : 'status'}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
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
      >
        {state.kind === 'failed' ? null : <ShowInFolderButton path={pathToShow(state)} />}
      </MessageBarActions>
    </MessageBar>
  );
}

function outcomeOf(state: Ended): { intent: 'success' | 'warning' | 'error'; title: string; text: string } {
  switch (state.kind) {
    case 'done': {
      const files =
        state.files.length === 1 ? '1 file' : `${state.files.length.toLocaleString('en-GB')} files`;
      return {
        intent: state.notice === null ? 'success' : 'warning',
        title: `${files} written.`,
        text: `${whereItIs(state.order.what, state.folder)}${state.notice === null ? '' : ` ${state.notice}`}`,
      };
    }
    case 'cancelled':
      return {
        intent: 'warning',
        title: 'Cancelled.',
        text: `The payments are not affected. Files written until then are in ${state.folder}.`,
      };
    case 'failed':
      return { intent: 'error', title: state.order.failedTitle, text: state.failure.message };
  }
}

function pathToShow(state: Exclude<Ended, { kind: 'failed' }>): string {
  return state.kind === 'done' && state.files.length === 1 ? state.files[0]! : state.folder;
}

/** "The remittances of 2026-27/03: /home/olive/remittances.": what was written may be of another period than is shown. */
function whereItIs(what: string, folder: string): string {
  return `${what.replace(/^./, (letter) => letter.toUpperCase())}: ${folder}.`;
}
