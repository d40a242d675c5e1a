import { availableParallelism } from 'node:os';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { issueAccount, type AccountToIssue, type IssuedAccount } from '../../../domain/sync/credentials';
import { refusalOf } from '../../reports/write-files';
import { threadPool } from '../../threads/thread-pool';
import { folderProblem } from '../hosts/folder-problems';
import { sealFiles, type SealedAccount, type SealedWork, type SealingWork } from './seal-files';

/** What takes a processor's time: done beside the ledger's thread, so that it goes on answering. */
export interface Sealer {
  /** How many are asked for work at once. */
  readonly parallel: number;
  /** Gives what became of each account, in order. Refuses with `cannot_write`. */
  seal(work: SealingWork): Promise<readonly SealedAccount[]>;
  issue(account: AccountToIssue): Promise<IssuedAccount>;
}

/** What a sealing thread is asked for. */
export interface SealingFunctions {
  seal(work: SealingWork): Promise<SealedWork>;
  issue(account: AccountToIssue): Promise<IssuedAccount>;
}

/** On the thread that calls. */
export const sealingFunctions: SealingFunctions = {
  seal: async (work) => await Promise.resolve(sealFiles(work)),
  issue: issueAccount,
};

export const inProcessSealer: Sealer = {
  parallel: 1,
  seal: async (work) => sealedOf(sealFiles(work)),
  issue: issueAccount,
};

function sealedOf(done: SealedWork): readonly SealedAccount[] {
  if ('sealed' in done) return done.sealed;
  const { path: where, code } = done.problem;
  throw refusalOf(
    Object.assign(new Error(`A file could not be written: ${code}`), { code }),
    where,
    folderProblem,
  );
}

let sealer: Sealer | undefined;

/** The program's one sealer: on as many threads as there are processors where the built `sealing-worker.js` is there. */
export function applicationSealer(): Sealer {
  if (!sealer) {
    const file = path.join(__dirname, 'sealing-worker.js');
    sealer = existsSync(file) ? threadedSealer(file, availableParallelism()) : inProcessSealer;
  }
  return sealer;
}

/** `file`: the built `sealing-worker.js`. */
export function threadedSealer(file: string, threads: number): Sealer {
  const pool = threadPool<SealingFunctions>(file, threads);
  return {
    parallel: threads,
    seal: async (work) => sealedOf(await pool.run((thread) => thread.seal(work))),
    issue: async (account) => await pool.run((thread) => thread.issue(account)),
  };
}
