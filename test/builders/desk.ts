import type { Ledger } from '../../db/ledger-file/ledger';
import { createDoor, type AnyHandler } from '../../main/door/door';
import { Session } from '../../main/door/session';
import { ledgerServices } from '../../main/ledger/commands';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import type { CommandError } from '../../preload/contract/result';
import type { SignedInUser } from '../../preload/contract/users';
import { enterWorkedExample, withLedger } from './ledger';
import { AARON, enterPeople, OLIVE, PASSWORD } from './people';

/** The application's one door onto a ledger, at which people of the tests ask for commands in turn. */
export interface Desk {
  readonly ledger: Ledger;
  /** The time at the desk; a test sets it. */
  now: string;
  /** What a command answers; throws where it is refused. */
  ask<Name extends CommandName>(
    person: SignedInUser | null,
    name: Name,
    input: InputOf<Name>,
  ): Promise<OutputOf<Name>>;
  /** Why a command is refused; throws where it is not. */
  refusal<Name extends CommandName>(
    person: SignedInUser | null,
    name: Name,
    input: InputOf<Name>,
  ): Promise<CommandError>;
  /** Asks for a command; gives why it was refused, or null where it was done. */
  attempt<Name extends CommandName>(
    person: SignedInUser | null,
    name: Name,
    input: InputOf<Name>,
  ): Promise<CommandError | null>;
  /** Errors that nobody foresaw, which the person is not told. */
  readonly unexpected: unknown[];
}

/** Opens the door onto a ledger; `handlers` replace the application's services where a test needs its own. */
export function deskOf(ledger: Ledger, handlers: Partial<Record<CommandName, AnyHandler>> = {}): Desk {
  const unexpected: unknown[] = [];
  const invoke = async (person: SignedInUser | null, name: string, input: unknown) =>
    await createDoor({
      ledger: () => ledger,
      session: new Session(person),
      handlers: { ...ledgerServices, ...handlers },
      clock: () => new Date(desk.now),
      onProgress: () => undefined,
      onChanged: () => undefined,
      onUnexpected: (error) => unexpected.push(error),
    }).invoke(name, input);
  const desk: Desk = {
    ledger,
    now: '2026-04-14T09:00:00.000Z',
    unexpected,
    ask: async (person, name, input) => {
      const result = await invoke(person, name, input);
      if (!result.ok) {
        const { code, message } = result.error;
        throw new Error(`${name} was refused, ${code}: ${message}`, { cause: unexpected.at(-1) });
      }
      return result.value as OutputOf<typeof name>;
    },
    attempt: async (person, name, input) => {
      const result = await invoke(person, name, input);
      return result.ok ? null : result.error;
    },
    refusal: async (person, name, input) => {
      const result = await invoke(person, name, input);
      if (result.ok) throw new Error(`${name} was not refused`);
      return result.error;
    },
  };
  return desk;
}

/** Runs `work` at the desk of a new ledger with everybody and the design's worked example in it. */
export async function withDesk(work: (desk: Desk, folder: string) => Promise<void>): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await work(deskOf(ledger), folder);
  });
}

/** The officer prepares the current period, accepting what there is to accept, and the approver finalises it. */
export async function payPeriod(desk: Desk, period: string): Promise<OutputOf<'periods.finalise'>> {
  await desk.ask(OLIVE, 'periods.prepare', { period, acceptExceptions: true });
  return await desk.ask(AARON, 'periods.finalise', { period, password: PASSWORD });
}
