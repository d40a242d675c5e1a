import { keychainAvailable } from '../../db/ledger-file/keys/ledger-key';
import { openLedger } from '../../db/ledger-file/open-ledger';
import type { LedgerState } from '../../preload/contract/ledger';
import type { HostContext } from '../door/context';
import { describeOpenLedger, type OpenedLedger } from './opened-ledger';
import { RecentLedgers } from './recent-ledgers';

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

type AtSession = Pick<HostContext, 'session'>;

/** The one ledger that is open, or none: what takes its place, and what the window is told of it. */
export class OneLedger {
  readonly #recent: RecentLedgers;

  constructor(readonly parts: HostParts) {
    this.#recent = new RecentLedgers(parts.dataFolder);
  }

  get opened(): OpenedLedger | null {
    return this.parts.shelf.opened;
  }

  async state({ session }: AtSession): Promise<LedgerState> {
    return {
      open: this.opened && (await describeOpenLedger(this.opened)),
      user: session.user,
      recent: this.#recent.list(),
      keychain: keychainAvailable() ? 'available' : 'unavailable',
    };
  }

  /** Signs the person out, and closes the ledger if one is open. */
  async close({ session }: AtSession): Promise<void> {
    session.signOut();
    const { opened } = this;
    this.parts.shelf.opened = null;
    await opened?.ledger.close();
  }

  /** Opens a file's ledger, without putting it in the place of the one that is open. */
  async openFile(file: string, key: string): Promise<OpenedLedger['ledger']> {
    return await openLedger({ path: file, key, onSlowQuery: this.parts.onSlowQuery });
  }

  async put(opened: OpenedLedger): Promise<void> {
    this.parts.shelf.opened = opened;
    const { name } = await describeOpenLedger(opened);
    if (!opened.isDemo) this.#recent.remember({ path: opened.ledger.path, name });
  }
}
