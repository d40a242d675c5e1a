import { z } from 'zod';
import { application, change, query } from './command';
import { nothing } from './fields';
import type { RatesEffect } from './rates';

export const IMPORT_KINDS = [
  'providers',
  'clients',
  'service-levels',
  'rates',
  'placements',
  'periods',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** A cell of a file that cannot be taken: where, what is wrong, and how to mend it. */
export interface RejectedCell {
  /** The line of the file, the header being line 1. */
  readonly line: number;
  readonly column: string | null;
  readonly value: string;
  readonly code: string;
  readonly message: string;
}

export type RowOutcome = 'added' | 'updated' | 'unchanged' | 'rejected';

/** What the reader made of a file. */
export interface FileUnderstanding {
  readonly separator: ',' | ';' | '\t';
  readonly encoding: 'UTF-8' | 'UTF-8 with BOM' | 'Windows-1252';
  /** Each column of the file and the field that it was taken for; null where it is ignored. */
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
}

export interface PreviewRow {
  readonly line: number;
  readonly outcome: RowOutcome;
  /** As they stand in the file, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** For an updated row: the fields that differ, with what the ledger has now. */
  readonly before: Readonly<Record<string, string>>;
}

/** The outcome of an import, as `formats.md` has it. */
export interface ImportResult {
  readonly kind: ImportKind;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedCell[];
  readonly notices: readonly string[];
}

export interface ImportPreview extends ImportResult {
  /** Names this preview to `imports.take`. */
  readonly id: string;
  readonly fileName: string;
  readonly understanding: FileUnderstanding;
  /** The first rows of each outcome, the rejected ones first; `rowCount` tells how many there are in all. */
  readonly rows: readonly PreviewRow[];
  readonly rowCount: number;
}

export interface ImportRunRow {
  readonly id: number;
  readonly at: string;
  readonly user: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly undone: { readonly by: string; readonly at: string } | null;
}

export const importsContract = {
  /** Reads the file and compares it with the ledger; changes nothing. `kind` is guessed from the header where absent. */
  'imports.preview': application<ImportPreview>()(
    ['officer', 'administrator'],
    z.object({ path: z.string().min(1), kind: z.enum(IMPORT_KINDS).optional() }),
  ),
  /** Takes the previewed file whole, or refuses it where the ledger or the file changed meanwhile. */
  'imports.take': change<ImportResult & { run: number | null }>()(
    ['officer', 'administrator'],
    z.object({ id: z.string() }),
  ),
  /** What taking a previewed file of rates would do to payments and forecast; null where it changes no rate. */
  'imports.ratesEffect': application<RatesEffect | null>()(
    ['officer', 'administrator'],
    z.object({ id: z.string() }),
  ),
  'imports.runs': query<readonly ImportRunRow[]>()('signedIn', nothing),
  /** Takes an import back, where nothing has been built on it since. */
  'imports.undo': change<{ undone: number }>()(
    ['officer', 'administrator'],
    z.object({ run: z.number().int() }),
  ),
};
