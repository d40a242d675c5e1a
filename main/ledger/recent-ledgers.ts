import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';

const AT_MOST = 8;
const recentLedger = z.object({ path: z.string(), name: z.string() });
export type RecentLedger = z.infer<typeof recentLedger>;

/** The ledgers opened on this computer, kept beside the application's other data: where they are, nothing in them. */
export class RecentLedgers {
  readonly #file: string;

  constructor(dataFolder: string) {
    this.#file = path.join(dataFolder, 'recent-ledgers.json');
  }

  /** The latest first, without those whose file is gone. */
  list(): RecentLedger[] {
    return this.#read().filter((ledger) => existsSync(ledger.path));
  }

  remember(ledger: RecentLedger): void {
    const others = this.#read().filter((other) => other.path !== ledger.path);
    writeFileAtomic.sync(this.#file, JSON.stringify([ledger, ...others].slice(0, AT_MOST), null, 2));
  }

  #read(): RecentLedger[] {
    if (!existsSync(this.#file)) return [];
    try {
      return z.array(recentLedger).parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      // A convenience only: a list that cannot be read is begun anew.
      return [];
    }
  }
}
