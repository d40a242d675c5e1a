import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../domain/calendar/dates';

const day = fc
  .integer({ min: 0, max: 109_571 })
  .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString());

describe('counting days', () => {
  it('goes over the ends of months and years, and over leap days', () => {
    expect(addDays('2026-04-30', 1)).toBe('2026-05-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2);
  });

  it('agrees with Temporal on any two days', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
        expect(daysBetween(from, to)).toBe(days);
        expect(addDays(from, days)).toBe(to);
      }),
    );
  });
});
