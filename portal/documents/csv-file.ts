import { stringify } from 'csv-stringify/browser/esm/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { remittanceRecords } from '../../domain/remittances/remittance-records';
import type { RemittanceAdvice } from '../../domain/remittances/remittance-advice';
import { STATEMENT_COLUMNS, statementRecords } from '../../domain/statements/statement-records';
import type { AnnualStatement } from '../../domain/statements/statement-paper';

/** A remittance advice as the CSV that the team's own export has, with this carer's lines. */
export function remittanceFile(advice: RemittanceAdvice): Blob {
  return csvFile(remittanceRecords([advice]));
}

/** An annual statement as the CSV that the team's own export has. */
export function statementFile(statement: AnnualStatement): Blob {
  return csvFile([[...STATEMENT_COLUMNS], ...statementRecords(statement)]);
}

function csvFile(records: string[][]): Blob {
  return new Blob([stringify(records, EXCEL_CSV)], { type: 'text/csv;charset=utf-8' });
}
