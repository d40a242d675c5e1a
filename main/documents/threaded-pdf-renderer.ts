import { availableParallelism } from 'node:os';
import { threadPool } from '../threads/thread-pool';
import type { DocumentsThread } from './documents-worker';
import type { PdfRenderer } from './pdf-renderer';

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

/** Makes PDFs on threads of their own, started when the first document comes. */
export function threadedPdfRenderer({ file, threads }: ThreadedRendererOptions): PdfRenderer {
  const pool = threadPool<Pick<DocumentsThread, 'render'>>(file, threads);
  return {
    parallel: threads,
    render: async (document) => await pool.run((thread) => thread.render(document)),
    close: async () => await pool.close(),
  };
}
