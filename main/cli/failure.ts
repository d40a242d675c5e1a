import type { CommandError, Result } from '../../preload/contract/result';

/** A command that was refused: exit status 1, with the error as the window would show it. */
export class CommandRefused extends Error {
  constructor(readonly error: CommandError) {
    super(error.message);
    this.name = 'CommandRefused';
  }
}

/** A command line that asks for something that cannot be asked: exit status 2. */
export class WrongUsage extends Error {}

/** The value of a result, or its refusal thrown. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new CommandRefused(result.error);
  return result.value;
}
