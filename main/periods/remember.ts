import type { Ledger } from '../../db/ledger-file/ledger';

/** Gives what was made for `key` before, while the ledger has not changed since; else makes it. */
export type Remembered<Value> = (ledger: Ledger, key: string, make: () => Promise<Value>) => Promise<Value>;

/**
 * A memory of what is dear to work out, forgotten whenever the ledger changes. Only for queries: inside a transaction
 * the ledger is not what it was when this was remembered.
 */
export function rememberUntilChange<Value>(): Remembered<Value> {
  const memories = new WeakMap<Ledger, { readonly revision: number; readonly values: Map<string, Value> }>();
  return async (ledger, key, make) => {
    const revision = ledger.revision();
    let memory = memories.get(ledger);
    if (memory?.revision !== revision) {
      memory = { revision, values: new Map() };
      memories.set(ledger, memory);
    }
    const known = memory.values.get(key);
    if (known !== undefined) return known;
    const made = await make();
    memory.values.set(key, made);
    return made;
  };
}
