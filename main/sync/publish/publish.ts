import type { DestinationRow, PublicationRow, PublishedAccountRow } from '../../../db/entities/publication';
import { DROP_BOX, MANIFEST_PATH, SET_ASIDE } from '../../../domain/sync/file-names';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { shardLine, type Shard } from '../../../domain/sync/shard';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { cancelled, type Host } from '../hosts/host';
import { keychainCopies, type KeyCopies } from '../key-copies';
import { recallTeamKeys } from '../team-keys';
import { beginRun, type Run } from './begin-run';
import { digestOf } from './digest';
import { endedBy } from './run-in-turn';
import { dropLost } from './lost-files';
import { sweepPortalFiles, writePortalFiles, type EarlierBuilds, type PortalFiles } from './portal-files';
import { heldInWords } from './held-words';
import { learnFromHost } from './newer-at-host';
import { filesOf, readPrevious, refuseOvertaken } from './previous';
import { filesNamedBy, readPublishedLists, unknownIn, type PublishedLists } from './published-lists';
import type { PublicationPlan } from './plan';
import type { Sealer } from './sealer';
import { listFolders, sweep } from './sweep';
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
  /** Paths, when the run has begun without those of files that are noted. */
  readonly there: Set<string>;
}

/**
 * Publishes what changed. Everything is written beside what is there; with the manifest, the last file, readers have all
 * of it. A run that is cancelled or fails leaves readers what they had, and the next one goes on where it stopped.
 * Refuses with `cannot_write`, `host_unreachable`, `host_refused`, `cancelled`, and with `changed_meanwhile` where another
 * computer did. In its turn alone: {@link runInTurn}.
 */
export async function publish(context: PublishingContext, publisher: Publisher): Promise<PublicationRow> {
  const { host, destination, copies = keychainCopies } = publisher;
  const there = await listFolders(host);
  await dropLost(context.ledger, { host, destination: destination.id }, there);
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
    // Why it failed is what is told. A run that stays noted as going on is ended by the next one.
    await abandon(context, run.publication, written, error).catch(() => undefined);
    throw error;
  }
}

/** What was found and done before the lists are written. */
interface Outcome {
  readonly found: Found;
  readonly written: WrittenAccounts;
  readonly earlier: EarlierBuilds | null;
}

/** Writes the lists and the manifest, removes what nobody needs any more, and notes that the run is done. */
async function complete(
  { ledger, change, progress, signal }: PublishingContext,
  { host, destination }: Publisher,
  { publication, plan, keys, facts }: Run,
  { found, written, earlier }: Outcome,
): Promise<PublicationRow> {
  const { previous, there } = found;
  const unknown = unknownIn(found.lists, (account) => plan.known.has(account));
  const own = linesToList(plan, written.rows);
  const lines = [...unknown.values(), ...own.values()];
  const { manifest, lists } = await writeIndex(host, { lines, facts, signing: keys.signing, there });
  await refuseOvertaken(host, previous);
  if (signal.aborted) throw cancelled();
  const total = Math.max(1, plan.toLookAt.length);
  const atLast = { title: 'Publishing', done: total, total, cancellable: false };
  // From the manifest on carers have it: who cancels now would be told that they have not.
  progress({ ...atLast, state: 'running' });
  await host.write(MANIFEST_PATH, manifest);
  const stays = (account: string): boolean => plan.known.get(account)?.state !== 'withdrawn';
  const left = await leftBehind(async () => {
    const replaced = [...plan.gone, ...written.rows.map(({ account }) => account)];
    const before = replaced.flatMap((account) => plan.published.get(account) ?? []).flatMap(filesOf);
    const named = [filesNamedBy(found.lists, stays, own), lists, written.rows.flatMap(filesOf)];
    await sweep(host, [...there, ...before], named.flat());
    await sweepPortalFiles(host, earlier);
  });
  const done = await orTold(
    ledger.transaction(async (books) => {
      await books.publications.forgetPublished(destination.id, plan.gone);
      const counts = { written: written.rows.length, bytesWritten: written.bytes };
      const held = await heldInWords(books, [...plan.held.values()], unknown.size);
      const problem = [held, left].filter((words) => words !== null).join(' ') || null;
      const ended = { manifestHash: digestOf(manifest), endedAt: new Date().toISOString(), problem };
      return await books.publications.end({ ...publication, ...counts, ...ended, state: 'done' }, change);
    }),
  );
  progress({ ...atLast, state: 'done' });
  return done;
}

/** By account, what the lists are to name. Of held accounts what lies there still, for nothing of theirs is written. */
function linesToList(
  { accounts, published }: PublicationPlan,
  written: readonly PublishedAccountRow[],
): Shard {
  const now = new Map(written.map((row) => [row.account, row]));
  const lines = new Map<string, string>();
  for (const { account } of accounts) {
    const row = now.get(account) ?? published.get(account);
    if (row) lines.set(account, lineOf(row));
  }
  return lines;
}

function lineOf({ account, accountHash, dataHash, credentials }: PublishedAccountRow): string {
  return shardLine(account, { account: accountHash, data: dataHash, credentials });
}

/** Carers have the publication by then: what could not be removed is told with it; null where everything was. */
async function leftBehind(removing: () => Promise<void>): Promise<string | null> {
  try {
    await removing();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `What is not used any more could not all be removed there, and the next publication tries again: ${error.message}`;
  }
}

/** The ledger may have no room left for it. */
async function orTold<T>(noting: Promise<T>): Promise<T> {
  try {
    return await noting;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = `Carers have the new publication, but that could not be noted here. ${error.message} Then publish again.`;
    throw new Refusal(error.code, message);
  }
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
