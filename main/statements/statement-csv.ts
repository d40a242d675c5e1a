import { setImmediate } from 'node:timers/promises';
import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { STATEMENT_COLUMNS, statementRecords } from '../../domain/statements/statement-records';
import type { AnnualStatement } from '../../domain/statements/statement-paper';

/**
 * Annual statements as CSV, several rows a carer: pounds with two decimals, ISO dates, CRLF, and a byte order mark by
 * which Excel knows UTF-8. The same statements give the same text.
 */
export async function statementsCsv(statements: readonly AnnualStatement[]): Promise<string> {
  const parts = [stringify([[...STATEMENT_COLUMNS]], EXCEL_CSV)];
  for (const statement of statements) {
    parts.push(stringify(statementRecords(statement), { ...EXCEL_CSV, bom: false }));
    // A council's year is many rows: whoever asks something meanwhile is answered in between.
    await setImmediate();
  }
  return parts.join('');
}
