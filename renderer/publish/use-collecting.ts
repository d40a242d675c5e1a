import { useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../preload/contract';
import type { CollectResult } from '../../preload/contract/collect';
import { call } from '../bridge/bridge';
import { asCommandFailure } from '../bridge/command-failure';
import { useNotify, type Notice } from '../feedback/notify';
import { useAttempt } from '../feedback/use-attempt';
import { collectedInWords } from './publish-words';

/** The same for every collecting, wherever from: there is one at a time. */
export const COLLECTING = 'collect';

type GivenFiles = InputOf<'collect.files'>['files'];

export interface Collecting {
  /** True until the collecting that was begun with this has ended. */
  readonly busy: boolean;
  readonly fromDestination: (destination: number) => Promise<void>;
  /** Takes files that came in another way. */
  readonly files: (files: GivenFiles) => Promise<void>;
}

/** Collecting, with a message that says what came of it on whichever screen the person is by then. */
export function useCollecting(): Collecting {
  const queries = useQueryClient();
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const collect = async (work: Promise<CollectResult>): Promise<void> =>
    await attempt('Nothing was collected', async () => {
      const result = await unlessCancelled(work);
      void queries.invalidateQueries();
      notify(outcomeOf(result));
    });
  return {
    busy,
    fromDestination: async (destination) =>
      await collect(call('collect.run', { destination, job: COLLECTING })),
    files: async (files) => await collect(call('collect.files', { files, job: COLLECTING })),
  };
}

/** Null where it was cancelled before anything was looked at. */
async function unlessCancelled(work: Promise<CollectResult>): Promise<CollectResult | null> {
  try {
    return await work;
  } catch (error) {
    if (asCommandFailure(error).code === 'cancelled') return null;
    throw error;
  }
}

function outcomeOf(result: CollectResult | null): Notice {
  if (result === null) return { title: 'Cancelled', body: 'Nothing was collected.', intent: 'warning' };
  return {
    title: result.cancelled ? 'Cancelled' : 'Collected',
    body: collectedInWords(result),
    intent: result.cancelled || result.setAside + result.stuck > 0 ? 'warning' : 'success',
  };
}
