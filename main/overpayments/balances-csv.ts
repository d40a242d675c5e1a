import { stringify } from 'csv-stringify/sync';
import { csvRecords, type CsvCell } from '../../domain/csv/csv-table';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { AGE_BANDS } from '../../domain/overpayments/age';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { BalancesReport } from '../../preload/contract/overpayments';

/** The columns in order: after the carer what is left, by how many days old it is. */
export const BALANCE_COLUMNS = [
  'provider_ref',
  'provider_name',
  'period',
  'pay_date',
  'balance',
  'up_to_30_days',
  '31_to_60_days',
  '61_to_90_days',
  'over_90_days',
  'since',
  'age_days',
  'cause',
  'plan',
  'plan_set_by',
  'plan_reason',
  'payment',
  'taken',
] as const;

/** `overpayments-2026-27-03.csv`. */
export function balancesFileName(
  { period }: Pick<BalancesReport, 'period'>,
  extension: 'csv' | 'pdf',
): string {
  return `overpayments-${period.period.replace('/', '-')}.${extension}`;
}

/** All balances as CSV, a row a carer: pounds with two decimals, ISO dates, CRLF, and the mark by which Excel knows UTF-8. */
export function balancesCsv({ rows, period }: BalancesReport): string {
  const cells = rows.map((row): CsvCell[] => [
    row.provider,
    row.providerName,
    period.period,
    period.payDate,
    { pence: row.leftPence },
    ...AGE_BANDS.map((band) => ({ pence: row.byAge[band] })),
    row.since,
    row.ageDays,
    row.cause,
    row.plan ? planInBrief(row.plan) : '',
    row.plan?.setBy ?? '',
    row.plan?.reason ?? '',
    { pence: row.paymentPence },
    { pence: row.takenPence },
  ]);
  return stringify(csvRecords({ columns: BALANCE_COLUMNS, rows: cells }), EXCEL_CSV);
}
