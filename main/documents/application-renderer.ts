import { existsSync } from 'node:fs';
import path from 'node:path';
import { inProcessPdfRenderer, type PdfRenderer } from './pdf-renderer';
import { documentThreads, threadedPdfRenderer } from './threaded-pdf-renderer';

let renderer: PdfRenderer | undefined;

/**
 * The program's one renderer: on threads of its own where the built `documents-worker.js` lies beside this code, as it
 * does in the application and on the command line; without a build (in tests) on the calling thread.
 */
export function applicationRenderer(): PdfRenderer {
  if (!renderer) {
    const file = path.join(__dirname, 'documents-worker.js');
    renderer = existsSync(file)
      ? threadedPdfRenderer({ file, threads: documentThreads() })
      : inProcessPdfRenderer();
  }
  return renderer;
}
