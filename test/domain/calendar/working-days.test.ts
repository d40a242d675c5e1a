import { expect, test } from 'vitest';
import { workingDaysWithin } from '../../../domain/calendar/working-days';

const count = workingDaysWithin('2026-03-30', '2026-04-14');

test('the day after is the first; weekends and Easter do not count', () => {
  expect(count('2026-03-30', '2026-03-30')).toBe(0);
  expect(count('2026-03-30', '2026-03-31')).toBe(1);
  // Thursday to the Tuesday after Easter Monday.
  expect(count('2026-04-02', '2026-04-07')).toBe(1);
  // Sunday to Monday.
  expect(count('2026-04-12', '2026-04-13')).toBe(1);
});

test('nothing is counted backwards, nor outside', () => {
  expect(count('2026-04-14', '2026-04-07')).toBe(0);
  expect(() => count('2026-03-30', '2026-04-15')).toThrow(RangeError);
});
