import { clipped } from './cells';
import type { MatchedColumns } from './columns';
import type { Cells, Columns } from './kinds/import-kind';
import type { TableRow } from './read-table';
import type { Rejections } from './rejections';

/** A row whose cells were read one by one. */
export interface ReadRow<C extends Columns> {
  readonly line: number;
  /** As they stand in the file, by field. */
  readonly values: Readonly<Record<string, string>>;
  /** What they mean; those that are bad are absent. */
  readonly cells: Partial<Cells<C>>;
  readonly bad: ReadonlySet<string>;
  rejected: boolean;
}

/** Reads rows cell by cell, each by its column's rule. What is wrong goes to `rejections`. */
export function readRows<C extends Columns>(
  header: TableRow,
  rows: readonly TableRow[],
  matched: MatchedColumns,
  columns: C,
  rejections: Rejections,
): ReadRow<C>[] {
  return rows.map((row) => {
    const values = Object.fromEntries(
      [...matched.positions].map(([field, at]) => [field, (row.cells[at] ?? '').trim()]),
    );
    if (isRagged(header, row)) {
      rejections.add(raggedRow(header, row));
      return { line: row.line, values, cells: {}, bad: new Set(matched.positions.keys()), rejected: true };
    }
    return readRow(row.line, values, columns, rejections);
  });
}

function readRow<C extends Columns>(
  line: number,
  values: Readonly<Record<string, string>>,
  columns: C,
  rejections: Rejections,
): ReadRow<C> {
  const cells: Record<string, unknown> = {};
  const bad = new Set<string>();
  for (const [field, value] of Object.entries(values)) {
    const column = columns[field]!;
    if (value === '' && !column.required) {
      cells[field] = null;
      continue;
    }
    const reading = value === '' ? blankCell(field) : column.read(value);
    if (reading.ok) {
      cells[field] = reading.value;
    } else {
      bad.add(field);
      rejections.add({
        line,
        column: field,
        value: clipped(value),
        code: reading.code,
        message: reading.message,
      });
    }
  }
  // Each cell was read by the reader of its own column, so that it has the type that the column declares.
  return { line, values, cells: cells as Partial<Cells<C>>, bad, rejected: bad.size > 0 };
}

function blankCell(field: string): { ok: false; code: string; message: string } {
  return {
    ok: false,
    code: 'missing_value',
    message: `Every row needs ${field}, and here it is blank. Fill it in.`,
  };
}

/** Too few cells, or too many that are not blank (a spreadsheet leaves blank ones at the end). */
function isRagged(header: TableRow, row: TableRow): boolean {
  const width = header.cells.length;
  return row.cells.length < width || row.cells.slice(width).some((cell) => cell.trim() !== '');
}

function raggedRow(header: TableRow, row: TableRow) {
  const count = row.cells.length;
  return {
    line: row.line,
    column: null,
    value: clipped(row.cells.join(' | ')),
    code: 'ragged_row',
    message:
      `This row has ${count} ${count === 1 ? 'cell' : 'cells'}, the header line ${header.cells.length}. ` +
      'Put a cell that has the separator in it (an amount such as 1,234.50, an address) between quotation marks.',
  };
}
