import { countOf } from '../../domain/count-in-words';
import { ShowInFolderButton } from '../feedback/show-in-folder-button';
import { Notice } from '../layout/notice';
import { JobBar } from './job-bar';
import type { ExportState, FileExport } from './use-file-export';

/** What an export does or has done: its progress with a cancel button, then where the files are. */
export function FileExportStatus({ fileExport }: { readonly fileExport: FileExport }) {
  const { state, progress, cancel, dismiss } = fileExport;
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') {
    const job = { progress, stopping: state.stopping, cancel };
    return <JobBar job={job} title={state.order.title} />;
  }
  return <Outcome state={state} onDismiss={dismiss} />;
}

type Ended = Exclude<ExportState, { kind: 'idle' | 'running' }>;

function Outcome({ state, onDismiss }: { state: Ended; onDismiss: () => void }) {
  const { intent, title, text } = outcomeOf(state);
  return (
    <Notice
      intent={intent}
      role={intent === 'error' ? 'alert' : 'status'}
      title={title}
      onDismiss={onDismiss}
      actions={state.kind === 'failed' ? null : <ShowInFolderButton path={pathToShow(state)} />}
    >
      {text}
    </Notice>
  );
}

function outcomeOf(state: Ended): { intent: 'success' | 'warning' | 'error'; title: string; text: string } {
  switch (state.kind) {
    case 'done': {
      return {
        intent: state.notice === null ? 'success' : 'warning',
        title: `${countOf(state.files.length, 'file')} written.`,
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
