import { expect, test } from 'vitest';
import type { Rate } from '../../../domain/facts';
import { clashOf, ratesAfterSaving, type NewRate } from '../../../domain/rates/new-rates';
import { ratesInForce } from '../../../domain/rates/rates-in-force';

function rate(effectiveFrom: string, minAge: number | null, maxAge: number | null, amountPence = 100): Rate {
  return { serviceLevel: 'FOST', effectiveFrom, minAge, maxAge, amountPence, enteredBy: 'A', enteredAt: '' };
}
const entered = { enteredBy: 'B', enteredAt: '' };

test('saving changes an amount, adds what is new, and leaves what is the same with whoever entered it', () => {
  const held = [rate('2025-04-01', 0, 10), rate('2025-04-01', 11, null)];
  const after = ratesAfterSaving(
    held,
    [rate('2025-04-01', 0, 10, 100), rate('2025-04-01', 11, null, 120), rate('2026-04-01', 0, 10, 110)],
    entered,
  );
  expect(after.map(({ amountPence, enteredBy }) => [amountPence, enteredBy])).toEqual([
    [100, 'A'],
    [120, 'B'],
    [110, 'B'],
  ]);
});

test('two bands of one day may not share an age, whether both are new or one is in the ledger', () => {
  const saved: NewRate[] = [rate('2026-04-01', 0, 10), rate('2026-04-01', 11, 15)];
  expect(clashOf(saved, [])).toBeNull();
  expect(clashOf([...saved, rate('2026-04-01', 15, null)], [])).toMatchObject({
    rate: { minAge: 15 },
    other: { minAge: 11 },
    bothNew: true,
  });
  expect(clashOf(saved, [rate('2026-04-01', 5, 5)])).toMatchObject({ rate: { minAge: 0 }, bothNew: false });
  // The same band is changed, another day begins anew, and twice the same band is a clash.
  expect(clashOf(saved, [rate('2026-04-01', 0, 10, 90), rate('2025-04-01', null, null)])).toBeNull();
  expect(clashOf([...saved, rate('2026-04-01', 0, 10)], [])).toMatchObject({ bothNew: true });
});

test('the rates in force on a day are the bands that nothing later has taken over', () => {
  const rates = [
    rate('2025-04-01', null, null, 1),
    rate('2026-04-01', 3, 4, 2),
    rate('2027-04-01', 0, 99, 3),
  ];
  const bands = (day: string) =>
    ratesInForce(rates, 'FOST', day).map(({ rate: { amountPence }, minAge, maxAge }) => [
      minAge,
      maxAge,
      amountPence,
    ]);
  expect(bands('2025-03-31')).toEqual([]);
  expect(bands('2026-03-31')).toEqual([[null, null, 1]]);
  expect(bands('2026-04-01')).toEqual([
    [null, 2, 1],
    [3, 4, 2],
    [5, null, 1],
  ]);
  expect(bands('2027-04-01')).toEqual([[0, 99, 3]]);
});
