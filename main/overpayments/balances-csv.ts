import { stringify } from 'csv-stringify/sync';
import { AGE_BANDS } from '../../domain/overpayments/age';
import { planInBrief } from '../../domain/overpayments/plan-words';
import { decimalPounds } from '../../domain/money/format-money';
import type { BalancesReport } from '../../preload/contract/overpayments';
import { harmless } from '../reports/remittance-csv';

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
  const cells = rows.map((row) => [
    harmless(row.provider),
    harmless(row.providerName),
    period.period,
    period.payDate,
    decimalPounds(row.leftPence),
    ...AGE_BANDS.map((band) => decimalPounds(row.byAge[band])),
    row.since,
    String(row.ageDays),
    harmless(row.cause),
    row.plan ? planInBrief(row.plan) : '',
    harmless(row.plan?.setBy ?? ''),
    harmless(row.plan?.reason ?? ''),
    decimalPounds(row.paymentPence),
    decimalPounds(row.takenPence),
  ]);
  return stringify(cells, {
    header: true,
    columns: [...BALANCE_COLUMNS],
    bom: true,
    record_delimiter: 'windows',
  });
}
