import type { ApplicationContext } from '../door/context';
import { minutesDefinition } from '../documents/minutes-definition';
import type { PdfRenderer } from '../documents/pdf-renderer';
import { writeNewFile } from '../reports/write-files';
import type { PdfDocument } from '../../preload/contract/reports';
import { readMinutes, type MinutesAsked } from './minutes';

/** The minutes of a sitting as a PDF. */
export async function makeMinutes(
  { ledger }: Pick<ApplicationContext, 'ledger'>,
  renderer: PdfRenderer,
  asked: MinutesAsked,
): Promise<PdfDocument> {
  const minutes = await ledger.read(async (books) => await readMinutes(books, asked));
  const draft = minutes.state === 'draft' ? 'draft-' : '';
  return {
    fileName: `${draft}panel-minutes-${minutes.heldOn}-${asked.id}.pdf`,
    bytes: await renderer.render(minutesDefinition(minutes)),
  };
}

/** Writes the minutes to a folder; audited, as everything that leaves the ledger. */
export async function saveMinutes(
  context: ApplicationContext,
  renderer: PdfRenderer,
  { to, ...asked }: MinutesAsked & { readonly to: string },
): Promise<{ file: string }> {
  const { fileName, bytes } = await makeMinutes(context, renderer, asked);
  const file = await writeNewFile(to, fileName, bytes);
  await context.ledger.transaction(async (books) => {
    await books.audit.append({
      ...context.change,
      subjectKind: 'panel_sitting',
      subjectRef: String(asked.id),
      note: file,
    });
  });
  return { file };
}
