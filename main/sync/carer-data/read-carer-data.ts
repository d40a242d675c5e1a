import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BooksReader } from '../../../db/books';
import type { Ledger } from '../../../db/ledger-file/ledger';
import type { CarerData } from '../../../domain/sync/carer-data';
import { carerData, namesOfCarers } from './carer-data';
import type { CarerDataSources } from './carer-data-sources';
import { readCarers } from './read-carers';
import { readCouncil, type Council } from './read-council';

export interface DataOfCarer {
  readonly provider: string;
  readonly data: CarerData;
}

/** So many carers are read at once: the ledger answers others in between, and memory holds no more than ten years of them. */
const BATCH = 150;

/**
 * What is published for the carers named, in that order and in batches. Each batch is a read of its own, which belongs
 * together; what all have in common is read anew where the ledger changed in between. Carers who are not there are left
 * out. Not inside other work on the ledger.
 */
export async function* readCarerData(
  ledger: Pick<Ledger, 'read' | 'revision'>,
  providers: readonly string[],
  sources: CarerDataSources,
  batchSize = BATCH,
): AsyncGenerator<readonly DataOfCarer[]> {
  let known: { readonly revision: number; readonly council: Council } | null = null;
  for (let index = 0; index < providers.length; index += batchSize) {
    const refs = providers.slice(index, index + batchSize);
    const before: typeof known = known;
    const read = await ledger.read(async (books) => {
      const revision = ledger.revision();
      const council: Council = before?.revision === revision ? before.council : await readCouncil(books);
      return { revision, council, data: await readBatch(books, council, refs, sources) };
    });
    known = read;
    yield read.data;
    await nextTurn();
  }
}

/** What is published for one carer, inside a read; null where there is no such carer. */
export async function carerDataOf(
  books: BooksReader,
  provider: string,
  sources: CarerDataSources,
): Promise<CarerData | null> {
  const [read] = await readBatch(books, await readCouncil(books), [provider], sources);
  return read?.data ?? null;
}

async function readBatch(
  books: BooksReader,
  council: Council,
  refs: readonly string[],
  sources: CarerDataSources,
): Promise<DataOfCarer[]> {
  const carers = await readCarers(books, council, refs, sources);
  const names = namesOfCarers(council, carers);
  const rows = new Map(carers.rows.map((row) => [row.provider.ref, row]));
  return refs.flatMap((provider) => {
    const row = rows.get(provider);
    if (!row) return [];
    return [{ provider, data: carerData(council, carers, row, sources.accountOf(provider), names) }];
  });
}
