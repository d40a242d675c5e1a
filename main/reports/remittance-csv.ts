import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import { remittanceRecords } from '../../domain/remittances/remittance-records';

/**
 * Remittance advices as CSV, one row a payment line: pounds with two decimals, ISO dates, CRLF, and a byte order mark
 * by which Excel knows UTF-8. The same advices give the same text.
 */
export function remittanceCsv(advices: readonly RemittanceAdvice[]): string {
  return stringify(remittanceRecords(advices), EXCEL_CSV);
}
