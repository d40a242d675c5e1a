import type { BooksReader } from '../../db/books';
import type { PublishedSubmission } from '../../domain/sync/carer-data';
import { readCarerActions } from '../actions/carer-actions';
import type { CarerDataSources } from './carer-data/carer-data-sources';

/** So many of a carer's newest submissions are confirmed to them. */
const CONFIRMED_AT_MOST = 200;

/** What carer data is made of beside payments and claims. `accountOf`: the account of a provider. */
export function carerDataSources(accountOf: (provider: string) => string): CarerDataSources {
  return { accountOf, actions: readCarerActions, submissions: readSubmissions };
}

/** What became of what carers sent: taken, or set aside with the reason. */
async function readSubmissions(
  books: BooksReader,
  providers: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedSubmission[]>> {
  const wanted = new Set(providers);
  const found = new Map<string, PublishedSubmission[]>();
  for (const rows of (await books.submissions.newest(CONFIRMED_AT_MOST)).values()) {
    for (const { provider, submission, state, explanation } of rows) {
      if (provider === null || submission === null || !wanted.has(provider) || state === 'held') continue;
      const outcome = state === 'taken' ? 'taken' : 'set_aside';
      const list = found.get(provider) ?? [];
      list.push({ id: submission, outcome, reason: outcome === 'taken' ? null : explanation });
      found.set(provider, list);
    }
  }
  return found;
}
