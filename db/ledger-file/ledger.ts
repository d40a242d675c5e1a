import type { Books, BooksReader } from '../books';

/** A file's size and SHA-256 (hex). */
export interface FileDigest {
  readonly bytes: number;
  readonly sha256: string;
}

/** What checking the file found. Every list is empty where all is well. */
export interface LedgerIntegrity {
  readonly ok: boolean;
  /** What SQLite's own integrity check complains about. */
  readonly damage: readonly string[];
  /** Rows whose parent is missing. */
  readonly orphans: readonly {
    readonly table: string;
    readonly rowId: number | null;
    readonly parent: string;
  }[];
  /** Triggers that should refuse changes to finalised rows, and are not there, or not as they were made. */
  readonly missingGuards: readonly string[];
}

/** Steps of a backup, for a progress bar: `done` of `total`. */
export type OnProgress = (done: number, total: number) => void;

/** An open ledger. One at a time per file; all work on it waits in one queue. */
export interface Ledger {
  readonly path: string;
  /** Reads. What `work` sees belongs together: nothing is written meanwhile. */
  read<T>(work: (books: BooksReader) => Promise<T>): Promise<T>;
  /** One command: all of `work`'s writes are kept, or (where it throws) none. */
  transaction<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /**
   * A transaction that counts as no change: what is remembered and shown stays good. For what one person keeps for
   * themselves (drafts), and nothing is worked out from.
   */
  keepAside<T>(work: (books: Books) => Promise<T>): Promise<T>;
  /** Writes a checked copy, encrypted with the same key. The file appears only once it is whole. */
  backupTo(file: string, onProgress?: OnProgress): Promise<FileDigest>;
  /** How many transactions were committed since opening: what is remembered from an older one may be stale. */
  revision(): number;
  /** Checks the file's structure, its references and its triggers. */
  integrity(): Promise<LedgerIntegrity>;
  /** Waits for work under way, then closes the file and lets others open it. */
  close(): Promise<void>;
}
