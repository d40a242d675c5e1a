import { decimalPounds } from '../money/format-money';
import { harmless } from '../csv/harmless';
import type { AnnualStatement, StatementRelief } from './statement-paper';

/** The columns in order. Spreadsheets and other programs rely on them. */
export const STATEMENT_COLUMNS = [
  'provider_ref',
  'provider_name',
  'year',
  'year_kind',
  'first_day',
  'last_day',
  'row',
  'period',
  'pay_date',
  'client_ref',
  'client_name',
  'service_level',
  'description',
  'weeks_under_11',
  'weeks_from_11',
  'amount',
] as const;

type Row = Partial<Record<(typeof STATEMENT_COLUMNS)[number], string>>;

/**
 * An annual statement for a spreadsheet, several records a carer, under `STATEMENT_COLUMNS`; what a record is says its
 * column `row`. The amounts of all rows `payment` are the carer's `total`; so are those of `service_level`, `mileage` and
 * `other` together. `child` and `child_mileage` come to the total without `other`. Money in pounds.
 */
export function statementRecords(statement: AnnualStatement): string[][] {
  return rowsOf(statement).map((row) => STATEMENT_COLUMNS.map((column) => row[column] ?? ''));
}

function rowsOf(statement: AnnualStatement): Row[] {
  const { carer, year, basis, firstDay, lastDay } = statement;
  const common: Row = {
    provider_ref: harmless(carer.ref),
    provider_name: harmless(carer.name),
    year,
    year_kind: basis,
    first_day: firstDay,
    last_day: lastDay,
  };
  return [...paymentRows(statement), ...childRows(statement), ...reliefRows(statement.relief)].map((row) => ({
    ...common,
    ...row,
  }));
}

function paymentRows({ periods, byServiceLevel, otherAmounts, totals }: AnnualStatement): Row[] {
  return [
    ...periods.map(({ period, payDate, totalPence }) => ({
      row: 'payment',
      period,
      pay_date: payDate,
      amount: decimalPounds(totalPence),
    })),
    ...byServiceLevel.map(({ serviceLevel, name, isMileage, totalPence }) => ({
      row: isMileage ? 'mileage' : 'service_level',
      service_level: harmless(serviceLevel),
      description: harmless(name),
      amount: decimalPounds(totalPence),
    })),
    ...otherAmounts.map(({ kind, totalPence }) => ({
      row: 'other',
      description: kind,
      amount: decimalPounds(totalPence),
    })),
    { row: 'total', amount: decimalPounds(totals.totalPence) },
  ];
}

function childRows({ byChild, weeks }: AnnualStatement): Row[] {
  return [
    ...byChild.flatMap(({ client, name, servicesPence, mileagePence }) => {
      const child = { client_ref: harmless(client ?? ''), client_name: harmless(name ?? '') };
      return [
        { row: 'child', ...child, amount: decimalPounds(servicesPence) },
        ...(mileagePence === 0
          ? []
          : [{ row: 'child_mileage', ...child, amount: decimalPounds(mileagePence) }]),
      ];
    }),
    ...weeks.map(({ client, name, under11, from11 }) => ({
      row: 'weeks',
      client_ref: harmless(client),
      client_name: harmless(name),
      weeks_under_11: String(under11),
      weeks_from_11: String(from11),
    })),
  ];
}

function reliefRows(relief: StatementRelief): Row[] {
  if (relief.state !== 'worked_out') return [];
  const { weeksUnder11, weeksFrom11, householdPence, qualifyingPence, receiptsPence, abovePence } = relief;
  const weeks = { weeks_under_11: String(weeksUnder11), weeks_from_11: String(weeksFrom11) };
  const parts: [description: string, pence: number, more?: Row][] = [
    ['household', householdPence],
    ['weeks', qualifyingPence - householdPence, weeks],
    ['qualifying_amount', qualifyingPence],
    ['receipts', receiptsPence],
    ['above_qualifying_amount', abovePence],
  ];
  return parts.map(([description, pence, more]) => ({
    row: 'relief',
    description,
    ...more,
    amount: decimalPounds(pence),
  }));
}
