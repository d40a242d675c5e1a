import type { FileUnderstanding, RejectedCell } from '../../preload/contract/imports';
import type { TableRow } from './read-table';

/** A column that a kind of import knows, as `formats.md` names it. */
export interface KnownColumn {
  readonly field: string;
  readonly required: boolean;
}

/** Where each field stands in a file's rows, and what is wrong with its header. */
export interface MatchedColumns {
  readonly columns: FileUnderstanding['columns'];
  /** Field → position in the row's cells. */
  readonly positions: ReadonlyMap<string, number>;
  readonly problems: readonly RejectedCell[];
  readonly notices: readonly string[];
}

/** `Provider Ref`, `provider-ref`, `PROVIDER_REF` and `providerRef` are all the same column. */
export function columnKey(header: string): string {
  return header.toLowerCase().replace(/[\s_\-–*.:]+/g, '');
}

/** Finds the known columns in a header line. A missing required column and one that stands there twice are problems. */
export function matchColumns(header: TableRow, known: readonly KnownColumn[]): MatchedColumns {
  const fields = new Map(known.map(({ field }) => [columnKey(field), field]));
  const positions = new Map<string, number>();
  const problems: RejectedCell[] = [];
  const columns = header.cells.map((cell, index) => {
    const field = fields.get(columnKey(cell)) ?? null;
    if (field !== null && positions.has(field)) problems.push(duplicatedColumn(header.line, field, cell));
    else if (field !== null) positions.set(field, index);
    return { header: cell.trim(), field };
  });
  for (const { field, required } of known) {
    if (required && !positions.has(field)) problems.push(missingColumn(header, field));
  }
  return { columns, positions, problems, notices: ignoredNotices(columns) };
}

function duplicatedColumn(line: number, field: string, header: string): RejectedCell {
  return {
    line,
    column: field,
    value: header.trim(),
    code: 'duplicated_column',
    message: `The column ${field} is there twice. Take one of them away, so that it is clear which one counts.`,
  };
}

function missingColumn(header: TableRow, field: string): RejectedCell {
  const there = header.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return {
    line: header.line,
    column: field,
    value: '',
    code: 'missing_column',
    message: `The file has no column ${field}, which every row needs. Add it to the header line (now: ${shortened(there.join(', '))}).`,
  };
}

function ignoredNotices(columns: FileUnderstanding['columns']): string[] {
  const ignored = columns
    .filter(({ header, field }) => field === null && header !== '')
    .map(({ header }) => `"${header}"`);
  if (ignored.length === 0) return [];
  const [what, verb] = ignored.length === 1 ? ['Column', 'is'] : ['Columns', 'are'];
  return [`${what} ${shortened(ignored.join(', '))} ${verb} not known here and ${verb} ignored.`];
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
