import { stringify } from 'csv-stringify/browser/esm/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { csvRecords, type CsvTable } from '../../domain/csv/csv-table';

/** A table as CSV: CRLF, and a byte order mark by which Excel knows UTF-8. */
export function csvText(table: CsvTable): string {
  return stringify(csvRecords(table), EXCEL_CSV);
}
