import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { TEST_KEY } from './ledger';
import { PASSWORD } from './people';

/** The command line as it was built; `npm test` builds before it tests. */
const BUILT = join(import.meta.dirname, '../../out/main/cli.js');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a command is run with, besides its words. */
export interface Surroundings {
  readonly ledger?: string;
  readonly password?: string | undefined;
  readonly key?: string | undefined;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the built command line in a process of its own, without a terminal. */
export function startCommand(words: readonly string[], surroundings: Surroundings = {}): ChildProcess {
  const { ledger, password = PASSWORD, key = TEST_KEY, env = {} } = surroundings;
  // Nothing of the machine's own settings reaches it: neither a ledger nor a key of whoever runs the tests.
  const { PATH = '', HOME = '', TMPDIR = '', SystemRoot = '' } = process.env;
  return spawn(process.execPath, [BUILT, ...(ledger === undefined ? [] : ['--ledger', ledger]), ...words], {
    env: {
      PATH,
      HOME,
      SystemRoot,
      ...(TMPDIR ? { TMPDIR } : {}),
      ...(password === '' ? {} : { CARER_PAYMENTS_PASSWORD: password }),
      ...(key === '' ? {} : { CARER_PAYMENTS_LEDGER_KEY: key }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs a command to its end. */
export async function runCommand(
  words: readonly string[],
  surroundings: Surroundings = {},
): Promise<Outcome> {
  const child = startCommand(words, surroundings);
  let stdout = '';
  let stderr = '';
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { status, stdout, stderr };
}
