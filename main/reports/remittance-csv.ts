import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { harmless } from '../../domain/csv/harmless';
import { decimalPounds } from '../../domain/money/format-money';
import type { RemittanceAdvice, RemittanceLine } from '../../domain/remittances/remittance-advice';
import { quantityInWords } from '../../domain/money/quantity';

/** The columns in order. Spreadsheets and other programs rely on them. */
export const REMITTANCE_COLUMNS = [
  'provider_ref',
  'provider_name',
  'period',
  'pay_date',
  'kind',
  'client_ref',
  'client_name',
  'service_level',
  'description',
  'from',
  'to',
  'quantity',
  'unit',
  'rate',
  'amount',
  'care_period',
] as const;

type Row = Record<(typeof REMITTANCE_COLUMNS)[number], string>;

/**
 * Remittance advices as CSV, one row a payment line: pounds with two decimals, ISO dates, CRLF, and a byte order mark
 * by which Excel knows UTF-8. The same advices give the same text.
 */
export function remittanceCsv(advices: readonly RemittanceAdvice[]): string {
  const rows = advices.flatMap((advice) => advice.lines.map((line) => rowOf(advice, line)));
  return stringify(rows, {
    header: true,
    columns: [...REMITTANCE_COLUMNS],
    ...EXCEL_CSV,
  });
}

function rowOf({ carer, period }: RemittanceAdvice, line: RemittanceLine): Row {
  return {
    provider_ref: harmless(carer.ref),
    provider_name: harmless(carer.name),
    period: period.period,
    pay_date: period.payDate,
    kind: line.kind,
    client_ref: harmless(line.client ?? ''),
    client_name: harmless(line.clientName ?? ''),
    service_level: harmless(line.serviceLevel ?? ''),
    description: harmless(line.description),
    from: line.from ?? '',
    to: line.to ?? '',
    quantity: line.quantityHundredths === null ? '' : quantityInWords(line.quantityHundredths),
    unit: line.unit ?? '',
    rate: line.ratePence === null ? '' : decimalPounds(line.ratePence),
    amount: decimalPounds(line.amountPence),
    care_period: line.carePeriod,
  };
}
