import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PublicationRow } from '../../preload/contract/publish';
import { call } from '../bridge/bridge';
import { asCommandFailure, type CommandFailure } from '../bridge/command-failure';
import { useCommandQuery } from '../bridge/use-command-query';
import { useOneJob, type OneJob } from '../reports/use-one-job';

export type Publishing =
  | { readonly state: 'idle' }
  /** `isBegunHere`: by the button of this screen as it stands, not before it was opened. */
  | { readonly state: 'running'; readonly isBegunHere: boolean }
  | { readonly state: 'done'; readonly run: PublicationRow }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly message: string };

interface PublishingHook {
  readonly publishing: Publishing;
  readonly work: OneJob;
  /** Publishes, and waits until it has ended in whichever way. */
  readonly publish: () => Promise<void>;
  readonly dismiss: () => void;
}

/**
 * The publication to a destination, with its progress and how it ended: also one that goes on already as the screen opens,
 * because the person has been on another one since they began it.
 */
export function usePublishing(destination: number): PublishingHook {
  const queries = useQueryClient();
  // The same for every run there: a destination has one at a time.
  const job = `publish ${destination}`;
  const [begunHere, setBegunHere] = useState<Publishing>({ state: 'idle' });
  const isBegunHere = begunHere.state === 'running';
  const work = useOneJob(job, isBegunHere);
  useBegunRun(work);
  const found = useFoundRun(destination, work.progress !== null && begunHere.state === 'idle');
  return {
    publishing: work.isRunning
      ? { state: 'running', isBegunHere }
      : begunHere.state === 'idle'
        ? found.ended
        : begunHere,
    work,
    publish: async () => {
      found.forget();
      setBegunHere({ state: 'running', isBegunHere: true });
      try {
        setBegunHere({ state: 'done', run: await call('publish.run', { destination, job }) });
      } catch (error) {
        setBegunHere(howFailed(asCommandFailure(error)));
      }
      void queries.invalidateQueries();
    },
    dismiss: () => {
      found.forget();
      setBegunHere({ state: 'idle' });
    },
  };
}

/**
 * Reads the list of runs afresh once this one is in it, which is when its carers are counted: that the ledger has changed
 * is told as the work ends.
 */
function useBegunRun({ progress }: Pick<OneJob, 'progress'>): void {
  const queries = useQueryClient();
  const isBegun = progress !== null && progress.total > 0;
  useEffect(() => {
    if (isBegun) void queries.invalidateQueries({ queryKey: ['publish.runs'] });
  }, [isBegun, queries]);
}

interface FoundRun {
  /** How it ended; idle before it has, and where there is none. */
  readonly ended: Publishing;
  readonly forget: () => void;
}

/** A run that goes on already as the screen opens: what came of it is read from the list of all. */
function useFoundRun(destination: number, goesOn: boolean): FoundRun {
  const [openedAt] = useState(() => new Date().toISOString());
  const [isFound, setFound] = useState(goesOn);
  if (goesOn && !isFound) setFound(true);
  const runs = useCommandQuery('publish.runs', {}, { enabled: isFound });
  const run = runs.data?.find(
    ({ destination: to, endedAt }) => to === destination && endedAt !== null && endedAt > openedAt,
  );
  return { ended: isFound && run ? howEnded(run) : { state: 'idle' }, forget: () => setFound(false) };
}

function howFailed({ code, message }: CommandFailure): Publishing {
  if (code === 'cancelled') return { state: 'cancelled' };
  // Where the host itself could not be reached, its words fit everything that is asked of it.
  const stillSeen = code === 'host_unreachable' ? ' Carers see what was published before.' : '';
  return { state: 'failed', message: `${message}${stillSeen}` };
}

function howEnded(run: PublicationRow): Publishing {
  if (run.state === 'done') return { state: 'done', run };
  if (run.state === 'cancelled') return { state: 'cancelled' };
  return { state: 'failed', message: run.problem ?? '' };
}
