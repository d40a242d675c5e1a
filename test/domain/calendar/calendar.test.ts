import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, birthday, daysBetween, isIsoDate, parseDate } from '../../../domain/calendar/dates';
import { formatDateRange, formatInstant } from '../../../domain/calendar/format-dates';
import {
  financialYearOf,
  isFinancialYear,
  isPeriodName,
  periodsOfYear,
} from '../../../domain/calendar/periods';
import { anyDay } from '../../builders/arbitraries';

describe('days', () => {
  it.each(['2026-04-06', '06/04/2026', '6/4/2026', ' 06/04/2026 '])('reads %j', (text) => {
    expect(parseDate(text)).toBe('2026-04-06');
  });

  it.each([
    '31/02/2026',
    '2026-02-30',
    '29/02/2026',
    '2026-13-01',
    '06-04-2026',
    '6 April',
    '',
    '0000-00-00',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('count forwards and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(isIsoDate(addDays(day, days))).toBe(true);
      }),
    );
  });

  it('are written as ranges', () => {
    expect(formatDateRange('2026-04-06', '2026-04-12')).toBe('6–12 Apr 2026');
    expect(formatDateRange('2026-03-30', '2026-04-05')).toBe('30 Mar – 5 Apr 2026');
    expect(formatDateRange('2025-12-29', '2026-01-04')).toBe('29 Dec 2025 – 4 Jan 2026');
    expect(formatDateRange('2026-04-06', '2026-04-06')).toBe('6 Apr 2026');
    expect(formatInstant('2026-09-06T13:05:00.000Z')).toBe('6 Sep 2026, 14:05');
  });
});

describe('ages', () => {
  it('change on the birthday itself', () => {
    expect(ageOn('2015-04-09', '2026-04-08')).toBe(10);
    expect(ageOn('2015-04-09', '2026-04-09')).toBe(11);
  });

  it('count 29 February on 1 March in other years', () => {
    expect(ageOn('2016-02-29', '2027-02-28')).toBe(10);
    expect(ageOn('2016-02-29', '2027-03-01')).toBe(11);
    expect(ageOn('2016-02-29', '2028-02-28')).toBe(11);
    expect(ageOn('2016-02-29', '2028-02-29')).toBe(12);
    expect(birthday('2016-02-29', 11)).toBe('2027-03-01');
    expect(birthday('2016-02-29', 12)).toBe('2028-02-29');
  });

  it('are reached on the birthday and not the day before', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 25 }), (born, age) => {
        const day = birthday(born, age);
        expect(ageOn(born, day)).toBe(age);
        expect(ageOn(born, addDays(day, -1))).toBe(age - 1);
      }),
    );
  });
});

describe('periods', () => {
  it('belong to the financial year of their day', () => {
    expect(financialYearOf('2026-03-31')).toBe('2025-26');
    expect(financialYearOf('2026-04-01')).toBe('2026-27');
    expect(financialYearOf('2099-04-01')).toBe('2099-00');
    expect(isFinancialYear('2026-28')).toBe(false);
    expect(isPeriodName('2026-27/00')).toBe(false);
    expect(isPeriodName('2026-27/03')).toBe(true);
  });

  it('lie back to back, are paid the day after they end, and fill the year', () => {
    const weekly = periodsOfYear('2026-27', '2026-04-06', 'weekly');
    expect(weekly[0]).toEqual({
      period: '2026-27/01',
      firstDay: '2026-04-06',
      lastDay: '2026-04-12',
      payDate: '2026-04-13',
    });
    expect(weekly).toHaveLength(51);
    expect(weekly.at(-1)!.payDate).toBe('2027-03-29');
    weekly.slice(1).forEach((period, index) => {
      expect(period.firstDay).toBe(addDays(weekly[index]!.lastDay, 1));
    });
    expect(periodsOfYear('2026-27', '2025-01-06', 'weekly')).toEqual([]);
  });
});
