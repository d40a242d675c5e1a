import type { PublishedAccountRow } from '../../../db/entities/publication';
import type { BooksReader } from '../../../db/books';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { readShardLine } from '../../../domain/sync/shard';
import type { ApplicationContext } from '../../door/context';
import { readTeamKeys } from '../team-keys';
import { publisherOf } from './previous';
import type { PublishedLists } from './published-lists';

interface HostToLearnFrom {
  readonly destination: number;
  readonly previous: ReadManifest;
  readonly lists: PublishedLists;
}

/**
 * Notes what this ledger published later than its backup was made, as far as it shows at a host: that a carer has newer
 * credentials, and that an account was withdrawn. Such accounts are held (`publications.held`) until the team has issued
 * new credentials or withdrawn them: what the carer does not use any more must not open anything again. The lists are
 * signed with our keys, so that a host can't make this up; one that serves an old publication shows nothing newer.
 */
export async function learnFromHost(
  { ledger }: Pick<ApplicationContext, 'ledger'>,
  host: HostToLearnFrom,
): Promise<void> {
  const rows = await ledger.read(async (books) => await newerThere(books, host));
  if (rows.length > 0)
    await ledger.transaction(async (books) => await books.publications.notePublished(rows));
}

async function newerThere(
  books: BooksReader,
  { destination, previous, lists }: HostToLearnFrom,
): Promise<PublishedAccountRow[]> {
  if (publisherOf(previous, await readTeamKeys(books)) === 'foreign') return [];
  // What this ledger published last itself, it knows.
  if ((await books.publications.last(destination))?.manifestHash === previous.hash) return [];
  const noted = new Map(
    (await books.publications.published(destination)).map((row) => [row.account, row] as const),
  );
  const runs = await books.publications.list(destination);
  // Every account that one of these runs had written stands in the lists, or was withdrawn.
  const upTo = new Set(
    runs.filter(({ sequence }) => sequence <= previous.manifest.sequence).map(({ id }) => id),
  );
  const lines = new Map(lists.lists.flatMap(({ shard }) => [...shard]));
  const accounts = (await books.portalAccounts.sealedTo()).filter(({ state }) => state !== 'withdrawn');
  return accounts.flatMap(({ account, provider, credentials }) => {
    const line = lines.get(account);
    const [row, there] = [noted.get(account), line === undefined ? null : readShardLine(line)];
    const newer = { destination, account, provider, contentDigest: '', recipient: '' };
    const publication = row?.publication ?? 0;
    if (there && there.credentials > credentials) {
      const files = { accountHash: there.account, dataHash: there.data };
      return [{ ...newer, ...files, credentials: there.credentials, publication }];
    }
    const wasWithdrawn =
      lists.isWhole && !there && row?.credentials === credentials && upTo.has(row.publication);
    const nowhere = { accountHash: '', dataHash: '' };
    return wasWithdrawn ? [{ ...newer, ...nowhere, credentials: credentials + 1, publication }] : [];
  });
}
