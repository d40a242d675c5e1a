import type { FileUnderstanding, ImportKind } from '../../preload/contract/imports';
import type { MatchedColumns } from './columns';
import type { Table } from './read-table';

/** A file that was read and understood as CSV of one kind; nothing in it is checked yet. */
export interface OpenedImport {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly path: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly hash: string;
  readonly understanding: FileUnderstanding;
  readonly table: Table;
  readonly matched: MatchedColumns;
  readonly notices: readonly string[];
}
