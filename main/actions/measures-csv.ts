import { stringify } from 'csv-stringify/sync';
import { inTimePercent } from '../../domain/actions/measures';
import { csvRecords } from '../../domain/csv/csv-table';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import type { TypeMeasures } from '../../preload/contract/action-measures';

const COLUMNS = [
  'month_opened',
  'type',
  'type_name',
  'opened',
  'answered',
  'median_working_days_to_answer',
  'were_due',
  'answered_in_time',
  'answered_in_time_percent',
  'closed',
  'median_working_days_to_close',
  'open_now',
  'overdue_now',
] as const;

/** A row a month and type of what was opened; empty where there is nothing to take the middle or the share of. */
export function measuresCsv(rows: readonly (TypeMeasures & { readonly month: string })[]): string {
  const records = csvRecords({
    columns: COLUMNS,
    rows: rows.map((row) => [
      row.month,
      row.type,
      row.typeName,
      row.opened,
      row.answered,
      row.medianAnswerDays ?? '',
      row.wereDue,
      row.answeredInTime,
      inTimePercent(row) ?? '',
      row.closed,
      row.medianCloseDays ?? '',
      row.open,
      row.overdue,
    ]),
  });
  return stringify(records, EXCEL_CSV);
}
