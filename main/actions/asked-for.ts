import type { BooksReader } from '../../db/books';
import type { AskedFor } from '../../preload/contract/actions';

/** By the number of bank details: the thread in which the carer asked for them. */
export async function askedFor(books: BooksReader): Promise<ReadonlyMap<number, AskedFor>> {
  const changes = await books.actions.changesOfBank();
  const actions = await books.actions.among(changes.map(({ action }) => action));
  const titles = new Map(actions.map(({ id, title }) => [id, title]));
  return new Map(
    changes.map(({ bankDetails, action, requestedBy }) => [
      bankDetails!,
      { action, title: titles.get(action) ?? '', takenDownBy: requestedBy },
    ]),
  );
}
