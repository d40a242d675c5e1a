import type { DestinationRow, PublicationRow } from '../../../db/entities/publication';
import { DROP_BOX, MANIFEST_PATH, SET_ASIDE } from '../../../domain/sync/file-names';
import type { ReadManifest } from '../../../domain/sync/manifest';
import type { ApplicationContext } from '../../door/context';
import { cancelled, type Host } from '../hosts/host';
import { keychainCopies, type KeyCopies } from '../key-copies';
import { oneAtATime } from '../one-at-a-time';
import { recallTeamKeys } from '../team-keys';
import { beginRun, type Run } from './begin-run';
import { digestOf } from './digest';
import { endedBy } from './failed-run';
import { withoutLost } from './lost-files';
import { sweepPortalFiles, writePortalFiles, type EarlierBuilds, type PortalFiles } from './portal-files';
import { heldInWords } from './held-words';
import { learnFromHost } from './newer-at-host';
import { filesOf, readPrevious, refuseOvertaken } from './previous';
import { filesNamedBy, readPublishedLists, type PublishedLists } from './published-lists';
import type { Sealer } from './sealer';
import { listPublished, sweep } from './sweep';
import { writeAccounts, type WrittenAccounts } from './write-accounts';
import { writeIndex } from './write-index';

/** What publishing works with. */
export interface Publisher {
  readonly destination: DestinationRow;
  readonly host: Host;
  readonly sealer: Sealer;
  readonly portal: PortalFiles;
  /** The keychain's where not given. */
  readonly copies?: KeyCopies;
}

type PublishingContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

/** What lay at the host when the run began. */
interface Found {
  readonly previous: ReadManifest | null;
  readonly lists: PublishedLists;
  /** Paths of files that are named by their content. */
  readonly there: ReadonlySet<string>;
}

/**
 * Publishes what changed. Everything is written beside what is there; with the manifest, the last file, readers have all
 * of it. A run that is cancelled or fails leaves readers what they had, and the next one goes on where it stopped.
 * Refuses with `cannot_write`, `host_unreachable`, `host_refused`, `cancelled`, with `already_running` while it is being
 * published there, and with `changed_meanwhile` where another computer did.
 */
export async function publish(context: PublishingContext, publisher: Publisher): Promise<PublicationRow> {
  const what = `Publishing to ${publisher.destination.name}`;
  return await oneAtATime(context.ledger, what, async () => await publishAlone(context, publisher));
}

async function publishAlone(context: PublishingContext, publisher: Publisher): Promise<PublicationRow> {
  const { host, destination, copies = keychainCopies } = publisher;
  const listed = await listPublished(host);
  const there = await withoutLost(context.ledger, { host, destination: destination.id }, listed);
  const previous = await readPrevious(host);
  const found: Found = { previous, lists: await readPublishedLists(host, previous), there };
  await recallTeamKeys(context, copies, previous?.signer);
  if (previous) await learnFromHost(context, { destination: destination.id, previous, lists: found.lists });
  const run = await beginRun(context, { destination, copies, ...found });
  const written: WrittenAccounts = { rows: [], bytes: 0 };
  try {
    await host.makeFolder(DROP_BOX.slice(0, -1));
    await host.makeFolder(SET_ASIDE.slice(0, -1));
    const earlier = await writePortalFiles(host, publisher.portal, found.previous !== null);
    await writeAccounts(context, { ...publisher, ...run }, written);
    return await complete(context, publisher, run, { found, written, earlier });
  } catch (error) {
    await abandon(context, run.publication, written, error);
    throw error;
  }
}

/** What was found and done before the lists are written. */
interface Outcome {
  readonly found: Found;
  readonly written: WrittenAccounts;
  readonly earlier: EarlierBuilds | null;
}

/** Writes the lists and the manifest, notes that the run is done, and removes what nobody needs any more. */
async function complete(
  { ledger, change, progress, signal }: PublishingContext,
  { host, destination }: Publisher,
  { publication, plan, keys, facts }: Run,
  { found, written, earlier }: Outcome,
): Promise<PublicationRow> {
  const { previous, there } = found;
  const inUse = new Set(plan.accounts.map(({ account }) => account));
  const stillRead = filesNamedBy(found.lists, (account) => inUse.has(account) || !plan.known.has(account));
  const noted = new Map(plan.published);
  for (const row of written.rows) noted.set(row.account, row);
  const rows = [...noted.values()].filter(
    ({ account, accountHash }) => inUse.has(account) && accountHash !== '',
  );
  const unknown = new Map([...found.lists.accounts].filter(([account]) => !plan.known.has(account)));
  const index = { rows, unknown, facts, signing: keys.signing, there };
  const { manifest, lists } = await writeIndex(host, index);
  await refuseOvertaken(host, previous);
  if (signal.aborted) throw cancelled();
  const total = Math.max(1, plan.toLookAt.length);
  const atLast = { title: 'Publishing', done: total, total, cancellable: false };
  // From the manifest on carers have it: who cancels now would be told that they have not.
  progress({ ...atLast, state: 'running' });
  await host.write(MANIFEST_PATH, manifest);
  const done = await ledger.transaction(async (books) => {
    await books.publications.forgetPublished(destination.id, plan.gone);
    const counts = { written: written.rows.length, bytesWritten: written.bytes };
    const problem = await heldInWords(books, [...plan.held.values()], unknown.size);
    const ended = { manifestHash: digestOf(manifest), endedAt: new Date().toISOString(), problem };
    return await books.publications.end({ ...publication, ...counts, ...ended, state: 'done' }, change);
  });
  await sweep(host, there, new Set([...stillRead, ...lists, ...rows.flatMap(filesOf)]));
  await sweepPortalFiles(host, earlier);
  progress({ ...atLast, state: 'done' });
  return done;
}

async function abandon(
  { ledger, change }: PublishingContext,
  publication: PublicationRow,
  written: WrittenAccounts,
  error: unknown,
): Promise<void> {
  const counts = { written: written.rows.length, bytesWritten: written.bytes };
  await ledger.transaction(
    async (books) => await books.publications.end({ ...publication, ...counts, ...endedBy(error) }, change),
  );
}
