import { useCallback, useState } from 'react';
import type { PeriodName } from '../../domain/calendar/periods';
import type { JobProgress } from '../../preload/contract/jobs';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useJobProgress } from './use-job-progress';

/** Which remittances: one carer's, or (without a carer) those of all, with the CSV. */
export interface RemittancesAsked {
  readonly period: PeriodName;
  readonly provider?: string;
}

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly job: string; readonly stopping: boolean }
  | { readonly kind: 'done'; readonly files: readonly string[]; readonly folder: string }
  | { readonly kind: 'cancelled'; readonly folder: string }
  | { readonly kind: 'failed'; readonly failure: CommandFailure };

export interface RemittanceExport {
  readonly state: ExportState;
  readonly progress: JobProgress | null;
  /** Asks for a folder, then writes; does nothing where no folder is chosen. */
  readonly start: (asked: RemittancesAsked) => Promise<void>;
  readonly cancel: () => void;
  /** Puts the outcome away. */
  readonly dismiss: () => void;
}

/** Writes remittance advice to a folder of the person's choice, with progress and cancel. */
export function useRemittanceExport(): RemittanceExport {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const job = state.kind === 'running' ? state.job : null;
  const progress = useJobProgress(job);

  const start = useCallback(async (asked: RemittancesAsked) => {
    try {
      setState(
        await exportTo(asked, (running) => setState({ kind: 'running', job: running, stopping: false })),
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

async function exportTo(asked: RemittancesAsked, onStart: (job: string) => void): Promise<ExportState> {
  const folder = await call('files.chooseFolder', { title: folderTitle(asked) });
  if (!folder) return { kind: 'idle' };
  const job = crypto.randomUUID();
  onStart(job);
  try {
    const { files } = await call('reports.exportRemittances', { ...asked, to: folder.path, job });
    return { kind: 'done', files, folder: folder.path };
  } catch (error) {
    const failure = asCommandFailure(error);
    if (failure.code === 'cancelled') return { kind: 'cancelled', folder: folder.path };
    return { kind: 'failed', failure };
  }
}

function folderTitle({ period, provider }: RemittancesAsked): string {
  return provider
    ? `Folder for the remittance advice of ${provider}`
    : `Folder for the remittances of ${period}`;
}
