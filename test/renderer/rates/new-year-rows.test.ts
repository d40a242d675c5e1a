import { expect, test } from 'vitest';
import type { RateRow, ServiceLevelRow } from '../../../preload/contract/service-levels';
import {
  fateOfLeftOut,
  mergedRows,
  nextFirstOfApril,
  rowsFor,
  standingOf,
  upliftedRows,
  withRows,
  type NewYearRow,
} from '../../../renderer/rates/new-year-rows';

const level = (code: string): ServiceLevelRow => ({
  code,
  name: code,
  kind: 'placement',
  unit: 'week',
  glCode: null,
  costCentre: null,
  providerType: null,
});
const LEVELS = [level('FOST'), level('FEE1')];

let id = 0;
function rate(
  effectiveFrom: string,
  minAge: number | null,
  maxAge: number | null,
  amountPence: number,
): RateRow {
  const entered = { enteredBy: 'A. Khan', enteredAt: '2026-03-02T10:00:00Z' };
  return { id: (id += 1), serviceLevel: 'FOST', effectiveFrom, amountPence, minAge, maxAge, ...entered };
}
const RATES = [
  rate('2025-04-01', 0, 10, 19_000),
  rate('2025-04-01', 11, 15, 22_000),
  rate('2026-04-06', 0, 10, 20_000),
];
const bands = (rows: readonly NewYearRow[]) =>
  rows.map(({ serviceLevel, minAge, maxAge, amountPence, isLeftOut }) => [
    serviceLevel,
    minAge,
    maxAge,
    amountPence,
    isLeftOut,
  ]);

test('a new year begins on the 1 April after the ledger’s day', () => {
  expect(nextFirstOfApril('2026-04-12')).toBe('2027-04-01');
  expect(nextFirstOfApril('2027-03-31')).toBe('2027-04-01');
  expect(nextFirstOfApril('2027-04-01')).toBe('2028-04-01');
});

test('the table begins with the bands in force the day before, each at its price', () => {
  expect(bands(rowsFor(LEVELS, RATES, '2027-04-01'))).toEqual([
    ['FOST', 0, 10, 20_000, false],
    ['FOST', 11, 15, 22_000, false],
  ]);
  expect(bands(rowsFor(LEVELS, RATES, '2026-04-01'))).toEqual([
    ['FOST', 0, 10, 19_000, false],
    ['FOST', 11, 15, 22_000, false],
  ]);
});

test('rates that are entered for that day already stand in it, and a band that they replace is left out', () => {
  const rates = [...RATES, rate('2027-04-01', 11, 15, 23_000), rate('2027-04-01', 0, 4, 18_000)];
  expect(bands(rowsFor(LEVELS, rates, '2027-04-01'))).toEqual([
    ['FOST', 0, 4, 18_000, false],
    ['FOST', 0, 10, 20_000, true],
    ['FOST', 11, 15, 23_000, false],
  ]);
});

test('an uplift goes from the price until then, never from what an earlier uplift made', () => {
  const rows = rowsFor(LEVELS, RATES, '2027-04-01');
  const standing = (row: NewYearRow) => standingOf(row, RATES, '2027-04-01');
  const uplift = { basisPoints: 300, roundTo: 10 as const, serviceLevel: null };
  const once = upliftedRows(rows, standing, uplift);
  expect(once.map(({ amountPence }) => amountPence)).toEqual([20_600, 22_660]);
  expect(upliftedRows(once, standing, uplift)).toEqual(once);
  expect(upliftedRows(rows, standing, { ...uplift, serviceLevel: 'FEE1' })).toEqual(rows);
  const leftOut = rows.map((row) => ({ ...row, isLeftOut: true }));
  expect(upliftedRows(leftOut, standing, uplift)).toEqual(leftOut);
});

test('another day brings its own prices, and keeps what was typed and added', () => {
  const begun = rowsFor(LEVELS, RATES, '2027-04-01');
  const added: NewYearRow = {
    serviceLevel: 'FOST',
    minAge: 16,
    maxAge: 17,
    amountPence: 25_000,
    isLeftOut: false,
    isAdded: true,
  };
  const typed = withRows(
    begun.map((row) => (row.minAge === 11 ? { ...row, amountPence: '22,5' } : row)),
    [added],
  );
  const merged = mergedRows(rowsFor(LEVELS, RATES, '2026-04-01'), typed, begun);
  expect(bands(merged)).toEqual([
    ['FOST', 0, 10, 19_000, false],
    ['FOST', 11, 15, '22,5', false],
    ['FOST', 16, 17, 25_000, false],
  ]);
  // Once the ledger has the band, it is no longer an added one.
  const saved = [...RATES, rate('2027-04-01', 16, 17, 25_000)];
  const fresh = rowsFor(LEVELS, saved, '2027-04-01');
  expect(mergedRows(fresh, typed, begun).filter((row) => row.isAdded)).toEqual([]);
});

test('a band that is left out goes on, unless new bands hold all of its ages', () => {
  const row = (minAge: number | null, maxAge: number | null, isLeftOut = false): NewYearRow => ({
    serviceLevel: 'FOST',
    minAge,
    maxAge,
    amountPence: 1,
    isLeftOut,
    isAdded: false,
  });
  const old = row(0, 10, true);
  expect(fateOfLeftOut(old, [old, row(0, 4)])).toBe('goes on');
  expect(fateOfLeftOut(old, [old, row(0, 4), row(5, null)])).toBe('replaced');
});
