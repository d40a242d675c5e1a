import { readdir, readFile, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Ledger } from '../../db/ledger-file/ledger';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { openDataFile } from '../../domain/sync/carer-data-file';
import { dataPath } from '../../domain/sync/file-names';
import { LEAST_CLASS_BYTES } from '../../domain/sync/framing';
import { openFolderHost } from '../../main/sync/hosts/folder-host';
import { publish, type Publisher } from '../../main/sync/publish/publish';
import { threadedSealer } from '../../main/sync/publish/sealer';
import { makeCouncilWithAccounts, type OpenableAccount } from './council-with-accounts';
import { percentileOf } from '../statistics';
import { libraryAlone } from './library-alone';
import type { LibraryWork } from './library-worker';
import { timeOf, type Spent } from './spent';

const KEY = '6b'.repeat(32);
const CHANGE = { user: 'Officer', at: new Date().toISOString(), action: 'bench' };
/** Files that a thread is given at once. */
const PIECE = 500;
/** Runs after a change: one alone is as short as what else a machine does now and then. */
const ROUNDS = 5;

export interface Publishing {
  readonly carers: number;
  readonly megabytes: number;
  readonly full: Spent;
  /** The library alone, with as many bytes for as many recipients on as many threads. */
  readonly library: Spent;
  /** A run in which one carer of a hundred has changed: the median of several. */
  readonly changed: Spent;
}

export interface MeasuredFolders {
  /** Where the ledger is made. */
  readonly folder: string;
  /** Where it publishes to. */
  readonly web: string;
  /** Of the built application. */
  readonly built: string;
}

/** Publishes for a whole council, and again after a hundredth of it has changed. */
export async function measurePublishing(
  size: { readonly carers: number; readonly finalisedBefore: number },
  { folder, web, built }: MeasuredFolders,
): Promise<Publishing> {
  const council = await makeCouncilWithAccounts(path.join(folder, 'council.ledger'), KEY, size);
  const ledger = await openLedger({ path: council.file, key: KEY });
  const threads = availableParallelism();
  const sealer = threadedSealer(path.join(built, 'main', 'sealing-worker.js'), threads);
  try {
    const destination = await destinationAt(ledger, web);
    const publisher = { destination, sealer, portal: { folder: path.join(built, 'portal') } };
    const run = async (): Promise<Spent> =>
      await timeOf(async () => await publishTo(ledger, { ...publisher, host: await openFolderHost(web) }));
    // Half of the library's work before, half after: the machine may be busier at one of them.
    const half = libraryWork(await recipientsOf(ledger, size.carers / 2));
    const before = await libraryAlone(half, threads);
    const full = await run();
    const after = await libraryAlone(half, threads);
    const { files, bytes } = await publishedData(web);
    if (files !== size.carers || bytes !== before.bytes + after.bytes) {
      throw new Error(`${files} files of ${bytes} bytes are not what the library encrypted.`);
    }
    for (const account of council.openable)
      await checkOpens(ledger, { destination: destination.id, web }, account);
    const changes: Spent[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      await changeSome(ledger, round);
      changes.push(await run());
    }
    const changed = { busyMs: medianOf(changes, 'busyMs'), clockMs: medianOf(changes, 'clockMs') };
    return { carers: size.carers, megabytes: bytes / 1e6, full, library: sum(before, after), changed };
  } finally {
    await ledger.close();
  }
}

const NO_KEYCHAIN: Publisher['copies'] = {
  newest: async () => null,
  read: async () => null,
  write: async () => undefined,
};

async function publishTo(ledger: Ledger, publisher: Publisher): Promise<void> {
  const quiet = { progress: () => undefined, signal: new AbortController().signal };
  const context = { ledger, change: CHANGE, ...quiet };
  await publish(context, { ...publisher, copies: NO_KEYCHAIN });
}

async function destinationAt(ledger: Ledger, folder: string): Promise<Publisher['destination']> {
  const place = { kind: 'folder', folder } as const;
  const saved = { savedBy: CHANGE.user, savedAt: CHANGE.at };
  return await ledger.transaction(
    async (books) =>
      await books.publications.addDestination(
        { name: 'Web', kind: 'folder', place, retired: false, ...saved },
        CHANGE,
      ),
  );
}

/** Each thread gets some at a time, so that none is idle before the others. */
function libraryWork(recipients: readonly string[]): LibraryWork[] {
  const count = Math.ceil(recipients.length / PIECE);
  return Array.from({ length: count }, (_, index) => ({
    plaintextBytes: LEAST_CLASS_BYTES,
    recipients: recipients.slice(index * PIECE, (index + 1) * PIECE),
  }));
}

async function recipientsOf(ledger: Ledger, count: number): Promise<string[]> {
  const accounts = await ledger.read(async (books) => await books.portalAccounts.list());
  return accounts.slice(0, count).map(({ recipient }) => recipient);
}

async function publishedData(web: string): Promise<{ readonly files: number; readonly bytes: number }> {
  const folder = path.join(web, 'data');
  const names = await readdir(folder);
  let bytes = 0;
  for (const name of names) bytes += (await stat(path.join(folder, name))).size;
  return { files: names.length, bytes };
}

/** What was measured is a publication that carers can open. */
async function checkOpens(
  ledger: Ledger,
  { destination, web }: { readonly destination: number; readonly web: string },
  { account, provider, identity }: OpenableAccount,
): Promise<void> {
  const rows = await ledger.read(async (books) => await books.publications.published(destination));
  const { dataHash } = rows.find((row) => row.account === account)!;
  const file = new Uint8Array(await readFile(path.join(web, ...dataPath(dataHash).split('/'))));
  const opened = await openDataFile(file, [identity], account);
  if (!opened.ok || opened.value.carer.ref !== provider)
    throw new Error(`${provider} cannot read their data.`);
}

/** Every hundredth carer moves, each round to another house. */
async function changeSome(ledger: Ledger, round: number): Promise<void> {
  await ledger.transaction(async (books) => {
    const carers = (await books.providers.list()).filter((_carer, index) => index % 100 === 0);
    const moved = carers.map(({ bank: _bank, ...carer }) => ({
      ...carer,
      address: `${round} Chapel Row, Harrowmere`,
    }));
    await books.providers.saveMany(moved, CHANGE);
  });
}

function medianOf(all: readonly Spent[], what: keyof Spent): number {
  return percentileOf(
    all.map((spent) => spent[what]),
    50,
  );
}

function sum(one: Spent, other: Spent): Spent {
  return { busyMs: one.busyMs + other.busyMs, clockMs: one.clockMs + other.clockMs };
}
