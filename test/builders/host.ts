import { createDoor, type Door } from '../../main/door/door';
import { Session } from '../../main/door/session';
import { ledgerServices } from '../../main/ledger/commands';
import { hostCommands } from '../../main/ledger/host-commands';
import type { LedgerShelf } from '../../main/ledger/one-ledger';

/** The application without its window: one session, at most one ledger open, kept on the shelf. */
export function aHost(folder: string): { readonly door: Door; readonly shelf: LedgerShelf } {
  const shelf: LedgerShelf = { opened: null };
  const door = createDoor({
    ledger: () => shelf.opened?.ledger ?? null,
    session: new Session(),
    handlers: {
      ...ledgerServices,
      ...hostCommands({ shelf, dataFolder: folder, assetsFolder: folder, onSlowQuery: () => undefined }),
    },
    clock: () => new Date('2026-04-14T09:00:00Z'),
    onProgress: () => undefined,
    onChanged: () => undefined,
    onUnexpected: (error) => {
      throw error;
    },
  });
  return { door, shelf };
}
