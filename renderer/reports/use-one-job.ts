import { useState } from 'react';
import type { JobProgress } from '../../preload/contract/jobs';
import { cancelJob } from '../bridge/jobs';
import { useJobProgress } from './use-job-progress';

/** Long work of which one goes on at a time. */
export interface OneJob {
  readonly isRunning: boolean;
  /** Null before the first word, and where it does not go on. */
  readonly progress: JobProgress | null;
  /** It was cancelled and has not ended yet. */
  readonly stopping: boolean;
  readonly cancel: () => void;
}

/**
 * Long work by a job whose name is always the same: also what goes on already as its screen opens, because the person has
 * been on another one since they began it. `isBegunHere`: by this screen as it stands, and not ended.
 */
export function useOneJob(job: string, isBegunHere: boolean): OneJob {
  const told = useJobProgress(job);
  const progress = told?.state === 'running' ? told : null;
  const isRunning = isBegunHere || progress !== null;
  const [stopping, setStopping] = useState(false);
  if (!isRunning && stopping) setStopping(false);
  return {
    isRunning,
    progress,
    stopping,
    cancel: () => {
      setStopping(true);
      cancelJob(job);
    },
  };
}
