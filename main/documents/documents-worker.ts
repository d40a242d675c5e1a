import { parentPort } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { inProcessPdfRenderer } from './pdf-renderer';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';

/** What a documents thread does for the thread that started it. */
export interface DocumentsThread {
  render(document: PdfDocumentDefinition): Promise<Uint8Array>;
}

/** The documents thread: makes PDFs, so that the ledger's thread goes on answering meanwhile. */
if (parentPort) {
  const port = parentPort;
  const renderer = inProcessPdfRenderer();
  const functions: DocumentsThread = { render: (document) => renderer.render(document) };
  createBirpc<object, DocumentsThread>(functions, {
    post: (message) => port.postMessage(message),
    on: (listener) => port.on('message', listener),
  });
}
