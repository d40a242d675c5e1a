import type { DestinationRow, PublicationRow } from '../../../db/entities/publication';
import type { ReadManifest } from '../../../domain/sync/manifest';
import { DROP_BOX, SET_ASIDE } from '../../../domain/sync/file-names';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { settingValue } from '../../settings/settings-commands';
import type { Host } from '../hosts/host';
import { ensureTeamKeys, type TeamKeys } from '../team-keys';
import { planPublication, type PublicationPlan } from './plan';
import { writePortalFiles, type PortalFiles } from './portal-files';
import { filesNamedBy, readPrevious } from './previous';
import type { Sealer } from './sealer';
import { sweep } from './sweep';
import { writeAccounts, type WrittenAccounts } from './write-accounts';
import { writeIndex, type ManifestFacts } from './write-index';

/** What publishing works with. */
export interface Publisher {
  readonly destination: DestinationRow;
  readonly host: Host;
  readonly sealer: Sealer;
  readonly portal: PortalFiles;
}

type PublishingContext = Pick<ApplicationContext, 'ledger' | 'change' | 'progress' | 'signal'>;

/** A run that has begun. */
interface Run {
  readonly publication: PublicationRow;
  readonly plan: PublicationPlan;
  readonly keys: TeamKeys;
  readonly facts: ManifestFacts;
}

/**
 * Publishes what changed. Everything is written beside what is there; with the manifest, the last file, readers have all
 * of it. A run that is cancelled or fails leaves readers what they had, and the next one goes on where it stopped.
 * Refuses with `cannot_write`, `host_unreachable` and `cancelled`.
 */
export async function publish(context: PublishingContext, publisher: Publisher): Promise<PublicationRow> {
  const { host } = publisher;
  const previous = await readPrevious(host);
  const run = await begin(context, publisher.destination, previous);
  const written: WrittenAccounts = { accounts: 0, bytes: 0 };
  try {
    await host.makeFolder(DROP_BOX.slice(0, -1));
    await host.makeFolder(SET_ASIDE.slice(0, -1));
    await writePortalFiles(host, publisher.portal);
    await writeAccounts(context, { ...publisher, ...run }, written);
    return await complete(context, publisher, run, { previous, written });
  } catch (error) {
    await abandon(context, run.publication, written, error);
    throw error;
  }
}

/** Notes that a run begins, and ends one that was cut off. What lies there and is not what was published is not relied on. */
async function begin(
  { ledger, change }: PublishingContext,
  destination: DestinationRow,
  previous: ReadManifest | null,
): Promise<Run> {
  return await ledger.transaction(async (books) => {
    const keys = await ensureTeamKeys({ books, change });
    for (const cutOff of await books.publications.list(destination.id)) {
      if (cutOff.state !== 'running') continue;
      const ended = { state: 'failed', problem: 'It was cut off.', endedAt: change.at } as const;
      await books.publications.end({ ...cutOff, ...ended }, change);
    }
    const last = await books.publications.last(destination.id);
    const isAsPublished = (previous?.hash ?? null) === (last?.manifestHash ?? null);
    if (!isAsPublished) await books.publications.forgetAll(destination.id);
    const plan = await planPublication(books, destination.id, isAsPublished ? (last?.auditSeq ?? 0) : 0);
    const sequence = Math.max(await books.publications.lastSequence(), previous?.manifest.sequence ?? 0) + 1;
    const publication = await books.publications.begin(
      {
        sequence,
        destination: destination.id,
        state: 'running',
        auditSeq: plan.auditSeq,
        accounts: plan.accounts.length,
        written: 0,
        removed: plan.gone.length,
        bytesWritten: 0,
        manifestHash: null,
        previousManifest: previous?.hash ?? null,
        problem: null,
        startedBy: change.user,
        startedAt: change.at,
        endedAt: null,
      },
      change,
    );
    const facts: ManifestFacts = {
      sequence,
      publishedAt: change.at,
      previous: previous?.hash ?? null,
      organisation: {
        name: await settingValue(books, 'organisation.name'),
        contact: await settingValue(books, 'organisation.contact'),
      },
      recipients: [keys.recipient],
      signingKeys: keys.chain,
      staleAfterDays: Number(await settingValue(books, 'sync.staleAfterDays')),
    };
    return { publication, plan, keys, facts };
  });
}

/** Writes the list and the manifest, notes that the run is done, and removes what nobody needs any more. */
async function complete(
  { ledger, change, progress }: PublishingContext,
  { host, destination }: Publisher,
  { publication, plan, keys, facts }: Run,
  { previous, written }: { readonly previous: ReadManifest | null; readonly written: WrittenAccounts },
): Promise<PublicationRow> {
  const gone = new Set(plan.gone);
  const stillThere = await filesNamedBy(host, previous, (account) => gone.has(account));
  const rows = await ledger.read(async (books) => await books.publications.published(destination.id));
  const current = rows.filter(({ account }) => !gone.has(account));
  const { manifestHash, paths } = await writeIndex(host, current, facts, keys.signing);
  const done = await ledger.transaction(async (books) => {
    await books.publications.forgetPublished(destination.id, plan.gone);
    const ended = { state: 'done', manifestHash, endedAt: new Date().toISOString() } as const;
    const counts = { written: written.accounts, bytesWritten: written.bytes };
    return await books.publications.end({ ...publication, ...counts, ...ended }, change);
  });
  const named = new Set([...stillThere, ...paths, ...current.flatMap(filesOfRow)]);
  await sweep(host, named);
  const total = Math.max(1, plan.toLookAt.length);
  progress({ title: 'Publishing', done: total, total, state: 'done', cancellable: false });
  return done;
}

function filesOfRow({ accountHash, dataHash }: { accountHash: string; dataHash: string }): string[] {
  return [`accounts/${accountHash}.age`, `data/${dataHash}.age`];
}

async function abandon(
  { ledger, change }: PublishingContext,
  publication: PublicationRow,
  written: WrittenAccounts,
  error: unknown,
): Promise<void> {
  const isCancelled = error instanceof Refusal && error.code === 'cancelled';
  await ledger.transaction(async (books) => {
    await books.publications.end(
      {
        ...publication,
        state: isCancelled ? 'cancelled' : 'failed',
        written: written.accounts,
        bytesWritten: written.bytes,
        problem: error instanceof Refusal ? error.message : 'Something went wrong that was not expected.',
        endedAt: new Date().toISOString(),
      },
      change,
    );
  });
}
