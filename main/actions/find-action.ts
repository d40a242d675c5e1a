import type { BooksReader } from '../../db/books';
import type { ActionRow } from '../../db/entities/action';
import { found } from '../door/refusal';

/** A thread by its number, or a refusal that says so. */
export async function findAction(books: BooksReader, id: number): Promise<ActionRow> {
  return found(await books.actions.find(id), `There is no action ${id}.`);
}
