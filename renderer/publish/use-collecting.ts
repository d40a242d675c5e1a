import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { InputOf } from '../../preload/contract';
import type { CollectResult } from '../../preload/contract/collect';
import { call } from '../bridge/bridge';
import { useAttempt } from '../feedback/use-attempt';
import { useNotify } from '../feedback/notify';
import { collectedInWords } from './publish-words';

type GivenFiles = InputOf<'collect.files'>['files'];

interface Collecting {
  readonly busy: boolean;
  /** Of the collecting that goes on; null where it is one of files. */
  readonly job: string | null;
  readonly fromDestination: (destination: number) => Promise<void>;
  /** Takes files that came in another way. */
  readonly files: (files: GivenFiles) => Promise<void>;
}

/** Collecting, with a message that says what came of it. */
export function useCollecting(): Collecting {
  const queries = useQueryClient();
  const notify = useNotify();
  const { busy, attempt } = useAttempt();
  const [job, setJob] = useState<string | null>(null);
  const collect = async (work: () => Promise<CollectResult>): Promise<void> =>
    await attempt('Nothing was collected', async () => {
      const result = await work();
      void queries.invalidateQueries();
      notify({
        title: 'Collected',
        body: collectedInWords(result),
        intent: result.setAside + result.stuck > 0 ? 'warning' : 'success',
      });
    });
  return {
    busy,
    job,
    fromDestination: async (destination) => {
      const running = crypto.randomUUID();
      setJob(running);
      await collect(async () => await call('collect.run', { destination, job: running }));
      setJob(null);
    },
    files: async (files) => await collect(async () => await call('collect.files', { files })),
  };
}
