import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundAxis } from '../../../domain/orders/round-axis';

test('an axis holds nought and every value, with a few lines at whole numbers evenly apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 })),
      fc.constantFrom(1, 100),
      (values, leastStep) => {
        const { low, high, ticks } = roundAxis(values, leastStep);
        expect([low, high]).toEqual([ticks[0], ticks.at(-1)]);
        for (const value of [0, ...values]) {
          expect(value).toBeGreaterThanOrEqual(low);
          expect(value).toBeLessThanOrEqual(high);
        }
        expect(ticks).toContain(0);
        expect(ticks.every(Number.isSafeInteger)).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        const steps = new Set(ticks.slice(1).map((tick, index) => tick - ticks[index]!));
        expect(steps.size).toBe(1);
        expect([...steps][0]).toBeGreaterThanOrEqual(leastStep);
      },
    ),
  );
});

test('the lines are where people expect them', () => {
  expect(roundAxis([44_000], 100).ticks).toEqual([0, 10_000, 20_000, 30_000, 40_000, 50_000]);
  expect(roundAxis([-6285, 20_885], 100).ticks).toEqual([-10_000, 0, 10_000, 20_000, 30_000]);
  expect(roundAxis([], 1).ticks).toEqual([0, 1]);
});
