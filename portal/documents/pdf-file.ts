import pdfmake from 'pdfmake/build/pdfmake';
import medium from 'pdfmake/fonts/Roboto/Roboto-Medium.ttf?url';
import regular from 'pdfmake/fonts/Roboto/Roboto-Regular.ttf?url';
import { FONT_FACES, withoutKerning } from '../../domain/documents/font-faces';
import { designed, FONT_FAMILY, TABLE_LAYOUTS } from '../../domain/documents/page-design';
import type { PdfDocumentDefinition } from '../../domain/documents/pdf-document';
import { remittanceDefinition } from '../../domain/documents/remittance-definition';
import { statementDefinition } from '../../domain/documents/statement-definition';
import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import type { AnnualStatement } from '../../domain/statements/statement-paper';

/** A remittance advice as the very document that the team sends. */
export async function remittancePdf(advice: RemittanceAdvice): Promise<Blob> {
  return await pdfOf(remittanceDefinition(advice));
}

/** An annual statement as the very document that the team sends. */
export async function statementPdf(statement: AnnualStatement): Promise<Blob> {
  return await pdfOf(statementDefinition(statement));
}

let fonts: Promise<void> | undefined;

async function pdfOf(document: PdfDocumentDefinition): Promise<Blob> {
  // Fetched once; a fetch that failed is tried again with the next document.
  fonts ??= loadFonts();
  await fonts.catch((error: unknown) => {
    fonts = undefined;
    throw error;
  });
  const bytes = await pdfmake.createPdf(designed(structuredClone(document))).getBuffer();
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}

/** The faces that these documents use, without what pdfmake would read anew for each of them. */
async function loadFonts(): Promise<void> {
  const [normal, bold] = await Promise.all([fetchFont(regular), fetchFont(medium)]);
  // Names and addresses are other people's text: nothing of a document is fetched or read.
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setTableLayouts(TABLE_LAYOUTS);
  pdfmake.addVirtualFileSystem({ [FONT_FACES.normal]: normal, [FONT_FACES.bold]: bold });
  pdfmake.setFonts({ [FONT_FAMILY]: { normal: FONT_FACES.normal, bold: FONT_FACES.bold } });
}

async function fetchFont(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`A typeface could not be fetched (${response.status}).`);
  return inBase64(withoutKerning(new Uint8Array(await response.arrayBuffer())));
}

const CHUNK = 8_192;

/** pdfmake takes its files as base64. */
function inBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
