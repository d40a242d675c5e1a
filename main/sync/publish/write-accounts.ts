import type { PortalAccountRow } from '../../../db/entities/portal-account';
import type { DestinationRow, PublicationRow, PublishedAccountRow } from '../../../db/entities/publication';
import type { SealedToAccount } from '../../../db/repositories/portal-accounts';
import type { CarerData } from '../../../domain/sync/carer-data';
import { carerDataText } from '../../../domain/sync/carer-data-file';
import { accountPath, dataPath } from '../../../domain/sync/file-names';
import type { ApplicationContext } from '../../door/context';
import { readCarerData, type DataOfCarer } from '../carer-data/read-carer-data';
import { carerDataSources } from '../carer-data-sources';
import { cancelled, type Host } from '../hosts/host';
import type { PublicationPlan } from './plan';
import type { AccountToSeal, SealedAccount } from './seal-files';
import type { Sealer } from './sealer';

/** What was written so far. */
export interface WrittenAccounts {
  /** Of the accounts of which something was written, as they lie there now. */
  readonly rows: PublishedAccountRow[];
  /** Of their data files. */
  bytes: number;
}

/** What was written, as a run notes it. */
export function countsOf({ rows, bytes }: WrittenAccounts): Pick<PublicationRow, 'written' | 'bytesWritten'> {
  return { written: rows.length, bytesWritten: bytes };
}

interface AccountsToWrite {
  readonly destination: DestinationRow;
  readonly host: Host;
  readonly sealer: Sealer;
  readonly publication: PublicationRow;
  readonly plan: PublicationPlan;
}

/**
 * So many accounts are noted at once, each time waiting for the ledger's disk: a run that is cut off writes as many once
 * more at most.
 */
const NOTED_AT_ONCE = 2000;

/**
 * Writes the files of every account whose data is other than what lies there, batch by batch, and notes those whose files
 * are whole. While one batch is being sealed, the next is read. Throws `cancelled` between batches, and as the host does.
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
  let noted = 0;
  const note = async (): Promise<void> => {
    const rows = written.rows.slice(noted);
    if (rows.length === 0) return;
    await ledger.transaction(async (books) => await books.publications.notePublished(rows));
    noted += rows.length;
  };
  const sources = carerDataSources((provider) => byProvider.get(provider)!.account);
  let writing: Promise<void> = Promise.resolve();
  try {
    for await (const batch of readCarerData(ledger, [...byProvider.keys()], sources)) {
      await writing;
      if (written.rows.length - noted >= NOTED_AT_ONCE) await note();
      tell();
      if (signal.aborted) throw cancelled();
      done += batch.length;
      writing = writeBatch(work, await withAccounts(ledger, batch, byProvider), written);
      // Should the next batch fail to be read meanwhile, this one is still waited for.
      writing.catch(() => undefined);
    }
    await writing;
    if (signal.aborted) throw cancelled();
  } finally {
    // What was written is noted whatever happened: the next run need not write it again.
    await writing.catch(() => undefined);
    await note();
  }
}

/**
 * Each with the account's row: its file, and what its data are to be sealed to, belong together. Accounts that were
 * withdrawn or given new credentials since the run began are left to the next one, whose manifest knows what they trust.
 */
async function withAccounts(
  ledger: ApplicationContext['ledger'],
  batch: readonly DataOfCarer[],
  planned: ReadonlyMap<string, SealedToAccount>,
): Promise<AccountWithData[]> {
  const named = batch.map(({ data }) => data.account);
  const rows = await ledger.read(async (books) => await books.portalAccounts.named(named));
  const accounts = new Map(rows.map((row) => [row.account, row]));
  return batch.flatMap(({ provider, data }) => {
    const account = accounts.get(data.account)!;
    const isAsPlanned =
      account.state !== 'withdrawn' && account.credentials === planned.get(provider)!.credentials;
    return isAsPlanned ? [{ account, data }] : [];
  });
}

/** Where one fails, the others are waited for. */
async function writeBatch(
  work: AccountsToWrite,
  batch: readonly AccountWithData[],
  written: WrittenAccounts,
): Promise<void> {
  const pieces = piecesOf(batch, work.sealer.parallel);
  const settled = await Promise.allSettled(pieces.map(async (piece) => await writePiece(work, piece)));
  const outcomes = settled.flatMap((piece) => (piece.status === 'fulfilled' ? piece.value : [piece]));
  const done = outcomes.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  written.bytes += done.reduce((sum, { bytes }) => sum + bytes, 0);
  written.rows.push(...done.map(({ row }) => row));
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}

/** So many accounts are one message to a thread: enough that messages cost nothing, few enough that no thread waits. */
const PIECE = 25;

function piecesOf<Item>(items: readonly Item[], threads: number): Item[][] {
  const size = Math.max(1, Math.min(PIECE, Math.ceil(items.length / threads)));
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

interface AccountWithData {
  readonly account: PortalAccountRow;
  readonly data: CarerData;
}

interface WrittenAccount {
  readonly row: PublishedAccountRow;
  /** Of its data file, where that was written. */
  readonly bytes: number;
}

/** For each, null where everything lies there as it is. */
async function writePiece(
  work: AccountsToWrite,
  piece: readonly AccountWithData[],
): Promise<PromiseSettledResult<WrittenAccount | null>[]> {
  const { host, sealer, plan } = work;
  const toSeal = piece.map(({ account, data }): AccountToSeal => {
    const before = plan.published.get(account.account);
    return {
      data: carerDataText(data),
      recipient: account.recipient,
      accountFile: new Uint8Array(account.accountFile),
      contentDigest: before?.recipient === account.recipient ? before.contentDigest : null,
      accountHash: before?.accountHash ?? null,
    };
  });
  const sealed = await sealer.seal({ accounts: toSeal, folder: host.folder });
  return await Promise.allSettled(
    sealed.map(async (one, index) => {
      if (host.folder === null) await writeThrough(host, toSeal[index]!, one);
      return writtenAs(work, piece[index]!.account, one);
    }),
  );
}

/** Where threads cannot write themselves. */
async function writeThrough(
  host: Pick<Host, 'write'>,
  { accountFile, accountHash: before }: AccountToSeal,
  { accountHash, dataFile }: SealedAccount,
): Promise<void> {
  if (accountHash !== before) await host.write(accountPath(accountHash), accountFile);
  if (dataFile) await host.write(dataPath(dataFile.hash), dataFile.content!);
}

function writtenAs(
  { destination, publication, plan }: AccountsToWrite,
  { account, provider, credentials, recipient }: PortalAccountRow,
  { contentDigest, accountHash, dataFile }: SealedAccount,
): WrittenAccount | null {
  const before = plan.published.get(account);
  if (before?.accountHash === accountHash && !dataFile) return null;
  return {
    row: {
      destination: destination.id,
      account,
      provider,
      contentDigest,
      credentials,
      recipient,
      accountHash,
      dataHash: dataFile?.hash ?? before!.dataHash,
      publication: publication.id,
    },
    bytes: dataFile?.sizeBytes ?? 0,
  };
}
