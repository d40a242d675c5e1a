import type { CommandError, ErrorCode } from '../../preload/contract/result';

/** A command that was refused: its message is written for the person who asked; `code` is one of a closed list. */
export class CommandFailure extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(error: CommandError) {
    super(error.message);
    this.name = 'CommandFailure';
    this.code = error.code;
    this.details = error.details;
  }
}

/** The failure behind a caught error; anything that is not a refusal becomes `unexpected`, with its own message. */
export function asCommandFailure(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new CommandFailure({ code: 'unexpected', message });
}
