import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bankHolidays,
  bankingDayAfter,
  bankingDaysBefore,
  bankingDayUntil,
  isBankingDay,
  whyNotBankingDay,
} from '../../../domain/calendar/banking-days';
import { addDays } from '../../../domain/calendar/dates';

/** As gov.uk publishes them for England and Wales; of 2023 without the one for the coronation. */
const PUBLISHED: Readonly<Record<number, string>> = {
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2023: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('bank holidays in England', () => {
  it.each(Object.entries(PUBLISHED))('of %s are those that were published', (year, days) => {
    const expected = days.split(' ').map((rest) => `${year}-${rest}`);
    expect([...bankHolidays(Number(year)).keys()].sort()).toEqual(expected);
  });

  it('come after Christmas on a Sunday: Boxing Day keeps its Monday', () => {
    expect(whyNotBankingDay('2022-12-26')).toBe('Boxing Day');
    expect(whyNotBankingDay('2022-12-27')).toBe('a bank holiday for Christmas');
  });

  it('are eight a year, none on a weekend', () => {
    for (let year = 2020; year < 2100; year += 1) {
      const holidays = [...bankHolidays(year).keys()];
      expect(holidays).toHaveLength(8);
      expect(holidays.filter((held) => [0, 6].includes(new Date(held).getUTCDay()))).toEqual([]);
    }
  });
});

describe('banking days', () => {
  it.each([
    ['2026-04-13', null],
    ['2026-04-11', 'a Saturday'],
    ['2026-04-12', 'a Sunday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-12-28', 'a bank holiday for Christmas'],
  ])('%s: %s', (date, why) => {
    expect(whyNotBankingDay(date)).toBe(why);
  });

  it('are found before and after a day', () => {
    expect(bankingDayUntil('2026-04-06')).toBe('2026-04-02');
    expect(bankingDaysBefore('2026-04-06', 1)).toBe('2026-04-01');
    expect(bankingDaysBefore('2026-04-13', 0)).toBe('2026-04-13');
    expect(bankingDayAfter('2026-04-02')).toBe('2026-04-07');
  });

  it('no banking day lies between a day and the one that is found', () => {
    fc.assert(
      fc.property(day, (date) => {
        const until = bankingDayUntil(date);
        const after = bankingDayAfter(date);
        expect(isBankingDay(until) && isBankingDay(after) && until <= date && date < after).toBe(true);
        for (let between = addDays(until, 1); between < after; between = addDays(between, 1))
          expect(isBankingDay(between) && between !== date).toBe(false);
        expect(bankingDaysBefore(after, 1)).toBe(until);
      }),
    );
  });
});
