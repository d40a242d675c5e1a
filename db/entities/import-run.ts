import { EntitySchema } from 'typeorm';
import { numberedId, instant, json, optional, whole, word } from './columns';

/** One file that was taken in. `changes` is what it added and updated, so that it can be undone. */
export interface ImportRunRow {
  readonly id: number;
  readonly at: string;
  readonly user: string;
  readonly kind: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly changes: unknown;
  readonly undoneBy: string | null;
  readonly undoneAt: string | null;
}

export const ImportRunEntity = new EntitySchema<ImportRunRow>({
  name: 'ImportRun',
  tableName: 'import_run',
  columns: {
    id: numberedId,
    at: instant('at'),
    user: word('user_name'),
    kind: word(),
    fileName: word('file_name'),
    fileHash: word('file_hash'),
    added: whole(),
    updated: whole(),
    unchanged: whole(),
    changes: json(),
    undoneBy: word('undone_by', optional),
    undoneAt: instant('undone_at', optional),
  },
});
