import type { JobProgress } from '../../preload/contract/jobs';
import type { Result } from '../../preload/contract/result';

/** What the application's main process asks of the ledger's thread. */
export interface LedgerThread {
  invoke(name: string, input: unknown): Promise<Result<unknown>>;
  /** The door's checks alone, for commands that the main process carries out. */
  check(name: string, input: unknown): Promise<Result<unknown>>;
  cancel(job: string): void;
  /** Minutes without work before the application locks itself; null where nobody is signed in. */
  lockAfterMinutes(): Promise<number | null>;
  close(): Promise<void>;
}

/** What the ledger's thread tells the main process. */
export interface LedgerThreadListener {
  progress(progress: JobProgress): void;
  changed(revision: number): void;
  log(level: 'warn' | 'error', message: string): void;
}

/** What the thread is started with. */
export interface LedgerThreadData {
  readonly dataFolder: string;
  readonly assetsFolder: string;
}
