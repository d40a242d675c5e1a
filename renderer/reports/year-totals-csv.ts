import type { CsvCell } from '../../domain/csv/csv-table';
import type { AmountsByKind, YearTotals } from '../../domain/statements/year-totals';
import { csvText } from '../format/csv-text';

const AMOUNTS = [
  ['care', 'carePence'],
  ['adjustments', 'adjustmentsPence'],
  ['claims', 'claimsPence'],
  ['one_offs', 'oneOffsPence'],
  ['carried', 'carriedPence'],
  ['recoveries', 'recoveriesPence'],
  ['paid', 'paidPence'],
] as const satisfies readonly (readonly [column: string, key: keyof AmountsByKind])[];

/**
 * The totals of a year as CSV: a row a period, a row a service level (one without a code for what is of none), and the
 * year's. What a row is says its first column. Pounds with two decimals, ISO dates.
 */
export function yearTotalsCsv({ periods, serviceLevels, totals }: YearTotals): string {
  const figures = (amounts: AmountsByKind): CsvCell[] => AMOUNTS.map(([, key]) => ({ pence: amounts[key] }));
  return csvText({
    columns: [
      'row',
      'period',
      'pay_date',
      'service_level',
      'service_level_name',
      ...AMOUNTS.map(([column]) => column),
    ],
    rows: [
      ...periods.map((row) => ['period', row.period, row.payDate, '', '', ...figures(row)]),
      ...serviceLevels.map((row) => [
        'service_level',
        '',
        '',
        row.serviceLevel ?? '',
        row.name ?? '',
        ...figures(row),
      ]),
      ['total', '', '', '', '', ...figures(totals)],
    ],
  });
}
