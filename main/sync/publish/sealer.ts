import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { sealDataFile } from '../../../domain/sync/carer-data-file';
import { issueAccount, type AccountToIssue, type IssuedAccount } from '../../../domain/sync/credentials';
import { digestOf } from './digest';
import { threadPool } from '../../threads/thread-pool';

/** A data file as it is written: its name at the host is its hash. */
export interface SealedFile {
  readonly file: Uint8Array;
  readonly hash: string;
}

/** What takes a processor's time: done beside the ledger's thread, so that it goes on answering. */
export interface Sealer {
  /** How many are sealed at once. */
  readonly parallel: number;
  seal(plaintext: Uint8Array, recipient: string): Promise<SealedFile>;
  issue(account: AccountToIssue): Promise<IssuedAccount>;
}

/** On the thread that calls. */
export const inProcessSealer: Sealer = {
  parallel: 1,
  seal: async (plaintext, recipient) => {
    const file = await sealDataFile(plaintext, recipient);
    return { file, hash: digestOf(file) };
  },
  issue: issueAccount,
};

let sealer: Sealer | undefined;

/** The program's one sealer: on as many threads as there are processors where the built `sealing-worker.js` is there. */
export function applicationSealer(): Sealer {
  if (!sealer) {
    const file = path.join(__dirname, 'sealing-worker.js');
    sealer = existsSync(file) ? threadedSealer(file, availableParallelism()) : inProcessSealer;
  }
  return sealer;
}

function threadedSealer(file: string, threads: number): Sealer {
  const pool = threadPool<Pick<Sealer, 'seal' | 'issue'>>(file, threads);
  return {
    parallel: threads,
    seal: async (plaintext, recipient) => await pool.run((thread) => thread.seal(plaintext, recipient)),
    issue: async (account) => await pool.run((thread) => thread.issue(account)),
  };
}
