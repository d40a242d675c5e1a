import type { DestinationRow, PublicationRow } from '../../../db/entities/publication';
import { DROP_BOX, SET_ASIDE } from '../../../domain/sync/file-names';
import type { ApplicationContext } from '../../door/context';
import type { Host } from '../hosts/host';
import { keychainCopies, type KeyCopies } from '../key-copies';
import { recallTeamKeys } from '../team-keys';
import { beginRun } from './begin-run';
import { completeRun, type Found } from './complete-run';
import { dropLost } from './lost-files';
import { learnFromHost } from './newer-at-host';
import { writePortalFiles, type PortalFiles } from './portal-files';
import { readPrevious } from './previous';
import { readPublishedLists } from './published-lists';
import { endedBy } from './run-in-turn';
import type { Sealer } from './sealer';
import { listFolders } from './sweep';
import { countsOf, writeAccounts, type WrittenAccounts } from './write-accounts';

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
    return await completeRun(context, { destination, host, run, found, written, earlier });
  } catch (error) {
    // Why it failed is what is told. A run that stays noted as going on is ended by the next one.
    await abandon(context, run.publication, written, error).catch(() => undefined);
    throw error;
  }
}

async function abandon(
  { ledger, change }: PublishingContext,
  publication: PublicationRow,
  written: WrittenAccounts,
  error: unknown,
): Promise<void> {
  await ledger.transaction(
    async (books) =>
      await books.publications.end({ ...publication, ...countsOf(written), ...endedBy(error) }, change),
  );
}
