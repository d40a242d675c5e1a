/** A query that took longer than the ledger allows unremarked (40 ms), without its values. */
export interface SlowQuery {
  readonly ms: number;
  readonly sql: string;
}

const LINE = /slow query, (\d+) ms: (.*?)(?: \{.*)?$/;

/** The slow queries in the application's log, which names each. */
export function slowQueriesIn(log: string): SlowQuery[] {
  return log.split('\n').flatMap((line) => {
    const found = LINE.exec(line);
    return found ? [{ ms: Number(found[1]), sql: found[2]! }] : [];
  });
}

/**
 * The queries of the first log that were slow in the second as well, by their text: one that was slow once only waited
 * for a busy machine.
 */
export function slowAgain(first: readonly SlowQuery[], second: readonly SlowQuery[]): SlowQuery[] {
  return first.filter(({ sql }) => second.some((again) => again.sql === sql));
}
