import { harmless } from '../../domain/text/harmless';

/** A cell of a CSV file: text, or a figure that the application wrote itself and a spreadsheet is to count with. */
export type CsvCell = string | { readonly figure: string };

/** Rows as a CSV file that Excel reads: UTF-8 with a byte order mark, lines ended by CRLF. */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) =>
    row.map((cell) => quoted(typeof cell === 'string' ? harmless(cell) : cell.figure)).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
