import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const run = promisify(execFile);

/** Every page's text as pdf.js reads it, the program that also previews documents in the application. */
export async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

/** What the PDF says about itself. */
export async function metadataOf(bytes: Uint8Array): Promise<Record<string, unknown>> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const { info } = await (await loading.promise).getMetadata();
    return { ...info };
  } finally {
    await loading.destroy();
  }
}

/** The text laid out as on the page, by another program altogether (poppler); null where it is not installed. */
export async function popplerText(bytes: Uint8Array): Promise<string | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    await writeFile(file, bytes);
    const { stdout } = await run('pdftotext', ['-layout', file, '-']);
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
