/** Who changes something, when (an ISO instant) and in doing what (`import`, `edit`): it goes into the audit trail. */
export interface Change {
  readonly user: string;
  readonly at: string;
  readonly action: string;
  readonly note?: string;
}

export type SaveResult = 'added' | 'updated' | 'unchanged';

/** What saving a row did, or (from `compare`) would do. `after` is the row as the ledger then holds it. */
export interface RowChange<Row> {
  readonly ref: string;
  readonly result: SaveResult;
  readonly before: Row | null;
  readonly after: Row;
}
