import type { BooksReader } from '../../../db/books';
import type { PublishedAction, PublishedSubmission } from '../../../domain/sync/carer-data';

/** What carers' data is made of beside the books that are read here. */
export interface CarerDataSources {
  /** The account of a provider. */
  readonly accountOf: (provider: string) => string;
  /** By provider, threads as carers see them. */
  readonly actions: (
    books: BooksReader,
    providers: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly PublishedAction[]>>;
  /** By provider, what became of what the carer sent. */
  readonly submissions: (
    books: BooksReader,
    providers: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly PublishedSubmission[]>>;
}
