import type { Ledger } from '../../db/ledger-file/ledger';

/** What was made for a key, for as long as the ledger does not change. */
export interface Remembered<Value> {
  /** Gives what was made for `key` before, while the ledger has not changed since; else makes it. */
  (ledger: Ledger, key: string, make: () => Promise<Value>): Promise<Value>;
  /** What was made for `key` since the ledger changed last; null where nothing was. */
  known(ledger: Ledger, key: string): Value | null;
}

/**
 * A memory of what is dear to work out, forgotten whenever the ledger changes. Only for queries: inside a transaction
 * the ledger is not what it was when this was remembered.
 */
export function rememberUntilChange<Value>(): Remembered<Value> {
  const memories = new WeakMap<Ledger, { readonly revision: number; readonly values: Map<string, Value> }>();
  const present = (ledger: Ledger): Map<string, Value> => {
    const revision = ledger.revision();
    let memory = memories.get(ledger);
    if (memory?.revision !== revision) {
      memory = { revision, values: new Map() };
      memories.set(ledger, memory);
    }
    return memory.values;
  };
  const known = (ledger: Ledger, key: string): Value | null => present(ledger).get(key) ?? null;
  const remembered = async (ledger: Ledger, key: string, make: () => Promise<Value>): Promise<Value> => {
    const values = present(ledger);
    const before = values.get(key);
    if (before !== undefined) return before;
    const made = await make();
    values.set(key, made);
    return made;
  };
  return Object.assign(remembered, { known });
}
