import type { Books, BooksReader } from '../books';
import { openBooks } from '../repositories/open-books';
import { backUp } from './backup';
import type { Connection } from './connection';
import { checkIntegrity } from './integrity';
import type { FileDigest, Ledger, LedgerIntegrity, OnProgress } from './ledger';
import type { LedgerLock } from './ledger-lock';
import { WorkQueue } from './work-queue';

/** The ledger over an open connection, which it closes together with the lock. */
export class OpenLedger implements Ledger {
  readonly #queue = new WorkQueue();
  #revision = 0;
  #closed: Promise<void> | null = null;

  constructor(
    readonly path: string,
    private readonly key: string,
    private readonly connection: Connection,
    private readonly lock: LedgerLock,
  ) {}

  read<T>(work: (books: BooksReader) => Promise<T>): Promise<T> {
    return this.#run(async () => {
      const { sqlite, dataSource } = this.connection;
      // The type has no writes; the database refuses them as well.
      sqlite.pragma('query_only = ON');
      try {
        return await work(openBooks(dataSource.manager));
      } finally {
        sqlite.pragma('query_only = OFF');
      }
    });
  }

  transaction<T>(work: (books: Books) => Promise<T>): Promise<T> {
    return this.#write(work, () => (this.#revision += 1));
  }

  keepAside<T>(work: (books: Books) => Promise<T>): Promise<T> {
    return this.#write(work);
  }

  #write<T>(work: (books: Books) => Promise<T>, onCommitted?: () => void): Promise<T> {
    return this.#run(async () => {
      const { sqlite, dataSource } = this.connection;
      sqlite.exec('BEGIN IMMEDIATE');
      try {
        const result = await work(openBooks(dataSource.manager));
        sqlite.exec('COMMIT');
        onCommitted?.();
        return result;
      } catch (error) {
        if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
        throw error;
      }
    });
  }

  backupTo(file: string, onProgress?: OnProgress): Promise<FileDigest> {
    return this.#run(() => backUp(this.connection.sqlite, this.path, this.key, file, onProgress));
  }

  revision(): number {
    return this.#revision;
  }

  integrity(): Promise<LedgerIntegrity> {
    return this.#run(async () => checkIntegrity(this.connection.sqlite));
  }

  close(): Promise<void> {
    this.#closed ??= this.#queue.run(async () => {
      await this.connection.dataSource.destroy();
      this.lock.release();
    });
    return this.#closed;
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error(`${this.path} is closed`));
    return this.#queue.run(work);
  }
}
