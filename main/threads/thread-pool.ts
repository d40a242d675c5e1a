import { Worker } from 'node:worker_threads';
import { createBirpc, type BirpcReturn } from 'birpc';

/** Threads of one program, each doing what it is asked through functions of its own. */
export interface ThreadPool<Functions extends object> {
  /** Has the least busy thread do something. */
  run<Result>(work: (thread: BirpcReturn<Functions, object>) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** A thread that was started, and how many pieces of work wait for it. */
interface RunningThread<Functions extends object> {
  readonly functions: BirpcReturn<Functions, object>;
  readonly worker: Worker;
  waiting: number;
}

/**
 * At most `threads` threads of a built program, started when there is work. A thread that dies fails the work that waits
 * for it, and the next piece of work starts another. A thread keeps the program alive only while something waits for it.
 */
export function threadPool<Functions extends object>(file: string, threads: number): ThreadPool<Functions> {
  const running = new Set<RunningThread<Functions>>();
  return {
    async run(work) {
      const thread = leastBusy(running, threads) ?? startThread(file, running);
      if (thread.waiting++ === 0) thread.worker.ref();
      try {
        return await work(thread.functions);
      } finally {
        if (--thread.waiting === 0) thread.worker.unref();
      }
    },
    async close() {
      await Promise.all([...running].map((thread) => thread.worker.terminate()));
    },
  };
}

/** The thread to give the next piece of work to; none where another one should be started. */
function leastBusy<Functions extends object>(
  running: ReadonlySet<RunningThread<Functions>>,
  threads: number,
): RunningThread<Functions> | undefined {
  const best = [...running].sort((a, b) => a.waiting - b.waiting)[0];
  return best && (best.waiting === 0 || running.size >= threads) ? best : undefined;
}

function startThread<Functions extends object>(
  file: string,
  running: Set<RunningThread<Functions>>,
): RunningThread<Functions> {
  const worker = new Worker(file);
  const functions = createBirpc<Functions, object>(
    {},
    {
      post: (message) => worker.postMessage(message),
      on: (listener) => worker.on('message', listener),
      timeout: -1,
    },
  );
  const thread: RunningThread<Functions> = { functions, worker, waiting: 0 };
  running.add(thread);
  const ended = (why: string) => () => {
    running.delete(thread);
    functions.$close(new Error(`The thread ended: ${why}`));
  };
  worker.once('error', (error) => ended(error instanceof Error ? error.message : String(error))());
  worker.once('exit', ended('it was closed'));
  return thread;
}
