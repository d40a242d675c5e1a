import type { BooksReader } from '../../db/books';
import type { OpenLedger } from '../../preload/contract/ledger';
import { settingValue } from '../settings/settings-commands';

/** When carers' data was published last, anywhere; null where nobody has anything to read there. */
export async function lastPublication(
  books: Pick<BooksReader, 'publications' | 'portalAccounts' | 'settings'>,
): Promise<OpenLedger['publication']> {
  const lastAt = (await books.publications.last())?.endedAt ?? null;
  if (lastAt === null && !(await books.portalAccounts.any())) return null;
  return { lastAt, staleAfterDays: Number(await settingValue(books, 'sync.staleAfterDays')) };
}
