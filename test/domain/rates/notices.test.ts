import { expect, test } from 'vitest';
import type { PaymentPeriod } from '../../../domain/calendar/periods';
import { periodsAfter, periodsOfYear } from '../../../domain/calendar/periods';
import type { Placement, Rate, ServiceLevel } from '../../../domain/facts';
import { assumedPeriods, calendarNotices } from '../../../domain/rates/calendar-notices';
import { ratesAfterSaving, type NewRate } from '../../../domain/rates/new-rates';
import { rateNotices, type RatesToTell } from '../../../domain/rates/rate-notices';

const LEVELS: readonly ServiceLevel[] = [
  { code: 'FOST', name: 'Fostering', kind: 'placement', unit: 'week', providerType: null },
  { code: 'MILES', name: 'Mileage', kind: 'client_item', unit: 'mile', providerType: null },
];
const entered = { enteredBy: 'A', enteredAt: '' };

function rate(
  effectiveFrom: string,
  ages: readonly [number | null, number | null],
  amountPence: number,
): Rate {
  const [minAge, maxAge] = ages;
  return { serviceLevel: 'FOST', effectiveFrom, minAge, maxAge, amountPence, ...entered };
}

function noticesOf(
  before: readonly Rate[],
  saved: readonly NewRate[],
  unpriced: RatesToTell['unpriced'] = [],
) {
  return rateNotices({
    saved,
    before,
    after: ratesAfterSaving(before, saved, entered),
    unpriced,
    facts: {
      clients: new Map([['C1', { ref: 'C1', name: 'Sam', dateOfBirth: '2006-05-01' }]]),
      serviceLevels: new Map(LEVELS.map((level) => [level.code, level])),
      varianceBasisPoints: 2500,
    },
  });
}

const held = [rate('2025-04-01', [0, 10], 20_000), rate('2025-04-01', [11, 17], 25_000)];

test('an ordinary uplift of every band has nothing to tell', () => {
  const saved = [rate('2026-04-01', [0, 10], 20_600), rate('2026-04-01', [11, 17], 25_750)];
  expect(noticesOf(held, saved)).toEqual([]);
});

test('a slip of the finger is warned of', () => {
  const [notice, ...others] = noticesOf(held, [rate('2026-04-01', [0, 10], 206_000)]);
  expect(others).toEqual([]);
  expect(notice).toEqual({
    code: 'large_change',
    intent: 'warning',
    message: 'Fostering, to age 10: £2,060.00 in place of £200.00 (930 % more). Look whether that is meant.',
  });
});

test('a band that the new table leaves out is said to go on, but not beside a single rate', () => {
  const table = [rate('2026-04-01', [0, 4], 20_500), rate('2026-04-01', [11, 17], 25_500)];
  expect(noticesOf(held, table)).toMatchObject([
    { code: 'band_goes_on', message: 'Fostering, ages 5–10: no new rate, so £200.00 of 1 Apr 2025 goes on.' },
  ]);
  expect(noticesOf(held, [rate('2026-04-01', [0, 4], 20_500)])).toEqual([]);
});

test('a backdated rate that a later one follows says until when it counts', () => {
  const rates = [...held, rate('2026-04-01', [0, 10], 20_600)];
  expect(noticesOf(rates, [rate('2025-10-01', [0, 10], 20_300)])).toMatchObject([
    {
      code: 'followed_by_another',
      message:
        'Fostering: what begins on 1 Oct 2025 counts up to the night of 31 Mar 2026; from 1 Apr 2026 on there are other rates already.',
    },
  ]);
});

test('mileage is in no forecast', () => {
  const saved = { ...rate('2026-04-01', [null, null], 55), serviceLevel: 'MILES' };
  expect(noticesOf(held, [saved])).toMatchObject([{ code: 'not_in_forecast', intent: 'info' }]);
});

test('a child in placement whose age no rate holds is warned of, with the first night', () => {
  const placement: Placement = {
    ref: 'PL1',
    client: 'C1',
    provider: 'P1',
    serviceLevel: 'FOST',
    startDate: '2026-01-01',
    endDate: null,
  };
  const nights = ['2026-04-30', '2026-05-01'];
  const unpriced = [{ period: '2026-27/02', found: [{ placement, nights }] }];
  expect(noticesOf(held, [rate('2026-04-01', [0, 10], 20_600)], unpriced)).toMatchObject([
    {
      code: 'no_rate',
      intent: 'warning',
      message:
        'Fostering has no rate at ages 19 to 20: placement PL1 would be paid nothing from the night of 30 Apr 2026 on, which blocks the payment. Add a rate, or end it.',
    },
  ]);
});

const calendar = periodsOfYear('2026-27', '2026-03-30', 'fortnightly');
const last = calendar.at(-1)!;
const starting = (day: string): NewRate[] => [rate(day, [0, 10], 20_600)];

test('the periods that are assumed to follow are those that the calendar would get', () => {
  const assumed = periodsAfter(last, '2027-28');
  expect(assumed).toEqual(periodsOfYear('2027-28', assumed[0]!.firstDay, 'fortnightly'));
  expect(assumed).toHaveLength(26);
  expect(periodsAfter(last, '2026-27')).toEqual([]);
  const half = calendar.slice(0, 10);
  expect([...half, ...periodsAfter(half.at(-1)!, '2026-27')]).toEqual(calendar);
});

test('a forecast reaches the year that pays the first night of the new rates, one year beyond the calendar at most', () => {
  const lastYear = (day: string, isPaidToItsEnd = false) =>
    assumedPeriods(starting(day), last, isPaidToItsEnd).at(-1)?.period.slice(0, 7) ?? null;
  expect(lastYear('2026-10-01')).toBeNull();
  expect(lastYear('2027-03-28')).toBeNull();
  // A night of March that the next year pays.
  expect(lastYear('2027-03-29')).toBe('2027-28');
  expect(lastYear('2027-04-01')).toBe('2027-28');
  expect(lastYear('2072-04-01')).toBe('2027-28');
  expect(lastYear('2026-10-01', true)).toBe('2027-28');
});

test('days are told that are beyond the calendar, within a period, or in a year that is assumed', () => {
  const told = (day: string, periods: readonly PaymentPeriod[] = calendar) => {
    const final = periods.at(-1);
    const assumed = final ? assumedPeriods(starting(day), final, false) : [];
    return calendarNotices(starting(day), { periods, assumed }).map(({ code }) => code);
  };
  expect(told('2026-04-13')).toEqual([]);
  expect(told('2026-04-15')).toEqual(['within_a_period']);
  expect(told('2027-03-29')).toEqual(['year_assumed']);
  expect(told('2072-04-01')).toEqual(['beyond_the_calendar', 'year_assumed']);
  expect(told('2027-04-01', [])).toEqual(['no_periods']);
});
