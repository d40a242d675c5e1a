import { parentPort, workerData } from 'node:worker_threads';
import { createBirpc } from 'birpc';
import { createDoor } from '../door/door';
import { Session } from '../door/session';
import { settingValue } from '../settings/settings-commands';
import { ledgerServices } from './commands';
import { hostCommands } from './host-commands';
import type { LedgerShelf } from './one-ledger';
import type { LedgerThread, LedgerThreadData, LedgerThreadListener } from './worker-protocol';

/** The ledger's own thread: whatever it does, no window waits for the processor. */
const port = parentPort;
if (!port) throw new Error('the ledger worker runs as a thread of the application');
const { dataFolder, assetsFolder } = workerData as LedgerThreadData;

const shelf: LedgerShelf = { opened: null };
const session = new Session();
const currentLedger = () => shelf.opened?.ledger ?? null;

const door = createDoor({
  ledger: currentLedger,
  session,
  handlers: {
    ...ledgerServices,
    ...hostCommands({
      shelf,
      dataFolder,
      assetsFolder,
      onSlowQuery: ({ sql, ms }) => void main.log.asEvent('warn', `slow query, ${Math.round(ms)} ms: ${sql}`),
    }),
  },
  clock: () => new Date(),
  onProgress: (progress) => void main.progress.asEvent(progress),
  onChanged: () => void main.changed.asEvent(currentLedger()?.revision() ?? 0),
  onUnexpected: (error, command) => {
    void main.log.asEvent('error', `${command}: ${placesOf(error)}`);
  },
});

/** An error's kind and where it came from. Its message is left out: it may name the person whom it is about. */
function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places].join('\n');
}

const thread: LedgerThread = {
  invoke: async (name, input) => await door.invoke(name, input),
  check: async (name, input) => await Promise.resolve(door.check(name, input)),
  cancel: (job) => door.cancel(job),
  lockAfterMinutes: async () => {
    const ledger = currentLedger();
    if (!ledger || !session.user) return null;
    return Number(await ledger.read(async (books) => await settingValue(books, 'security.lockAfterMinutes')));
  },
  close: async () => {
    await currentLedger()?.close();
    shelf.opened = null;
  },
};

const main = createBirpc<LedgerThreadListener, LedgerThread>(thread, {
  post: (message) => port.postMessage(message),
  on: (listener) => port.on('message', listener),
  // A year's demo or a large export takes as long as it takes: the person sees progress and may cancel.
  timeout: -1,
});
