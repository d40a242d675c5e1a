import path from 'node:path';
import { openLedger } from '../../db/ledger-file/open-ledger';
import type { Ledger } from '../../db/ledger-file/ledger';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import type { JobProgress } from '../../preload/contract/jobs';
import type { Result } from '../../preload/contract/result';
import type { SignedInUser } from '../../preload/contract/users';
import { createDoor } from '../door/door';
import { Session } from '../door/session';
import { ledgerServices } from '../ledger/commands';
import { passwordFrom } from './ask-password';
import { valueOf, WrongUsage } from './failure';
import { keyOf } from './ledger-key';

/** What every command of the command line may be given. */
export interface GlobalOptions {
  readonly ledger?: string;
  readonly user?: string;
  readonly json?: boolean;
}

/** The open ledger as the command line uses it: the same door as the window's. */
export interface CommandLine {
  readonly ledger: Ledger;
  /** Who the commands are from: the person signed in, or the command line itself for reading. */
  readonly user: string;
  /** Their password, which finalising asks for again; empty where nobody signed in. */
  readonly password: string;
  call<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<OutputOf<Name>>;
}

/** Whoever has the ledger's key may read it: reading needs nobody signed in, and has no role. */
export const READER: SignedInUser = { name: 'command line', roles: [] };

/**
 * Whoever has the ledger's key has everything that is in it, and so the files that are made of finalised periods. The
 * audit trail has them as written at the command line, by nobody's name.
 */
export const EXPORTER: SignedInUser = { ...READER, roles: ['officer'] };

/**
 * Opens the ledger, signs `--user` in where one is named, does the work, and closes the ledger whatever happens.
 * `mustSignIn` is for commands that change the ledger; `unsigned` is who asks where nobody is named.
 */
export async function withLedger<Value>(
  options: GlobalOptions,
  { mustSignIn, unsigned = READER }: { readonly mustSignIn: boolean; readonly unsigned?: SignedInUser },
  work: (line: CommandLine) => Promise<Value>,
): Promise<Value> {
  if (mustSignIn && options.user === undefined)
    throw new WrongUsage('This changes the ledger: say who you are with --user NAME.');
  const file = ledgerPath(options);
  const key = await keyOf(file);
  const password =
    options.user === undefined
      ? ''
      : await passwordFrom('CARER_PAYMENTS_PASSWORD', `Password of ${options.user}`);
  const ledger = await openLedger({ path: file, key });
  try {
    const session = new Session(unsigned);
    const door = createDoor({
      ledger: () => ledger,
      session,
      isCommandLine: true,
      handlers: ledgerServices,
      clock: () => new Date(),
      onProgress: progressTeller(),
      onChanged: () => undefined,
      onUnexpected: (error) =>
        process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
    });
    const call: CommandLine['call'] = async (name, input) =>
      valueOf((await door.invoke(name, input)) as Result<OutputOf<typeof name>>);
    if (options.user !== undefined) await call('users.signIn', { name: options.user, password });
    return await work({ ledger, user: session.user?.name ?? READER.name, password, call });
  } finally {
    await ledger.close();
  }
}

/** Tells how far long work is, about ten times: not once for each of hundreds of files, and nothing twice. */
function progressTeller(): (progress: JobProgress) => void {
  let last = '';
  return ({ title, done, total }) => {
    const line = total > 0 ? `${title}: ${done} of ${total}\n` : `${title}…\n`;
    if (line === last || (done !== total && done % Math.ceil(total / 10) !== 0)) return;
    last = line;
    process.stderr.write(line);
  };
}

/** The ledger that is meant: `--ledger`, or the variable `CARER_PAYMENTS_LEDGER`. */
export function ledgerPath(options: GlobalOptions): string {
  const file = options.ledger ?? process.env['CARER_PAYMENTS_LEDGER'];
  if (!file) throw new WrongUsage('Say which ledger: --ledger FILE, or the variable CARER_PAYMENTS_LEDGER.');
  return path.resolve(file);
}
