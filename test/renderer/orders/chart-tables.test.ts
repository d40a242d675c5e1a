import { expect, test } from 'vitest';
import { poundsOnAxis } from '../../../renderer/orders/axis-words';
import {
  exceptionKinds,
  monthInWords,
  monthsTable,
  peopleTable,
} from '../../../renderer/orders/chart-tables';
import { csvText } from '../../../renderer/format/csv-text';

const APRIL = {
  month: '2026-04',
  paidPence: 20885,
  projectedPence: -6285,
  totalPence: 14600,
  carers: 1,
  children: 2,
};

test('the figures behind a chart are CSV as a spreadsheet reads it', () => {
  expect(csvText(monthsTable([APRIL]))).toBe(
    '\uFEFFmonth,paid,projected,total\r\n2026-04,208.85,-62.85,146.00\r\n',
  );
  expect(csvText(peopleTable([APRIL]))).toBe('\uFEFFmonth,carers,children\r\n2026-04,1,2\r\n');
  expect(csvText({ columns: ['name'], rows: [['=1+1']] })).toBe("\uFEFFname\r\n'=1+1\r\n");
});

test('kinds of exceptions stand once each, with those of now first', () => {
  const kinds = exceptionKinds({
    currentExceptions: { period: '2026-27/02', counts: [{ code: 'variance', count: 2 }] },
    acceptedExceptions: [
      { code: 'first_payment', count: 9 },
      { code: 'variance', count: 1 },
    ],
  });
  expect(kinds.map(({ title, current, accepted }) => [title, current, accepted])).toEqual([
    ['Differs from last time', 2, 1],
    ['First payment', 0, 9],
  ]);
  expect(exceptionKinds({ currentExceptions: null, acceptedExceptions: [] })).toEqual([]);
});

test.each([
  [0, '£0'],
  [50_00, '£50'],
  [-400_00, '−£400'],
  [1_500_00, '£1.5k'],
  [-20_000_00, '−£20k'],
  [1_250_000_00, '£1.25m'],
])('%d pence on an axis are %s', (pence, words) => expect(poundsOnAxis(pence)).toBe(words));

test('a month is written in words', () => expect(monthInWords('2027-01')).toBe('Jan 2027'));
