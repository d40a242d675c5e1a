import type { Change, RowChange } from '../../../db/changes';
import type { RowChanged } from './import-kind';

/** What an optional cell makes of a value: an absent column leaves it, a blank cell clears it. */
export function cellOrBefore<Value>(
  cell: Value | null | undefined,
  before: Value | null | undefined,
): Value | null {
  return cell === undefined ? (before ?? null) : cell;
}

/** Rows by their key. */
export function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The first row that refers to each key: enough to say that, and by what, it is used. */
export function firstUse<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  nameOf: (row: Row) => string,
): ReadonlyMap<string, string> {
  const uses = new Map<string, string>();
  for (const row of rows) {
    if (!uses.has(keyOf(row))) uses.set(keyOf(row), nameOf(row));
  }
  return uses;
}

interface RowsToTakeBack<Row> {
  saveMany(rows: readonly Row[], change: Change): Promise<readonly RowChange<unknown>[]>;
  remove(key: string, change: Change): Promise<boolean>;
}

/** Removes the rows that were added, then gives the changed ones back what they had. */
export async function takeBackRows<Row>(
  table: RowsToTakeBack<Row>,
  changes: readonly RowChanged<Row>[],
  change: Change,
): Promise<void> {
  for (const { key, before } of changes) {
    if (before === null) await table.remove(key, change);
  }
  const rows = changes.flatMap(({ before }) => (before === null ? [] : [before]));
  if (rows.length > 0) await table.saveMany(rows, change);
}
