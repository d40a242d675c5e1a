import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PublicationRow } from '../../preload/contract/publish';
import type { JobProgress } from '../../preload/contract/jobs';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useJobProgress } from '../reports/use-job-progress';

export type Publishing =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly job: string; readonly stopping: boolean }
  | { readonly state: 'done'; readonly run: PublicationRow }
  | { readonly state: 'ended'; readonly failure: CommandFailure };

interface PublishingHook {
  readonly publishing: Publishing;
  readonly progress: JobProgress | null;
  /** Publishes, and tells when it has ended in whichever way. */
  readonly publish: (destination: number, onEnd: () => void) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** One publication at a time, with its progress and how it ended. */
export function usePublishing(): PublishingHook {
  const queries = useQueryClient();
  const [publishing, setPublishing] = useState<Publishing>({ state: 'idle' });
  const job = publishing.state === 'running' ? publishing.job : null;
  const progress = useJobProgress(job);
  return {
    publishing,
    progress,
    publish: async (destination, onEnd) => {
      const running = crypto.randomUUID();
      setPublishing({ state: 'running', job: running, stopping: false });
      try {
        const run = await call('publish.run', { destination, job: running });
        setPublishing({ state: 'done', run });
      } catch (error) {
        setPublishing({ state: 'ended', failure: asCommandFailure(error) });
      }
      void queries.invalidateQueries();
      onEnd();
    },
    cancel: () => {
      if (job === null) return;
      setPublishing({ state: 'running', job, stopping: true });
      void call('jobs.cancel', { job });
    },
    dismiss: () => setPublishing({ state: 'idle' }),
  };
}
