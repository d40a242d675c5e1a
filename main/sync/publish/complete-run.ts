import type { DestinationRow, PublicationRow, PublishedAccountRow } from '../../../db/entities/publication';
import { MANIFEST_PATH } from '../../../domain/sync/file-names';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { shardLine, type Shard } from '../../../domain/sync/shard';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { cancelled, type Host } from '../hosts/host';
import type { Run } from './begin-run';
import { digestOf } from './digest';
import { heldInWords } from './held-words';
import type { PublicationPlan } from './plan';
import { sweepPortalFiles, type EarlierBuilds } from './portal-files';
import { filesOf, refuseOvertaken } from './previous';
import { filesNamedBy, unknownIn, type PublishedLists } from './published-lists';
import { sweep } from './sweep';
import { countsOf, type WrittenAccounts } from './write-accounts';
import { writeIndex } from './write-index';

/** What lay at the host when the run began. */
export interface Found {
  readonly previous: ReadManifest | null;
  readonly lists: PublishedLists;
  /** Paths, since the run has begun without those of files that are noted. */
  readonly there: Set<string>;
}

/** A run of which everything lies at the host but what leads to it. */
export interface RunToComplete {
  readonly destination: DestinationRow;
  readonly host: Host;
  readonly run: Run;
  readonly found: Found;
  readonly written: WrittenAccounts;
  readonly earlier: EarlierBuilds | null;
}

/** Writes the lists and the manifest, removes what nobody needs any more, and notes that the run is done. */
export async function completeRun(
  context: Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>,
  work: RunToComplete,
): Promise<PublicationRow> {
  const { host, found, run, written } = work;
  const { plan, facts, keys } = run;
  const unknown = unknownIn(found.lists, (account) => plan.known.has(account));
  const own = linesToList(plan, written.rows);
  const lines = [...unknown.values(), ...own.values()];
  const index = await writeIndex(host, { lines, facts, signing: keys.signing, there: found.there });
  await refuseOvertaken(host, found.previous);
  if (context.signal.aborted) throw cancelled();
  const total = Math.max(1, plan.toLookAt.length);
  const atLast = { title: 'Publishing', done: total, total, cancellable: false };
  // From the manifest on carers have it: who cancels now would be told that they have not.
  context.progress({ ...atLast, state: 'running' });
  await host.write(MANIFEST_PATH, index.manifest);
  const left = await removeUseless(work, { own, lists: index.lists });
  const manifestHash = digestOf(index.manifest);
  const done = await noteDone(context, work, { manifestHash, unknown: unknown.size, left });
  context.progress({ ...atLast, state: 'done' });
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
async function removeUseless(
  { host, found, run: { plan }, written, earlier }: RunToComplete,
  { own, lists }: { readonly own: Shard; readonly lists: readonly string[] },
): Promise<string | null> {
  const replaced = [...plan.gone, ...written.rows.map(({ account }) => account)];
  const before = replaced.flatMap((account) => plan.published.get(account) ?? []).flatMap(filesOf);
  const stays = (account: string): boolean => plan.known.get(account)?.state !== 'withdrawn';
  const named = [filesNamedBy(found.lists, stays, own), lists, written.rows.flatMap(filesOf)];
  try {
    await sweep(host, [...found.there, ...before], named.flat());
    await sweepPortalFiles(host, earlier);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return `What is not used any more could not all be removed there, and the next publication tries again: ${error.message}`;
  }
}

interface DoneRun {
  readonly manifestHash: string;
  /** How many accounts lie there that this ledger does not know. */
  readonly unknown: number;
  readonly left: string | null;
}

/** The ledger may have no room left for it: then that is told. */
async function noteDone(
  { ledger, change }: Pick<ApplicationContext, 'ledger' | 'change'>,
  { destination, run: { publication, plan }, written }: RunToComplete,
  { manifestHash, unknown, left }: DoneRun,
): Promise<PublicationRow> {
  try {
    return await ledger.transaction(async (books) => {
      await books.publications.forgetPublished(destination.id, plan.gone);
      const held = await heldInWords(books, [...plan.held.values()], unknown);
      const problem = [held, left].filter((words) => words !== null).join(' ') || null;
      const ended = { ...countsOf(written), manifestHash, endedAt: new Date().toISOString(), problem };
      return await books.publications.end({ ...publication, ...ended, state: 'done' }, change);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = `Carers have the new publication, but that could not be noted here. ${error.message} Then publish again.`;
    throw new Refusal(error.code, message);
  }
}
