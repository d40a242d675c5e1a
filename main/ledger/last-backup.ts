import type { BooksReader } from '../../db/books';

/** When a copy of the ledger was made last: by somebody's asking, or before a period was finalised. */
export async function lastBackupAt(books: Pick<BooksReader, 'audit' | 'periods'>): Promise<string | null> {
  const [backup] = await books.audit.search({ action: 'ledger.backup', limit: 1 });
  const finalisedAt = (await books.periods.finalised()).at(-1)?.finalisedAt ?? null;
  const askedAt = backup?.at ?? null;
  return (askedAt ?? '') > (finalisedAt ?? '') ? askedAt : finalisedAt;
}
