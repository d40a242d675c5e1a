import type { PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// Vite's own kind of import: the file's address once built.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

type PdfLibrary = typeof import('pdfjs-dist');

/** PDF.js and its worker, loaded with the first document that is shown: start-up does not wait for them. */
interface PdfReader {
  readonly library: PdfLibrary;
  readonly worker: PDFWorker;
}

let reader: Promise<PdfReader> | null = null;

/** PDF.js with one worker for all documents. Throws where the worker's script cannot be loaded; asking again retries. */
export function pdfReader(): Promise<PdfReader> {
  reader ??= loadReader().catch((error: unknown) => {
    reader = null;
    throw error;
  });
  return reader;
}

async function loadReader(): Promise<PdfReader> {
  const library: PdfLibrary = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // The worker is started here, not by PDF.js: for a scheme of our own it would wrap the script in a blob, which the
  // Content-Security-Policy refuses, and fall back to reading documents on the window's thread.
  const port = new Worker(workerUrl, { type: 'module' });
  return { library, worker: library.PDFWorker.create({ port }) };
}

/**
 * Opens a document from its bytes, which stay the caller's own (PDF.js would take them over). Close it when it is no
 * longer shown. Throws where the bytes are not a PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<{ document: PDFDocumentProxy; close: () => void }> {
  const { library, worker } = await pdfReader();
  const task = library.getDocument({ data: bytes.slice(), worker, useWasm: false, verbosity: 0 });
  return { document: await task.promise, close: () => void task.destroy() };
}
