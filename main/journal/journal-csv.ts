import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { journalTotals, type JournalPayment } from '../../domain/journal/postings';
import { decimalPounds } from '../../domain/money/format-money';
import { harmless } from '../../domain/csv/harmless';

/** The columns in order. The council's finance system relies on them. */
export const JOURNAL_COLUMNS = [
  'period',
  'pay_date',
  'provider_ref',
  'supplier_ref',
  'cost_centre',
  'gl_code',
  'client_ref',
  'service_level',
  'kind',
  'care_period',
  'amount',
  'control_payments',
  'control_lines',
  'control_total',
] as const;

type Row = Record<(typeof JOURNAL_COLUMNS)[number], string>;

/**
 * A finalised period's lines for the finance system, one row a payment line, in pounds with two decimals, CRLF. No
 * row has anybody's name. Each has the control totals of the whole file: how many payments and lines it has, and what
 * they add up to, so that a row that was lost on the way is noticed. The same payments give the same text.
 */
export function journalCsv(
  { period, payDate }: Pick<PaymentPeriod, 'period' | 'payDate'>,
  payments: readonly JournalPayment[],
): string {
  const totals = journalTotals(payments);
  const control = {
    control_payments: String(totals.payments),
    control_lines: String(totals.lines),
    control_total: decimalPounds(totals.totalPence),
  };
  const rows = payments.flatMap(({ provider, supplierRef, lines }) =>
    lines.map((line): Row => ({
      period,
      pay_date: payDate,
      provider_ref: harmless(provider),
      supplier_ref: harmless(supplierRef ?? ''),
      cost_centre: harmless(line.costCentre ?? ''),
      gl_code: harmless(line.glCode ?? ''),
      client_ref: harmless(line.client ?? ''),
      service_level: harmless(line.serviceLevel ?? ''),
      kind: line.kind,
      care_period: line.carePeriod,
      amount: decimalPounds(line.amountPence),
      ...control,
    })),
  );
  return stringify(rows, { header: true, columns: [...JOURNAL_COLUMNS], ...EXCEL_CSV, bom: false });
}
