import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LibraryWork } from './library-worker';
import { timeOf, type Spent } from './spent';

/** Encrypts what threads are given with the library alone: the least that publishing as many bytes could be. */
export async function libraryAlone(
  work: readonly LibraryWork[],
  threads: number,
): Promise<Spent & { readonly bytes: number }> {
  const file = path.join(__dirname, 'library-worker.js');
  const workers = Array.from({ length: threads }, () => new Worker(file));
  const left = [...work];
  let bytes = 0;
  const runAll = async (worker: Worker): Promise<void> => {
    for (let next = left.shift(); next; next = left.shift()) {
      worker.postMessage(next);
      const [done] = (await once(worker, 'message')) as [number];
      bytes += done;
    }
  };
  const spent = await timeOf(async () => await Promise.all(workers.map(runAll)));
  for (const worker of workers) worker.postMessage(null);
  return { ...spent, bytes };
}
