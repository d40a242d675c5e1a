import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { keyFilePath } from '../../db/ledger-file/keys/key-file';
import { keychainAvailable, resolveLedgerKey, storeLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import { recoveryKeyText } from '../../db/ledger-file/keys/recovery-key';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { restoreLedger } from '../../db/ledger-file/restore-ledger';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { ledgerContract, LedgerState } from '../../preload/contract/ledger';
import { makeDemoLedger } from '../demo/make-demo-ledger';
import { DEMO_LEDGER_KEY } from './demo-key';
import type { Handlers, HostContext } from '../door/context';
import { Refusal } from '../door/refusal';
import { transact } from '../door/transact';
import { authenticate } from '../users/sign-in';
import { makeLedger } from './make-ledger';
import { describeOpenLedger, type OpenedLedger } from './opened-ledger';
import { RecentLedgers } from './recent-ledgers';
import { recordRestore } from './record-restore';

/** Where the one open ledger is kept between commands. */
export interface LedgerShelf {
  opened: OpenedLedger | null;
}

export interface HostParts {
  readonly shelf: LedgerShelf;
  readonly dataFolder: string;
  readonly assetsFolder: string;
  readonly onSlowQuery: (query: { sql: string; ms: number }) => void;
}

/** The services about ledgers as files: making, opening, closing, bringing back. One ledger is open at a time. */
export function hostCommands(parts: HostParts): Omit<Handlers<typeof ledgerContract>, 'ledger.backup'> {
  const { shelf, dataFolder, onSlowQuery } = parts;
  const recent = new RecentLedgers(dataFolder);

  const stateOf = async ({ session }: Pick<HostContext, 'session'>): Promise<LedgerState> => ({
    open: shelf.opened && (await describeOpenLedger(shelf.opened)),
    user: session.user,
    recent: recent.list(),
    keychain: keychainAvailable() ? 'available' : 'unavailable',
  });

  const close = async ({ session }: Pick<HostContext, 'session'>): Promise<void> => {
    session.signOut();
    const { opened } = shelf;
    shelf.opened = null;
    await opened?.ledger.close();
  };

  const put = async (opened: OpenedLedger): Promise<void> => {
    shelf.opened = opened;
    const { name } = await describeOpenLedger(opened);
    if (!opened.isDemo) recent.remember({ path: opened.ledger.path, name });
  };

  return {
    'ledger.state': stateOf,
    'ledger.create': async (context, { administrator, password, passphrase, ...wanted }) => {
      await close(context);
      const key = randomBytes(32).toString('hex');
      const roles = ['administrator', 'officer'] as const;
      const person = { name: administrator, password, roles };
      const ledger = await makeLedger({ ...wanted, key, administrator: person, at: context.at });
      try {
        const keyStore = await storeLedgerKey({
          path: wanted.path,
          key,
          ...(passphrase ? { passphrase } : {}),
        });
        await put({ ledger, key, keyStore, isDemo: false });
      } catch (error) {
        // Without its key the new ledger could never be opened again.
        await ledger.close();
        await rm(wanted.path, { force: true });
        throw error;
      }
      context.session.signIn({ name: administrator, roles });
      return { state: await stateOf(context), recoveryKey: recoveryKeyText(key) };
    },
    'ledger.openDemo': async (context) => {
      await close(context);
      const file = path.join(dataFolder, 'demo.ledger');
      if (!existsSync(file)) await makeDemoFile(context, parts, file);
      const ledger = await openLedger({ path: file, key: DEMO_LEDGER_KEY, onSlowQuery });
      await put({ ledger, key: DEMO_LEDGER_KEY, keyStore: 'environment', isDemo: true });
      return await stateOf(context);
    },
    'ledger.open': async (context, { path: file, passphrase, recoveryKey }) => {
      const { key, store } = await resolveLedgerKey({
        path: file,
        env: process.env,
        passphrase,
        recoveryKey,
      });
      await close(context);
      const ledger = await openLedger({ path: file, key, onSlowQuery });
      const keyStore = recoveryKey ? await keepKeyAgain({ path: file, key, store, passphrase }) : store;
      await put({ ledger, key, keyStore, isDemo: false });
      return await stateOf(context);
    },
    'ledger.close': async (context) => {
      await close(context);
      return await stateOf(context);
    },
    'ledger.recoveryKey': async ({ ledger, user, at, change }, { password }) => {
      await transact(ledger, async (books) => {
        await authenticate(books, { name: user.name, password, at });
        await books.audit.append({ ...change, subjectKind: 'ledger', subjectRef: null });
      });
      return { recoveryKey: recoveryKeyText(shelf.opened!.key) };
    },
    'ledger.restore': async (context, { from, to, passphrase, recoveryKey }) => {
      const { opened } = shelf;
      const { key, store } = await keyOfBackup({ from, to, passphrase, recoveryKey, opened });
      // A backup that turns out to be no good leaves the ledger that is open as it is.
      if (opened && path.resolve(opened.ledger.path) === path.resolve(to)) {
        if (!context.session.user)
          throw new Refusal('not_signed_in', 'Sign in first: this would replace the open ledger.');
        await close(context);
      }
      const user = context.user.name === '' ? 'nobody signed in' : context.user.name;
      const { previous } = await restoreLedger({ from, to, key });
      await close(context);
      const ledger = await openLedger({ path: to, key, onSlowQuery });
      await recordRestore(ledger, { user, at: context.at, from, previous });
      if (opened && !recoveryKey) await keepKeyOf(opened, to);
      const keyStore = recoveryKey ? await keepKeyAgain({ path: to, key, store, passphrase }) : store;
      await put({ ledger, key, keyStore, isDemo: key === DEMO_LEDGER_KEY });
      return await stateOf(context);
    },
  };
}

/** The key of a backup: as typed, else that of the ledger whose place it takes, else that of the one that is open. */
async function keyOfBackup(wanted: {
  readonly from: string;
  readonly to: string;
  readonly passphrase: string | undefined;
  readonly recoveryKey: string | undefined;
  readonly opened: OpenedLedger | null;
}): Promise<{ key: string; store: OpenedLedger['keyStore'] }> {
  const { from, to, passphrase, recoveryKey, opened } = wanted;
  const takesPlace = existsSync(keyFilePath(to));
  if (opened && !recoveryKey && !takesPlace) return { key: opened.key, store: opened.keyStore };
  return await resolveLedgerKey({ path: takesPlace ? to : from, env: process.env, passphrase, recoveryKey });
}

/** A ledger restored to another place has the same key: the file that says where it is kept goes with it. */
async function keepKeyOf(opened: OpenedLedger, to: string): Promise<void> {
  const keyFile = keyFilePath(opened.ledger.path);
  if (existsSync(keyFile) && !existsSync(keyFilePath(to))) await copyFile(keyFile, keyFilePath(to));
}

/**
 * Keeps a key that was typed from paper where the ledger will find it next time: in the keychain, or wrapped with the
 * passphrase given besides. Where neither is there, the paper is needed again.
 */
async function keepKeyAgain(wanted: {
  readonly path: string;
  readonly key: string;
  readonly store: OpenedLedger['keyStore'];
  readonly passphrase: string | undefined;
}): Promise<OpenedLedger['keyStore']> {
  const { path: file, key, store, passphrase } = wanted;
  if (!passphrase && !keychainAvailable()) return store;
  return await storeLedgerKey({ path: file, key, ...(passphrase ? { passphrase } : {}) });
}

/** Lives the demo council's year through in a file beside the real one, which appears only once it is whole. */
async function makeDemoFile(context: HostContext, parts: HostParts, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`;
  for (const part of ['', '-wal', '-shm', '.lock']) await rm(`${unfinished}${part}`, { force: true });
  const title = 'Making the demo council';
  const ledger = await openLedger({ path: unfinished, key: DEMO_LEDGER_KEY, create: true });
  try {
    await makeDemoLedger({
      ledger,
      assetsFolder: path.join(parts.assetsFolder, 'demo'),
      size: process.env['CARER_PAYMENTS_DEMO_SIZE'] === 'small' ? 'small' : 'full',
      madeOn: dayOfInstant(context.at),
      signal: context.signal,
      onProgress: (done, total) =>
        context.progress({ title, done, total, state: 'running', cancellable: true }),
    });
  } finally {
    await ledger.close();
  }
  await rename(unfinished, file);
  context.progress({ title, done: 1, total: 1, state: 'done', cancellable: false });
}
