import type { RowOutcome } from '../../preload/contract/imports';

/** How a kind puts a row in the file's words. */
export interface Shown<Row> {
  show(row: Row): Readonly<Record<string, string>>;
  readonly masked?: Readonly<Partial<Record<string, (text: string) => string>>>;
}

/** What a row would do to the ledger; for an update, what the ledger has now in the fields that differ. */
export interface Comparison {
  readonly outcome: Exclude<RowOutcome, 'rejected'>;
  readonly before: Readonly<Record<string, string>>;
}

/** Compares a row with the one that the ledger has, or null where it has none. */
export function compareRow<Row>(kind: Shown<Row>, before: Row | null, after: Row): Comparison {
  if (before === null) return { outcome: 'added', before: {} };
  const now = kind.show(before);
  const then = kind.show(after);
  const differing = Object.keys(now).filter((field) => now[field] !== then[field]);
  const shown = differing.map((field) => [field, masked(kind, field, now[field] ?? '')] as const);
  return { outcome: differing.length === 0 ? 'unchanged' : 'updated', before: Object.fromEntries(shown) };
}

/** True where two rows say the same in every field of the file. */
export function isSame<Row>(kind: Shown<Row>, a: Row, b: Row): boolean {
  return compareRow(kind, a, b).outcome === 'unchanged';
}

function masked<Row>(kind: Shown<Row>, field: string, text: string): string {
  const mask = kind.masked?.[field];
  return mask && text !== '' ? mask(text) : text;
}
