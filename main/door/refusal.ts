import type { CommandError, ErrorCode } from '../../preload/contract/result';

/** A command that cannot be done, in words for the person who asked. Thrown by a service, its transaction is undone. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details?: unknown,
    /** True where what the command wrote so far is to stay (a failed sign-in counts, though it is refused). */
    readonly keepsChanges = false,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  toError(): CommandError {
    return {
      code: this.code,
      message: this.message,
      ...(this.details === undefined ? {} : { details: this.details }),
    };
  }
}

/** Gives `value` back where there is one, else refuses with `not_found`. */
export function found<Value>(value: Value | null | undefined, message: string): Value {
  if (value === null || value === undefined) throw new Refusal('not_found', message);
  return value;
}
