import type { BooksReader } from '../../db/books';
import type { PublishedSubmission } from '../../domain/sync/carer-data';
import { readCarerActions } from '../actions/carer-actions';
import type { CarerDataSources } from './carer-data/carer-data-sources';

/** So many of a carer's newest submissions are confirmed to them. */
const CONFIRMED_AT_MOST = 200;

/** What carer data is made of beside payments and claims. `accountOf`: the account of a provider. */
export function carerDataSources(accountOf: (provider: string) => string): CarerDataSources {
  const submissions: CarerDataSources['submissions'] = async (books, providers) =>
    await readSubmissions(books, new Map(providers.map((provider) => [accountOf(provider), provider])));
  return { accountOf, actions: readCarerActions, submissions };
}

/** What became of what carers sent: taken, or set aside with the reason. `providers`: by account. */
async function readSubmissions(
  books: BooksReader,
  providers: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, readonly PublishedSubmission[]>> {
  const settled = await books.submissions.settled([...providers.keys()], CONFIRMED_AT_MOST);
  return new Map(
    [...settled].map(([account, rows]) => [
      providers.get(account)!,
      rows.flatMap(({ submission, state, explanation }) => {
        if (submission === null) return [];
        const isTaken = state === 'taken';
        return [
          { id: submission, outcome: isTaken ? 'taken' : 'set_aside', reason: isTaken ? null : explanation },
        ];
      }),
    ]),
  );
}
