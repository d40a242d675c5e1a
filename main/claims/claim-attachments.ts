import type { Books } from '../../db/books';
import type { ClaimItem } from '../../domain/claims/claim';
import type { claimsContract } from '../../preload/contract/claims';
import { acceptFile, type GivenFile } from '../attachments/accept-file';
import type { ChangeContext, Handlers } from '../door/context';
import { found } from '../door/refusal';
import { settingValue } from '../settings/settings-commands';

/**
 * What carers send, with how such a file's name ends: scans and pictures, also a telephone's, and letters and lists.
 * Source: the carers' guide.
 */
const ENDINGS: ReadonlyMap<string, readonly string[]> = new Map([
  ['application/pdf', ['.pdf']],
  ['image/jpeg', ['.jpg', '.jpeg']],
  ['image/png', ['.png']],
  ['image/heic', ['.heic']],
  ['image/heif', ['.heif', '.heic']],
  ['application/msword', ['.doc']],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ['.docx']],
  ['application/vnd.ms-excel', ['.xls']],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ['.xlsx']],
]);
export const CARERS_MEDIA_TYPES: ReadonlySet<string> = new Set(ENDINGS.keys());

type Attached = Pick<ClaimItem, 'attachmentHash' | 'attachmentName'>;

/** Checks a file and keeps it in the ledger, once however often it is given. */
export async function keepAttachment(
  { books, change }: { readonly books: Books; readonly change: ChangeContext['change'] },
  given: GivenFile,
): Promise<Attached> {
  const file = await acceptFile(given, {
    mediaTypes: CARERS_MEDIA_TYPES,
    kinds: 'a PDF, picture, Word or Excel file',
    megabytes: Number(await settingValue(books, 'claims.attachmentMegabytes')),
    advice: 'Print or scan it to PDF, or take a picture of it, and attach that.',
  });
  const attachmentHash = await books.attachments.keep(file, change);
  return { attachmentHash, attachmentName: honestName(file.name, file.mediaType) };
}

/** The name with an ending that says what the file is: saved to a folder, `receipt.exe` would be opened as a program. */
export function honestName(name: string, mediaType: string): string {
  const endings = ENDINGS.get(mediaType) ?? [];
  const isHonest = endings.some((ending) => name.toLowerCase().endsWith(ending));
  return isHonest || !endings[0] ? name : `${name}${endings[0]}`;
}

export const readAttachment: Handlers<typeof claimsContract>['claims.attachment'] = async (
  { books },
  { item: id },
) => {
  const item = found(await books.claims.findItem(id), `There is no item ${id} of a claim.`);
  const file = found(
    item.attachmentHash === null ? null : await books.attachments.find(item.attachmentHash),
    'Nothing is attached to this item.',
  );
  return {
    name: item.attachmentName ?? '',
    mediaType: file.mediaType,
    bytes: new Uint8Array(file.content),
  };
};
