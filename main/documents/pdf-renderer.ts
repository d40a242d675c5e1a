import { designed, TABLE_LAYOUTS } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import { loadFonts, type FilesInMemory } from './pdf-fonts';

/** Makes PDFs out of documents. */
export interface PdfRenderer {
  /** How many documents it makes at once: that many calls of `render` may usefully wait together. */
  readonly parallel: number;
  /** The bytes of the PDF. The same document gives the same bytes. */
  render(document: PdfDocumentDefinition): Promise<Uint8Array>;
  /** Ends its threads; what is not rendered by then is refused. */
  close(): Promise<void>;
}

/** Makes PDFs on the calling thread: what the documents' worker runs, and tests. */
export function inProcessPdfRenderer(): PdfRenderer {
  let loaded: ReturnType<typeof loadPdfmake> | undefined;
  return {
    parallel: 1,
    async render(document) {
      const pdfmake = await (loaded ??= loadPdfmake());
      return new Uint8Array(await pdfmake.createPdf(designed(structuredClone(document))).getBuffer());
    },
    close: async () => {},
  };
}

/** Only for the first document: pdfmake takes longer to load than the rest of the program. */
async function loadPdfmake() {
  const { default: pdfmake } = await import('pdfmake');
  // No document may fetch anything or read a file: names and addresses in it are other people's text.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  pdfmake.setTableLayouts(TABLE_LAYOUTS);
  pdfmake.setFonts(loadFonts((pdfmake as unknown as { readonly virtualfs: FilesInMemory }).virtualfs));
  return pdfmake;
}
