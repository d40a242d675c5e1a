import { expect, test } from 'vitest';
import type { RateRow } from '../../../preload/contract/service-levels';
import { rateGrid } from '../../../renderer/settings/rate-grid';

function rate(id: number, effectiveFrom: string, minAge: number | null, maxAge: number | null): RateRow {
  const entered = { enteredBy: 'A. Khan', enteredAt: '2026-03-02T10:00:00Z' };
  return { id, serviceLevel: 'FOST', effectiveFrom, amountPence: id * 100, minAge, maxAge, ...entered };
}

test('rates are laid out with the latest date first and the youngest band first', () => {
  const grid = rateGrid([
    rate(1, '2025-04-07', 11, 15),
    rate(2, '2026-04-06', 0, 10),
    rate(3, '2025-04-07', 0, 10),
    rate(4, '2026-04-06', 16, null),
  ]);
  expect(grid.dates).toEqual(['2026-04-06', '2025-04-07']);
  expect(grid.bands.map((band) => band.name)).toEqual(['0 to 10', '11 to 15', '16 and over']);
  expect(grid.bands[0]!.rates.get('2026-04-06')?.id).toBe(2);
  expect(grid.bands[1]!.rates.get('2026-04-06')).toBeUndefined();
});

test('a rate for every age says so', () => {
  expect(rateGrid([rate(1, '2025-04-07', null, null)]).bands.map((band) => band.name)).toEqual(['Every age']);
});
