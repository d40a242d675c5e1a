import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * One piece of work after another, in the order asked for: the ledger has one connection, and two transactions at once
 * on it would end up in each other.
 */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  readonly #inside = new AsyncLocalStorage<true>();

  /** Runs `work` when everything before it is done. Throws at once when called from inside such work: it would wait for itself. */
  run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside.getStore()) throw new Error('work on the ledger was begun inside other work on it');
    const result = this.#last.then(() => this.#inside.run(true, work));
    this.#last = result.catch(() => undefined);
    return result;
  }
}
