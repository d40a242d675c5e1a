import type { BooksReader } from '../../db/books';
import { acceptFile, type AcceptedFile, type GivenFile } from '../attachments/accept-file';
import { settingValue } from '../settings/settings-commands';

export { plainName } from '../attachments/accept-file';
export type {
  AcceptedFile as AcceptedEvidence,
  GivenFile as GivenEvidence,
} from '../attachments/accept-file';

/** What can be shown in the window without running anything, and printed for an auditor in ten years. */
const MEDIA_TYPES: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/**
 * Reads and checks an evidence file. Refuses with `evidence_refused` what is not a PDF, JPEG or PNG by its content
 * (whatever its name), what is empty or larger than the setting allows, with `file_unreadable` what cannot be read.
 */
export async function acceptEvidence(
  books: Pick<BooksReader, 'settings'>,
  given: GivenFile,
): Promise<AcceptedFile> {
  return await acceptFile(given, {
    mediaTypes: MEDIA_TYPES,
    kinds: 'a PDF, JPEG or PNG',
    megabytes: Number(await settingValue(books, 'oneOffs.evidenceMegabytes')),
    advice: 'Print or scan it to PDF, or take a picture of it, and attach that.',
  });
}
