import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import type { DocumentsThread } from './documents-worker';
import type { PdfRenderer } from './pdf-renderer';

/** A thread that was started, and how many documents wait for it. */
interface RunningThread {
  readonly rpc: Pick<DocumentsThread, 'render'>;
  readonly worker: Worker;
  waiting: number;
}

export interface ThreadedRendererOptions {
  /** The built `documents-worker.js`. */
  readonly file: string;
  /** At most this many threads. */
  readonly threads: number;
}

/** As many threads as leave a processor for the window, and no more than help. */
export function documentThreads(): number {
  return Math.max(1, Math.min(3, availableParallelism() - 1));
}

/**
 * Makes PDFs on threads of their own, started when the first document comes. A thread that dies fails the documents
 * that wait for it, and the next document starts another.
 */
export function threadedPdfRenderer({ file, threads }: ThreadedRendererOptions): PdfRenderer {
  const running = new Set<RunningThread>();
  return {
    parallel: threads,
    async render(document) {
      const thread = leastBusy(running, threads) ?? startThread(file, running);
      // A thread keeps the program alive only while a document waits for it.
      if (thread.waiting++ === 0) thread.worker.ref();
      try {
        return await thread.rpc.render(document);
      } finally {
        if (--thread.waiting === 0) thread.worker.unref();
      }
    },
    async close() {
      await Promise.all([...running].map((thread) => thread.worker.terminate()));
    },
  };
}

/** The thread to give the next document to; none where another one should be started. */
function leastBusy(running: ReadonlySet<RunningThread>, threads: number): RunningThread | undefined {
  const best = [...running].sort((a, b) => a.waiting - b.waiting)[0];
  return best && (best.waiting === 0 || running.size >= threads) ? best : undefined;
}

function startThread(file: string, running: Set<RunningThread>): RunningThread {
  const worker = new Worker(file);
  const rpc = createBirpc<DocumentsThread>(
    {},
    {
      post: (message) => worker.postMessage(message),
      on: (listener) => worker.on('message', listener),
      timeout: -1,
    },
  );
  const thread: RunningThread = { rpc, worker, waiting: 0 };
  running.add(thread);
  const ended = (why: string) => () => {
    running.delete(thread);
    rpc.$close(new Error(`The documents thread ended: ${why}`));
  };
  worker.once('error', (error) => ended(error instanceof Error ? error.message : String(error))());
  worker.once('exit', ended('it was closed'));
  return thread;
}
