import { describe, expect, it } from 'vitest';
import { dayErrors, readTypedDay } from '../../portal/govuk/typed-day';

const typed = (day: string, month: string, year: string) => ({ day, month, year });
const errors = (day: string, month: string, year: string) =>
  dayErrors('on', typed(day, month, year), { today: '2026-04-14', oldest: '2024-04-14' }).map(
    ({ field, text }) => `${field}: ${text}`,
  );

describe('a day that is typed', () => {
  it('may have its month by name', () => {
    expect(readTypedDay(typed(' 7', '4 ', '2026'))).toBe('2026-04-07');
    expect(readTypedDay(typed('7', 'April', '2026'))).toBe('2026-04-07');
    expect(readTypedDay(typed('7', 'sept', '2025'))).toBe('2025-09-07');
    expect(readTypedDay(typed('7', 'ap', '2026'))).toBeNull();
    expect(readTypedDay(typed('7', 'foo', '2026'))).toBeNull();
  });

  it('is right, or its error says which part is not', () => {
    expect(errors('14', '4', '2026')).toEqual([]);
    expect(errors('14', '4', '2024')).toEqual([]);
    expect(errors('', ' ', '')).toEqual(['on: Enter the date']);
    expect(errors('1', '', '2026')).toEqual(['on-month: Date must include a month']);
    expect(errors('', '', '2026')).toEqual(['on: Date must include a day and month']);
    expect(errors('1', '4', '26')).toEqual(['on-year: Year must include 4 numbers']);
    expect(errors('31', '2', '2026')).toEqual(['on: Date must be a real date, such as 27 3 2026']);
    expect(errors('15', '4', '2026')).toEqual(['on: Date must be today or in the past']);
    expect(errors('13', '4', '2024')).toEqual([
      'on: Date must be on or after 14 Apr 2024: ask the team about older costs',
    ]);
  });
});
