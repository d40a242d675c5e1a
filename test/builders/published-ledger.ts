import type { BooksReader } from '../../db/books';
import type { Ledger } from '../../db/ledger-file/ledger';
import { carerDataBytes } from '../../domain/sync/carer-data-file';
import type { CarerData } from '../../domain/sync/carer-data';
import type { CarerDataSources } from '../../main/sync/carer-data/carer-data-sources';
import { readCarerData } from '../../main/sync/carer-data/read-carer-data';

/** Carers whose account is told by their reference, who sent nothing and have no threads. */
export const NOTHING_SENT: CarerDataSources = {
  accountOf: (provider) => `account of ${provider}`,
  actions: async () => new Map(),
  submissions: async () => new Map(),
};

/** Every carer's data, in order of reference. */
export async function everyCarersData(
  ledger: Ledger,
  sources: CarerDataSources = NOTHING_SENT,
  batchSize?: number,
): Promise<Map<string, CarerData>> {
  const refs = await ledger.read(referencesOf);
  const all = new Map<string, CarerData>();
  for await (const batch of readCarerData(ledger, refs, sources, batchSize)) {
    for (const { provider, data } of batch) all.set(provider, data);
  }
  return all;
}

export async function referencesOf(books: BooksReader): Promise<string[]> {
  return (await books.providers.list()).map(({ ref }) => ref);
}

/** As it is published. */
export function textOf(data: CarerData): string {
  return new TextDecoder().decode(carerDataBytes(data));
}
