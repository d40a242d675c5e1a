import { useCallback, useState } from 'react';
import type { JobProgress } from '../../preload/contract/jobs';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { cancelJob } from '../bridge/jobs';
import { useJobProgress } from './use-job-progress';

/** Files to be written to a folder of the person's choice. */
export interface ExportOrder {
  /** Which: "the remittances of 2026-27/03". Over the folder chooser, and in the outcome. */
  readonly what: string;
  /** While it goes on: "Writing remittances". */
  readonly title: string;
  /** Where it is refused: "The remittances could not be written." */
  readonly failedTitle: string;
  /** Writes them; `job` is by which progress is told and the person cancels. */
  readonly write: (
    to: string,
    job: string,
  ) => Promise<{ readonly files: readonly string[]; readonly notice?: string | null }>;
}

interface Ordered {
  readonly order: ExportOrder;
}

export type ExportState =
  | { readonly kind: 'idle' }
  | (Ordered & { readonly kind: 'running'; readonly job: string; readonly stopping: boolean })
  | (Ordered & {
      readonly kind: 'done';
      readonly files: readonly string[];
      readonly folder: string;
      /** What the person should know of what was written. */
      readonly notice: string | null;
    })
  | { readonly kind: 'cancelled'; readonly folder: string }
  | (Ordered & { readonly kind: 'failed'; readonly failure: CommandFailure });

export interface FileExport {
  readonly state: ExportState;
  readonly progress: JobProgress | null;
  /** Asks for a folder, then writes; gives how it ended, `idle` where no folder was chosen. */
  readonly start: (order: ExportOrder) => Promise<ExportState>;
  readonly cancel: () => void;
  /** Puts the outcome away. */
  readonly dismiss: () => void;
}

/** Writes documents to a folder of the person's choice, with progress and cancel. */
export function useFileExport(): FileExport {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const job = state.kind === 'running' ? state.job : null;
  const progress = useJobProgress(job);

  const start = useCallback(async (order: ExportOrder) => {
    const ended = await exportTo(order, (running) =>
      setState({ kind: 'running', order, job: running, stopping: false }),
    );
    setState(ended);
    return ended;
  }, []);

  const cancel = useCallback(() => {
    if (job === null) return;
    setState((now) => (now.kind === 'running' ? { ...now, stopping: true } : now));
    cancelJob(job);
  }, [job]);

  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, progress, start, cancel, dismiss };
}

async function exportTo(order: ExportOrder, onStart: (job: string) => void): Promise<ExportState> {
  try {
    const folder = await call('files.chooseFolder', { title: `Folder for ${order.what}` });
    return folder ? await writeTo(order, folder.path, onStart) : { kind: 'idle' };
  } catch (error) {
    return { kind: 'failed', order, failure: asCommandFailure(error) };
  }
}

async function writeTo(
  order: ExportOrder,
  folder: string,
  onStart: (job: string) => void,
): Promise<ExportState> {
  const job = crypto.randomUUID();
  onStart(job);
  try {
    const { files, notice = null } = await order.write(folder, job);
    return { kind: 'done', order, files, folder, notice };
  } catch (error) {
    const failure = asCommandFailure(error);
    if (failure.code === 'cancelled') return { kind: 'cancelled', folder };
    return { kind: 'failed', order, failure };
  }
}
