import type { z } from 'zod';
import type { Role } from '../../domain/roles';

export { ROLES, type Role } from '../../domain/roles';

/**
 * Who may call a command: `anyone` (before signing in), `signedIn`, or a person with at least one of the roles named; and
 * whether it is for the command line alone.
 */
export type Access = 'anyone' | 'signedIn' | readonly Role[] | AtCommandLine;

/** At the command line whoever asks has the ledger's key: they may do there what no window may ask for. */
export interface AtCommandLine {
  readonly atCommandLine: readonly Role[];
}

/** For the command line alone, with one of these roles. */
export function atCommandLine(roles: readonly Role[]): AtCommandLine {
  return { atCommandLine: roles };
}

/** True for what no window may ask for. */
export function isAtCommandLine(access: Access): access is AtCommandLine {
  return typeof access === 'object' && 'atCommandLine' in access;
}

/**
 * What a command works with. `query`: the open ledger, to read. `change`: one transaction, audited. `application`: the
 * open ledger in long work with its own reads and transactions. `host`: ledgers as files. `window`: the system's dialogs.
 */
export type CommandEffect = 'query' | 'change' | 'application' | 'host' | 'window';

/** A command of the bridge: what it takes (checked at the door), who may call it, and the type of what it answers. */
export interface Command<
  Input extends z.ZodType = z.ZodType,
  Output = unknown,
  Effect extends CommandEffect = CommandEffect,
> {
  readonly access: Access;
  readonly input: Input;
  readonly effect: Effect;
  /** Only a type: nothing is stored here. */
  readonly output?: Output;
}

type MakeCommand<Effect extends CommandEffect> = <Output>() => <Input extends z.ZodType>(
  access: Access,
  input: Input,
) => Command<Input, Output, Effect>;

const command =
  <Effect extends CommandEffect>(effect: Effect): MakeCommand<Effect> =>
  () =>
  (access, input) => ({ access, input, effect });

/** Each takes the type of what the command answers, then who may call it and what it takes. */
export const query = command('query');
export const change = command('change');
export const application = command('application');
export const host = command('host');
export const window = command('window');
