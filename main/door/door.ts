import { diskFull } from '../../db/ledger-file/disk-full';
import { LedgerError } from '../../db/ledger-file/ledger-error';
import type { Ledger } from '../../db/ledger-file/ledger';
import { contract, type CommandName } from '../../preload/contract';
import { isAtCommandLine, type Access, type Command } from '../../preload/contract/command';
import type { JobProgress } from '../../preload/contract/jobs';
import type { CommandError, Result } from '../../preload/contract/result';
import type { SignedInUser } from '../../preload/contract/users';
import type { Change, HostContext } from './context';
import { Refusal } from './refusal';
import { RunningJob } from './running-job';
import type { Session } from './session';
import { transact } from './transact';

/** A service as the door calls it, its types checked where the table of services is made. */
export type AnyHandler = (context: never, input: never) => Promise<unknown>;

export interface DoorParts {
  /** The ledger that is open now, if any. */
  readonly ledger: () => Ledger | null;
  readonly session: Session;
  /** True where the command line asks, not the window. */
  readonly isCommandLine?: boolean;
  readonly handlers: Readonly<Partial<Record<CommandName, AnyHandler>>>;
  readonly clock: () => Date;
  readonly onProgress: (progress: JobProgress) => void;
  /** Called when a command has changed the ledger. */
  readonly onChanged: () => void;
  /** Called with an error that nobody foresaw; the person is told only that it happened. */
  readonly onUnexpected: (error: unknown, command: string) => void;
}

/** The one way in: every command of the window and of the command line comes through it. */
export interface Door {
  /**
   * Checks that the command exists, that the person signed in may call it, and its input; then runs its one service.
   * Never throws: what goes wrong is in the result.
   */
  invoke(name: string, input: unknown): Promise<Result<unknown>>;
  /** The checks alone, for commands whose service is elsewhere: gives the checked input. */
  check(name: string, input: unknown): Result<unknown>;
  /** Cancels long work by its job: the input's own `job`, else the command's name. */
  cancel(job: string): void;
}

const NOBODY: SignedInUser = { name: '', roles: [] };

export function createDoor(parts: DoorParts): Door {
  // A set, not a map by name: the same job may be asked for twice at once.
  const running = new Set<RunningJob>();
  const refused = (error: unknown, name: string): Extract<Result<never>, { ok: false }> => ({
    ok: false,
    error: errorOf(error, name, parts),
  });
  return {
    cancel(name) {
      for (const job of running) if (job.name === name) job.cancel();
    },
    check(name, input) {
      try {
        return { ok: true, value: checked(parts, name, input).input };
      } catch (error) {
        return refused(error, name);
      }
    },
    async invoke(name, input) {
      const job = new RunningJob(jobOf(name, input), parts.onProgress);
      const before = parts.ledger()?.revision();
      running.add(job);
      try {
        return { ok: true, value: await run(parts, name as CommandName, checked(parts, name, input), job) };
      } catch (error) {
        const refusal = refused(error, name);
        job.endEarly(refusal.error.code === 'cancelled' ? 'cancelled' : 'failed');
        return refusal;
      } finally {
        running.delete(job);
        if (parts.ledger()?.revision() !== before) parts.onChanged();
      }
    },
  };
}

interface CheckedCommand {
  readonly command: Command;
  readonly input: unknown;
}

function checked(parts: DoorParts, name: string, input: unknown): CheckedCommand {
  const command = commandOf(name);
  checkAccess(command.access, parts);
  return { command, input: checkInput(command, input) };
}

function jobOf(name: string, input: unknown): string {
  const job = typeof input === 'object' && input !== null && 'job' in input ? input.job : null;
  return typeof job === 'string' ? job : name;
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(contract, name) ? contract[name as CommandName] : undefined;
  if (!command) throw new Refusal('unknown_command', `There is no command "${name}".`);
  return command;
}

/** Throws unless the person may call a command with this access: the one place where roles are checked. */
function checkAccess(
  access: Access,
  { session: { user }, isCommandLine = false }: Pick<DoorParts, 'session' | 'isCommandLine'>,
): void {
  if (access === 'anyone') return;
  if (!user) throw new Refusal('not_signed_in', 'Sign in first.');
  if (access === 'signedIn') return;
  if (isAtCommandLine(access) && !isCommandLine) {
    throw new Refusal('not_allowed', 'This can be asked for at the command line alone.');
  }
  const allowed = isAtCommandLine(access) ? access.atCommandLine : access;
  if (allowed.some((role) => user.roles.includes(role))) return;
  const roles = allowed.join(' or ');
  throw new Refusal(
    'not_allowed',
    `${user.name} may not do this: it needs the role ${roles}. Ask an administrator.`,
  );
}

function checkInput(command: Command, input: unknown): unknown {
  const parsed = command.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  const message = issues
    .map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message))
    .join(' ');
  throw new Refusal('bad_input', message, issues);
}

async function run(
  parts: DoorParts,
  name: CommandName,
  { command, input }: CheckedCommand,
  job: RunningJob,
): Promise<unknown> {
  const handler = parts.handlers[name];
  if (!handler || command.effect === 'window') {
    throw new Refusal('unknown_command', `"${name}" is not available here.`);
  }
  const service = handler as (context: unknown, input: unknown) => Promise<unknown>;
  const user = parts.session.user ?? NOBODY;
  const at = parts.clock().toISOString();
  const asked: HostContext = {
    user,
    at,
    session: parts.session,
    signal: job.signal,
    progress: (progress) => job.progress(progress),
  };
  if (command.effect === 'host') return await service(asked, input);
  const ledger = parts.ledger();
  if (!ledger) throw new Refusal('no_ledger_open', 'No ledger is open. Open one first.');
  const change: Change = { user: user.name, at, action: name };
  switch (command.effect) {
    case 'query':
      return await ledger.read(async (books) => await service({ ...asked, ledger, books }, input));
    case 'change':
      return await transact(
        ledger,
        async (books) => await service({ ...asked, ledger, change, books }, input),
      );
    case 'application':
      return await service({ ...asked, ledger, change }, input);
  }
}

function errorOf(
  error: unknown,
  name: string,
  parts: Pick<DoorParts, 'onUnexpected' | 'ledger'>,
): CommandError {
  if (error instanceof Refusal) return error.toError();
  if (error instanceof LedgerError) return { code: error.code, message: error.message };
  if (error instanceof DOMException && error.name === 'AbortError') {
    return { code: 'cancelled', message: 'Cancelled. What was written until then is still there.' };
  }
  const full = diskFull(parts.ledger()?.path ?? 'this ledger', error);
  if (full) return { code: full.code, message: full.message };
  parts.onUnexpected(error, name);
  const message =
    'Something went wrong that the application did not expect. Nothing was changed; the log says more.';
  return { code: 'unexpected', message };
}
