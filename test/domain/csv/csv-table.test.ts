import { expect, test } from 'vitest';
import { csvRecords } from '../../../domain/csv/csv-table';

test('a table for a spreadsheet has pounds with two decimals and nothing that runs as a formula', () => {
  const rows = [
    ['=HYPERLINK("x")', 3, { pence: -6285 }],
    ['Sam Lee', 0, { pence: 123_450 }],
  ];
  expect(csvRecords({ columns: ['name', 'children', 'amount'], rows })).toEqual([
    ['name', 'children', 'amount'],
    [`'=HYPERLINK("x")`, '3', '-62.85'],
    ['Sam Lee', '0', '1234.50'],
  ]);
});
