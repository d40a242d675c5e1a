import { expect, test } from 'vitest';
import type { NewYearRow } from '../../../renderer/rates/new-year-rows';
import { newYearSchema, type NewYearForm } from '../../../renderer/rates/new-year-schema';

function row(minAge: number, maxAge: number, facts: Partial<NewYearRow> = {}): NewYearRow {
  return {
    serviceLevel: 'FOST',
    minAge,
    maxAge,
    amountPence: 20_000,
    isLeftOut: false,
    isAdded: false,
    ...facts,
  };
}

function form(rows: readonly NewYearRow[], effectiveFrom: string | null = '2027-04-01'): NewYearForm {
  return {
    effectiveFrom,
    rowsFrom: '2027-04-01',
    percent: '',
    roundTo: '1',
    upliftLevel: null,
    rows: [...rows],
  };
}

function problems(values: NewYearForm): [string, string][] {
  const parsed = newYearSchema.safeParse(values);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message]);
}

test('the rates to be saved are those of the rows that are not left out', () => {
  const parsed = newYearSchema.parse(
    form([row(0, 4), row(5, 10, { isLeftOut: true, amountPence: null }), row(11, 15)]),
  );
  expect(parsed.rates).toEqual([
    { serviceLevel: 'FOST', effectiveFrom: '2027-04-01', amountPence: 20_000, minAge: 0, maxAge: 4 },
    { serviceLevel: 'FOST', effectiveFrom: '2027-04-01', amountPence: 20_000, minAge: 11, maxAge: 15 },
  ]);
});

test('what cannot be saved is said at its field', () => {
  expect(problems(form([row(0, 4)], '2027-02-30'))).toEqual([
    ['effectiveFrom', 'Give a day that exists, such as 6 Apr 2026.'],
  ]);
  expect(problems(form([row(0, 4)], null)).map(([path]) => path)).toEqual(['effectiveFrom']);
  const amounts = [
    row(0, 4, { amountPence: '200.005' }),
    row(5, 9, { amountPence: null }),
    row(11, 15, { amountPence: -1 }),
  ];
  expect(problems(form(amounts)).map(([path]) => path)).toEqual([
    'rows.0.amountPence',
    'rows.1.amountPence',
    'rows.2.amountPence',
  ]);
  expect(problems(form([row(0, 10), row(10, 15)]))).toEqual([
    ['rows.1.amountPence', 'Holds the same ages as 0 to 10: leave one of the two out.'],
  ]);
  expect(problems(form([row(0, 10, { isLeftOut: true })]))).toEqual([
    ['effectiveFrom', 'Every band is left out: there is no rate to save.'],
  ]);
});
