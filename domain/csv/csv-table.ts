import { decimalPounds } from '../money/format-money';
import type { Pence } from '../money/pence';
import { harmless } from './harmless';

/** A cell of a table for a spreadsheet: other people's text, a whole number, or an amount. */
export type CsvCell = string | number | { readonly pence: Pence };

/** Columns in order, and the rows under them. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/** The table as a CSV's records, its header first: pounds with two decimals, and no text that would run as a formula. */
export function csvRecords({ columns, rows }: CsvTable): string[][] {
  return [[...columns], ...rows.map((row) => row.map(cellText))];
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'string') return harmless(cell);
  return typeof cell === 'number' ? String(cell) : decimalPounds(cell.pence);
}
