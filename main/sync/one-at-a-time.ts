import type { Ledger } from '../../db/ledger-file/ledger';
import type { HostContext } from '../door/context';
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

/**
 * Tells of long work before its destination is reached, which may take its time: meanwhile too one sees that it goes on,
 * and can cancel it. Once its turn is taken: what is refused says nothing in the place of what goes on.
 */
export function tellBegun({ progress }: Pick<HostContext, 'progress'>, title: string): void {
  progress({ title, done: 0, total: 0, state: 'running', cancellable: true });
}
