import type { RejectedCell } from '../../preload/contract/imports';

const HEADER = ['Line', 'Column', 'Value', 'What is wrong and how to mend it'];
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** The list of errors for the clipboard: columns by tabs, so that it can be pasted into a mail or a spreadsheet. */
export function rejectedAsText(rejected: readonly RejectedCell[]): string {
  return [HEADER, ...rejected.map(cells)]
    .map((row) => row.map((cell) => harmless(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

/** The list of errors as a CSV file that Excel reads: UTF-8 with a byte order mark, lines ended by CRLF. */
export function rejectedAsCsv(rejected: readonly RejectedCell[]): string {
  const lines = [HEADER, ...rejected.map(cells)].map((row) =>
    row.map((cell) => quoted(harmless(cell))).join(','),
  );
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cells(rejected: RejectedCell): string[] {
  return [String(rejected.line), rejected.column ?? 'whole line', rejected.value, rejected.message];
}

function harmless(cell: string): string {
  return FORMULA_START.test(cell) ? `'${cell}` : cell;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
