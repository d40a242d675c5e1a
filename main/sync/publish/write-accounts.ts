import type { PortalAccountRow } from '../../../db/entities/portal-account';
import type { DestinationRow, PublicationRow, PublishedAccountRow } from '../../../db/entities/publication';
import { carerDataBytes } from '../../../domain/sync/carer-data-file';
import { accountPath, dataPath } from '../../../domain/sync/file-names';
import type { ApplicationContext } from '../../door/context';
import { Refusal } from '../../door/refusal';
import { readCarerData, type DataOfCarer } from '../carer-data/read-carer-data';
import { carerDataSources } from '../carer-data-sources';
import type { Host } from '../hosts/host';
import { digestOf } from './digest';
import type { PublicationPlan } from './plan';
import type { Sealer } from './sealer';

/** What was written so far. */
export interface WrittenAccounts {
  accounts: number;
  bytes: number;
}

interface AccountsToWrite {
  readonly destination: DestinationRow;
  readonly host: Host;
  readonly sealer: Sealer;
  readonly publication: PublicationRow;
  readonly plan: PublicationPlan;
}

/**
 * Writes the files of every account whose data is other than what lies there, batch by batch; a batch is noted once its
 * files are whole. While one batch is being sealed, the next is read. Throws `cancelled` between batches.
 */
export async function writeAccounts(
  context: Pick<ApplicationContext, 'ledger' | 'progress' | 'signal'>,
  work: AccountsToWrite,
  written: WrittenAccounts,
): Promise<void> {
  const { ledger, progress, signal } = context;
  const byProvider = new Map(work.plan.toLookAt.map((account) => [account.provider, account]));
  const total = Math.max(1, byProvider.size);
  let done = 0;
  const tell = (): void =>
    progress({ title: 'Publishing', done, total, state: 'running', cancellable: true });
  tell();
  const sources = carerDataSources((provider) => byProvider.get(provider)!.account);
  let writing: Promise<void> = Promise.resolve();
  for await (const batch of readCarerData(ledger, [...byProvider.keys()], sources)) {
    await writing;
    tell();
    if (signal.aborted) throw cancelled();
    done += batch.length;
    writing = writeBatch(ledger, work, batch, byProvider, written);
    // Should the next batch fail to be read meanwhile, this one is still waited for.
    writing.catch(() => undefined);
  }
  await writing;
  if (signal.aborted) throw cancelled();
}

function cancelled(): Refusal {
  return new Refusal(
    'cancelled',
    'Cancelled. Carers see the publication before it; the next one goes on from here.',
  );
}

async function writeBatch(
  ledger: ApplicationContext['ledger'],
  work: AccountsToWrite,
  batch: readonly DataOfCarer[],
  accounts: ReadonlyMap<string, PortalAccountRow>,
  written: WrittenAccounts,
): Promise<void> {
  // Where one fails, the others are waited for and noted: the next run need not write them again.
  const outcomes = await Promise.allSettled(
    batch.map(async (carer) => await writeAccount(work, accounts.get(carer.provider)!, carer, written)),
  );
  const changed = outcomes.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  if (changed.length > 0)
    await ledger.transaction(async (books) => await books.publications.notePublished(changed));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Null where everything lies there as it is. */
async function writeAccount(
  { destination, host, sealer, publication, plan }: AccountsToWrite,
  account: PortalAccountRow,
  { data }: DataOfCarer,
  written: WrittenAccounts,
): Promise<PublishedAccountRow | null> {
  const before = plan.published.get(account.account);
  const plaintext = carerDataBytes(data);
  const contentDigest = digestOf(plaintext);
  const accountFile = new Uint8Array(account.accountFile);
  const accountHash = digestOf(accountFile);
  const isSameData = before?.contentDigest === contentDigest && before.recipient === account.recipient;
  if (isSameData && before.accountHash === accountHash) return null;
  if (before?.accountHash !== accountHash) await host.write(accountPath(accountHash), accountFile);
  let dataHash = before?.dataHash;
  if (!isSameData || dataHash === undefined) {
    const sealed = await sealer.seal(plaintext, account.recipient);
    dataHash = sealed.hash;
    await host.write(dataPath(dataHash), sealed.file);
    written.bytes += sealed.file.length;
  }
  written.accounts += 1;
  return {
    destination: destination.id,
    account: account.account,
    provider: account.provider,
    contentDigest,
    credentials: account.credentials,
    recipient: account.recipient,
    accountHash,
    dataHash,
    publication: publication.id,
  };
}
