import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { LedgerThread, LedgerThreadData, LedgerThreadListener } from './worker-protocol';

/** The main process's end of the ledger's thread. */
export interface LedgerClient extends Pick<LedgerThread, 'invoke' | 'check' | 'lockAfterMinutes'> {
  cancel(job: string): void;
  /** Closes the ledger and ends the thread. */
  stop(): Promise<void>;
}

/**
 * Starts the ledger's thread. `onFailure` is told where the thread ends by itself: the ledger's transactions keep it
 * whole, but nothing more can be asked of it.
 */
export function startLedgerThread(
  data: LedgerThreadData,
  listener: LedgerThreadListener,
  onFailure: (error: Error) => void,
): LedgerClient {
  const worker = new Worker(path.join(__dirname, 'ledger-worker.js'), { workerData: data });
  let isStopping = false;
  const thread = createBirpc<LedgerThread, LedgerThreadListener>(listener, {
    post: (message) => worker.postMessage(message),
    on: (handle) => worker.on('message', handle),
    timeout: -1,
  });
  worker.on('error', onFailure);
  worker.on('exit', (code) => {
    if (!isStopping) onFailure(new Error(`the ledger's thread ended with ${code}`));
  });
  return {
    invoke: thread.invoke,
    check: thread.check,
    lockAfterMinutes: thread.lockAfterMinutes,
    cancel: (job) => void thread.cancel.asEvent(job),
    stop: async () => {
      isStopping = true;
      await thread.close();
      await worker.terminate();
    },
  };
}
