import { useCallback, useState } from 'react';
import type { JobProgress } from '../../preload/contract/jobs';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useJobProgress } from './use-job-progress';

export type FolderExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: string; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly folder: string }
  | { readonly kind: 'cancelled'; readonly folder: string }
  | { readonly kind: 'failed'; readonly failure: CommandFailure };

/** Files that are written to a folder of the person's choice. */
export interface FolderWork {
  /** What the dialog that asks for the folder is called: "Folder for the annual statements of 2026-27". */
  readonly folderTitle: string;
  /** Writes into the folder `to` as the job named; gives the whole paths of what it wrote. */
  readonly write: (where: { readonly to: string; readonly job: string }) => Promise<{
    readonly files: readonly string[];
  }>;
}

export interface FolderExport {
  readonly state: FolderExportState;
  readonly progress: JobProgress | null;
  /** Asks for a folder, then writes; does nothing where no folder is chosen. */
  readonly start: (work: FolderWork) => Promise<void>;
  readonly cancel: () => void;
  /** Puts the outcome away. */
  readonly dismiss: () => void;
}

/** Writes files to a folder of the person's choice, with progress and cancel. */
export function useFolderExport(): FolderExport {
  const [state, setState] = useState<FolderExportState>({ kind: 'idle' });
  const job = state.kind === 'running' ? state.job : null;
  const progress = useJobProgress(job);

  const start = useCallback(async (work: FolderWork) => {
    try {
      setState(
        await exportTo(work, (running) => setState({ kind: 'running', job: running, stopping: false })),
      );
    } catch (error) {
      setState({ kind: 'failed', failure: asCommandFailure(error) });
    }
  }, []);

  const cancel = useCallback(() => {
    if (job === null) return;
    setState({ kind: 'running', job, stopping: true });
    void call('jobs.cancel', { job });
  }, [job]);

  const dismiss = useCallback(() => setState({ kind: 'idle' }), []);
  return { state, progress, start, cancel, dismiss };
}

async function exportTo(
  { folderTitle, write }: FolderWork,
  onStart: (job: string) => void,
): Promise<FolderExportState> {
  const folder = await call('files.chooseFolder', { title: folderTitle });
  if (!folder) return { kind: 'idle' };
  const job = crypto.randomUUID();
  onStart(job);
  try {
    const { files } = await write({ to: folder.path, job });
    return { kind: 'done', files, folder: folder.path };
  } catch (error) {
    const failure = asCommandFailure(error);
    if (failure.code === 'cancelled') return { kind: 'cancelled', folder: folder.path };
    return { kind: 'failed', failure };
  }
}
