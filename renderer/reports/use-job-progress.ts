import type { JobProgress } from '../../preload/contract/jobs';
import { useJobs } from '../bridge/jobs';

/** How far a piece of long work has come, as the application tells it; null before the first word. */
export function useJobProgress(job: string | null): JobProgress | null {
  return useJobs().find((progress) => progress.job === job) ?? null;
}
