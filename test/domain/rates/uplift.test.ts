import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uplifted } from '../../../domain/rates/uplift';

test('an uplift is rounded to the penny, ten pence or the pound, half up', () => {
  expect(uplifted(17612, 300, 1)).toBe(18140);
  expect(uplifted(17612, 300, 10)).toBe(18140);
  expect(uplifted(17612, 300, 100)).toBe(18100);
  expect(uplifted(20098, 275, 1)).toBe(20651);
  expect(uplifted(100, 50, 1)).toBe(101);
  expect(uplifted(20000, -150, 1)).toBe(19700);
  expect(uplifted(55, 0, 10)).toBe(60);
});

test('it is never further from the exact amount than half of what it is rounded to', () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 1_000_000 }),
      fc.integer({ min: -10_000, max: 20_000 }),
      fc.constantFrom(1 as const, 10 as const, 100 as const),
      (pence, basisPoints, roundTo) => {
        const result = uplifted(pence, basisPoints, roundTo);
        const error = BigInt(result) * 10_000n - BigInt(pence) * BigInt(10_000 + basisPoints);
        expect(result % roundTo).toBe(0);
        expect((error < 0n ? -error : error) * 2n <= BigInt(roundTo) * 10_000n).toBe(true);
      },
    ),
  );
});
