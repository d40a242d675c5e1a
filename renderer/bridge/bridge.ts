import type { Bridge, CommandName, InputOf, OutputOf } from '../../preload/contract';
import { CommandFailure } from './command-failure';

declare global {
  interface Window {
    /** Put there by the preload script; absent where the page was opened outside the application. */
    readonly carerPayments?: Bridge;
  }
}

/** The one door to the application. Throws where the page was opened outside it. */
export function bridge(): Bridge {
  if (!window.carerPayments) throw new Error('This page works only inside Carer Payments.');
  return window.carerPayments;
}

/** Calls a command and gives its answer. Throws a {@link CommandFailure} where it was refused. */
export async function call<Name extends CommandName>(
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const result = await bridge().invoke(name, input);
  if (!result.ok) throw new CommandFailure(result.error);
  return result.value;
}
