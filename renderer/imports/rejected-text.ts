import { harmless } from '../../domain/csv/harmless';
import type { RejectedCell } from '../../preload/contract/imports';
import { csvText } from '../format/csv-text';

const HEADER = ['Line', 'Column', 'Value', 'What is wrong and how to mend it'];

/** The list of errors for the clipboard: columns by tabs, so that it can be pasted into a mail or a spreadsheet. */
export function rejectedAsText(rejected: readonly RejectedCell[]): string {
  return [HEADER, ...rejected.map(cells)]
    .map((row) => row.map((cell) => harmless(cell).replaceAll(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

/** The list of errors as a CSV file that Excel reads. */
export function rejectedAsCsv(rejected: readonly RejectedCell[]): string {
  return csvText({ columns: HEADER, rows: rejected.map(cells) });
}

function cells(rejected: RejectedCell): string[] {
  return [String(rejected.line), rejected.column ?? 'whole line', rejected.value, rejected.message];
}
