import type { Ledger } from '../../db/ledger-file/ledger';
import { Refusal } from '../door/refusal';

const running = new WeakMap<Pick<Ledger, 'path'>, Set<string>>();

/**
 * Does long work at a destination of a ledger unless the same is being done: `what` says what, as in "Publishing to
 * County web host". Refuses with `already_running`. A ledger is open in one process only, so that nobody else does it.
 */
export async function oneAtATime<T>(
  ledger: Pick<Ledger, 'path'>,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  const here = running.get(ledger) ?? new Set();
  running.set(ledger, here);
  if (here.has(what)) {
    throw new Refusal('already_running', `${what} is going on already. Wait until it is done, or cancel it.`);
  }
  here.add(what);
  try {
    return await work();
  } finally {
    here.delete(what);
  }
}
