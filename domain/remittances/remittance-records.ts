import { harmless } from '../csv/harmless';
import { decimalPounds } from '../money/format-money';
import type { RemittanceAdvice, RemittanceLine } from './remittance-advice';
import { quantityInWords } from '../money/quantity';

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

/** Remittance advices for a spreadsheet, their header first and one record a payment line. Money in pounds. */
export function remittanceRecords(advices: readonly RemittanceAdvice[]): string[][] {
  const rows = advices.flatMap((advice) => advice.lines.map((line) => rowOf(advice, line)));
  return [[...REMITTANCE_COLUMNS], ...rows.map((row) => REMITTANCE_COLUMNS.map((column) => row[column]))];
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
