import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/dates';
import type { Rate } from '../../../domain/facts';
import { nightsInPeriod } from '../../../domain/placements/nights';
import { checkStay, confirmedDay, weeklyPence, type KnownStay } from '../../../domain/placements/stays';
import { rateTable } from '../../../domain/rates/rate-table';
import { LEVELS } from '../../builders/arbitraries';

const PERIOD = { firstDay: '2026-04-06', lastDay: '2026-04-19' };

const aDay = fc.integer({ min: -80, max: 40 }).map((days) => addDays(PERIOD.firstDay, days));
const everyDays = fc.integer({ min: 1, max: 60 });
const someStay: fc.Arbitrary<KnownStay> = fc.record({
  startDate: aDay,
  endDate: fc.option(aDay),
  enteredOn: aDay,
  confirmedUpTo: fc.option(aDay),
});

/** The rule day by day: goes back from the stay's last day in the period until something was heard, or it began. */
function daysBack({ startDate, endDate, enteredOn, confirmedUpTo }: KnownStay): number {
  let day = endDate !== null && endDate < PERIOD.lastDay ? endDate : PERIOD.lastDay;
  let days = 0;
  while (day > startDate && day > enteredOn && day > (confirmedUpTo ?? '')) {
    day = addDays(day, -1);
    days += 1;
  }
  return days;
}

describe('a stay that the period pays for', () => {
  it('is due where, going back day by day, nothing is heard of it for longer than the set time', () => {
    fc.assert(
      fc.property(someStay, everyDays, (stay, every) => {
        const check = checkStay(stay, PERIOD, every);
        if (!nightsInPeriod(stay, PERIOD)) expect(check).toBeNull();
        else expect(check).toMatchObject({ daysUnconfirmed: daysBack(stay), isDue: daysBack(stay) > every });
      }),
      { numRuns: 2000 },
    );
  });

  it('is not due once it is confirmed for the period’s last day', () => {
    fc.assert(
      fc.property(someStay, everyDays, (stay, every) => {
        fc.pre(nightsInPeriod(stay, PERIOD) !== null);
        const confirmedUpTo = confirmedDay(stay, PERIOD.lastDay);
        expect(checkStay({ ...stay, confirmedUpTo }, PERIOD, every)).toMatchObject({
          daysUnconfirmed: 0,
          isDue: false,
        });
      }),
    );
  });

  it('says what was heard last: a change of its facts after a confirmation is later news', () => {
    const stay = { startDate: '2026-01-01', endDate: null, enteredOn: '2026-03-10' };
    expect(checkStay({ ...stay, confirmedUpTo: '2026-03-09' }, PERIOD, 28)).toEqual({
      heardBy: 'entered',
      heardOn: '2026-03-10',
      daysUnconfirmed: 40,
      isDue: true,
    });
    expect(checkStay({ ...stay, confirmedUpTo: '2026-03-22' }, PERIOD, 28)).toEqual({
      heardBy: 'confirmed',
      heardOn: '2026-03-22',
      daysUnconfirmed: 28,
      isDue: false,
    });
  });

  it('is not unconfirmed for longer than it has lasted, nor after its end', () => {
    const long = { enteredOn: '2026-01-01', confirmedUpTo: null };
    expect(checkStay({ ...long, startDate: '2026-04-10', endDate: null }, PERIOD, 7)).toMatchObject({
      daysUnconfirmed: 9,
      isDue: true,
    });
    expect(checkStay({ ...long, startDate: '2026-04-01', endDate: '2026-04-08' }, PERIOD, 7)).toMatchObject({
      daysUnconfirmed: 7,
      isDue: false,
    });
  });
});

it('a confirmation reaches to the stay’s end at most, and not to before it began', () => {
  fc.assert(
    fc.property(someStay, aDay, (stay, asOf) => {
      const day = confirmedDay(stay, asOf);
      if (asOf < stay.startDate) expect(day).toBeNull();
      else expect(day).toBe(stay.endDate !== null && stay.endDate < asOf ? stay.endDate : asOf);
    }),
  );
});

it('a week is seven nights at the rate of the last one in the period', () => {
  const rate = (effectiveFrom: string, amountPence: number, serviceLevel = 'FOST'): Rate => ({
    serviceLevel,
    effectiveFrom,
    amountPence,
    minAge: null,
    maxAge: null,
    enteredBy: 'Aisha',
    enteredAt: '2026-03-01T09:00:00.000Z',
  });
  const table = rateTable([
    rate('2026-01-01', 20000),
    rate('2026-04-14', 21000),
    rate('2026-01-01', 3150, 'RESP'),
  ]);
  const child = { dateOfBirth: '2015-01-01' };
  const [week, night] = LEVELS;
  const open = { startDate: '2026-01-01', endDate: null };
  expect(weeklyPence(open, child, week!, table, PERIOD)).toBe(21000);
  expect(weeklyPence({ ...open, endDate: '2026-04-14' }, child, week!, table, PERIOD)).toBe(20000);
  expect(weeklyPence(open, child, night!, table, PERIOD)).toBe(7 * 3150);
  expect(weeklyPence(open, child, { code: 'NONE', unit: 'week' }, table, PERIOD)).toBeNull();
  expect(weeklyPence({ ...open, endDate: '2026-02-01' }, child, week!, table, PERIOD)).toBeNull();
});
