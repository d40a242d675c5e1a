import type { BooksReader } from '../../db/books';
import type { ActionRow } from '../../db/entities/action';
import { shownChange } from '../../db/repositories/actions';
import type { ActionDetail, ChangeRequest } from '../../preload/contract/actions';

/** A thread's change requests as most people see them, in order. */
export async function changeRequests(
  books: BooksReader,
  { id, provider }: ActionRow,
): Promise<ActionDetail['changes']> {
  const rows = await books.actions.changes([id]);
  const details = rows.some(({ bankDetails }) => bankDetails !== null)
    ? await books.bankDetails.history(provider)
    : [];
  return rows.map((row) => {
    const { bankDetails, ...shown } = shownChange(row);
    const entered = details.find((candidate) => candidate.id === bankDetails);
    return { ...shown, confirmedBy: entered?.confirmedBy ?? null } satisfies ChangeRequest;
  });
}
