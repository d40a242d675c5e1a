import type { Books } from '../../db/books';
import type { ClaimItem } from '../../domain/claims/claim';
import type { claimsContract } from '../../preload/contract/claims';
import { acceptFile, type GivenFile } from '../attachments/accept-file';
import type { ChangeContext, Handlers } from '../door/context';
import { found } from '../door/refusal';
import { settingValue } from '../settings/settings-commands';

/** What carers send: scans and pictures, also a telephone's, and letters and lists. Source: the carers' guide. */
const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/heic',
  'image/heif',
  'application/msword',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

type Attached = Pick<ClaimItem, 'attachmentHash' | 'attachmentName'>;

/** Checks a file and keeps it in the ledger, once however often it is given. */
export async function keepAttachment(
  { books, change }: { readonly books: Books; readonly change: ChangeContext['change'] },
  given: GivenFile,
): Promise<Attached> {
  const file = await acceptFile(given, {
    mediaTypes: MEDIA_TYPES,
    kinds: 'a PDF, picture, Word or Excel file',
    megabytes: Number(await settingValue(books, 'claims.attachmentMegabytes')),
    advice: 'Print or scan it to PDF, or take a picture of it, and attach that.',
  });
  return { attachmentHash: await books.attachments.keep(file, change), attachmentName: file.name };
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
