import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import type { JobProgress } from '../../preload/contract/jobs';
import { bridge, call } from './bridge';

const JobsContext = createContext<readonly JobProgress[]>([]);

/** How long a finished job stays on the bar, so that one sees that it finished. */
const SHOWN_AFTER_END_MS = 4000;

/** Long work that is under way or has just ended, the oldest first. */
export function useJobs(): readonly JobProgress[] {
  return use(JobsContext);
}

/** Asks for long work to end early. It may have ended meanwhile. */
export function cancelJob(job: string): void {
  call('jobs.cancel', { job }).catch(() => undefined);
}

/** Collects what the application tells of its long work. */
export function JobsProvider({ children }: { readonly children: ReactNode }) {
  const [jobs, setJobs] = useState<ReadonlyMap<string, JobProgress>>(new Map());

  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const stop = bridge().on('progress', (progress) => {
      setJobs((before) => withProgress(before, progress));
      if (progress.state === 'running') return;
      timers.add(
        setTimeout(() => setJobs((before) => withoutEnded(before, progress.job)), SHOWN_AFTER_END_MS),
      );
    });
    return () => {
      stop();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);

  return <JobsContext value={[...jobs.values()]}>{children}</JobsContext>;
}

type Jobs = ReadonlyMap<string, JobProgress>;

/** Of what has ended the latest alone stays: several short ones after each other would pile up. */
export function withProgress(before: Jobs, progress: JobProgress): Jobs {
  const others = [...before].filter(([job, { state }]) => job === progress.job || state === 'running');
  return new Map(progress.state === 'running' ? before : others).set(progress.job, progress);
}

function withoutEnded(jobs: Jobs, job: string): Jobs {
  if (jobs.get(job)?.state === 'running') return jobs;
  const rest = new Map(jobs);
  rest.delete(job);
  return rest;
}
