import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, ageOn, type IsoDate } from '../../../domain/calendar/dates';
import { mondayOf } from '../../../domain/calendar/weeks';
import { careWeeks, daysCounted, type CareWeeks } from '../../../domain/statements/care-weeks';
import { daysOfYear, STATEMENT_BASES, type YearDays } from '../../../domain/statements/statement-year';

const TAX_YEAR = daysOfYear('2026-27', 'tax');
const ALL_DAYS: YearDays = { firstDay: '1990-01-01', lastDay: '2099-12-31' };
const WHOLE = daysCounted(TAX_YEAR, ALL_DAYS);

interface Stay {
  readonly client: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate | null;
}

const stay = (startDate: IsoDate, endDate: IsoDate | null, client = 'C1'): Stay => ({
  client,
  startDate,
  endDate,
});

/** Weeks of one child born on a day, by their stays. */
function weeksOf(stays: readonly Stay[], born: IsoDate, days: YearDays | null = WHOLE): [number, number] {
  const [child] = careWeeks(stays, () => born, days);
  return [child?.under11 ?? 0, child?.from11 ?? 0];
}

const YOUNG = '2020-01-01';

describe('weeks of care, as qualifying care relief counts them', () => {
  it('counts one night as a week', () => {
    expect(weeksOf([stay('2026-05-07', '2026-05-08')], YOUNG)).toEqual([1, 0]);
  });

  it('counts Wednesday to Tuesday as two weeks', () => {
    expect(weeksOf([stay('2026-05-06', '2026-05-13')], YOUNG)).toEqual([2, 0]);
  });

  it('counts Monday to Sunday as one week: the night of the day on which the child leaves is not one of care', () => {
    expect(weeksOf([stay('2026-05-04', '2026-05-11')], YOUNG)).toEqual([1, 0]);
  });

  it('counts a year of care as 52 weeks, and one that has 53 Mondays as 53', () => {
    const always = [stay('2020-01-01', null)];
    const year = daysOfYear('2025-26', 'financial');
    expect(weeksOf(always, YOUNG, daysCounted(year, ALL_DAYS))).toEqual([52, 0]);
    // 6 April 2026 and 5 April 2027 are both Mondays.
    expect(weeksOf(always, YOUNG)).toEqual([53, 0]);
  });

  it('takes the week in which a child turns 11 at the higher amount, also where the birthday is its Sunday', () => {
    const fortnight = [stay('2026-05-04', '2026-05-18')];
    expect(weeksOf(fortnight, '2015-05-10')).toEqual([0, 2]);
    // The birthday is the Monday of the second week: the first one is under 11 throughout.
    expect(weeksOf(fortnight, '2015-05-11')).toEqual([1, 1]);
    expect(weeksOf(fortnight, '2015-05-04')).toEqual([0, 2]);
  });

  it('looks at the whole week for the age, also where care ended before the birthday', () => {
    expect(weeksOf([stay('2026-05-04', '2026-05-06')], '2015-05-09')).toEqual([0, 1]);
  });

  it('counts a child’s weeks once where two placements overlap or follow on each other', () => {
    const stays = [
      stay('2026-05-04', '2026-05-13'),
      stay('2026-05-06', '2026-05-20'),
      stay('2026-05-20', '2026-05-22'),
    ];
    expect(weeksOf(stays, YOUNG)).toEqual([3, 0]);
  });

  it('gives a week in which the year ends to that year, and not to the next', () => {
    // 5 April 2027 is a Monday: its week belongs to 2026-27.
    const days = [stay('2027-04-07', '2027-04-08')];
    expect(weeksOf(days, YOUNG)).toEqual([1, 0]);
    const next = daysCounted(daysOfYear('2027-28', 'tax'), ALL_DAYS);
    expect(weeksOf(days, YOUNG, next)).toEqual([0, 0]);
  });

  it('counts only care that finalised periods pay for, and nothing before the first is finalised', () => {
    const paidFor = { firstDay: '2026-05-04', lastDay: '2026-05-17' };
    expect(weeksOf([stay('2026-01-01', null)], YOUNG, daysCounted(TAX_YEAR, paidFor))).toEqual([2, 0]);
    expect(daysCounted(TAX_YEAR, null)).toBeNull();
    expect(daysCounted(TAX_YEAR, { firstDay: '2025-04-07', lastDay: '2026-04-05' })).toBeNull();
    expect(weeksOf([stay('2026-01-01', null)], YOUNG, null)).toEqual([0, 0]);
  });

  it('lists children in order of reference, without those who were not cared for', () => {
    const stays = [
      stay('2026-05-04', null, 'C2'),
      stay('2026-05-04', null, 'C1'),
      stay('2028-01-01', null, 'C3'),
    ];
    expect(careWeeks(stays, () => YOUNG, WHOLE).map(({ client }) => client)).toEqual(['C1', 'C2']);
  });
});

const aDay = (from: IsoDate, days: number) => fc.nat({ max: days }).map((offset) => addDays(from, offset));
const someStays = fc.array(
  fc
    .record({
      client: fc.constantFrom('C1', 'C2'),
      startDate: aDay('2025-12-01', 600),
      nights: fc.option(fc.nat({ max: 60 })),
    })
    .map(({ nights, ...facts }): Stay => ({
      ...facts,
      endDate: nights === null ? null : addDays(facts.startDate, nights),
    })),
  { maxLength: 6 },
);
const someYear = fc
  .tuple(fc.constantFrom('2025-26', '2026-27', '2027-28'), fc.constantFrom(...STATEMENT_BASES))
  .map(([year, basis]) => daysOfYear(year, basis));
const somePaidFor = fc
  .tuple(aDay('2025-10-01', 400), fc.nat({ max: 600 }))
  .map(([firstDay, days]) => ({ firstDay, lastDay: addDays(firstDay, days) }));

/** Day by day: is it a day of care that was paid for, whose week's Monday lies in the year? */
function byBruteForce(
  stays: readonly Stay[],
  born: (client: string) => IsoDate,
  year: YearDays,
  paidFor: YearDays,
): CareWeeks[] {
  return ['C1', 'C2'].flatMap((client) => {
    const weeks = new Map<IsoDate, boolean>();
    for (let day = '2025-03-01'; day < '2028-06-01'; day = addDays(day, 1)) {
      const isCare = stays.some(
        (one) => one.client === client && one.startDate <= day && (one.endDate === null || day < one.endDate),
      );
      let monday = day;
      while (new Date(monday).getUTCDay() !== 1) monday = addDays(monday, -1);
      const isOfYear = year.firstDay <= monday && monday <= year.lastDay;
      if (!isCare || !isOfYear || day < paidFor.firstDay || day > paidFor.lastDay) continue;
      const week = Array.from({ length: 7 }, (_unused, index) => addDays(monday, index));
      weeks.set(
        monday,
        week.every((each) => ageOn(born(client), each) < 11),
      );
    }
    const under11 = [...weeks.values()].filter(Boolean).length;
    return weeks.size === 0 ? [] : [{ client, under11, from11: weeks.size - under11 }];
  });
}

describe('any stays, birthdays and years', () => {
  it('give the weeks that counting day by day gives', () => {
    fc.assert(
      fc.property(
        someStays,
        aDay('2014-12-01', 500),
        aDay('2014-12-01', 500),
        someYear,
        somePaidFor,
        (stays, one, two, year, paidFor) => {
          const born = (client: string): IsoDate => (client === 'C1' ? one : two);
          const counted = careWeeks(stays, born, daysCounted(year, paidFor));
          expect(counted).toEqual(byBruteForce(stays, born, year, paidFor));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('give each week of care to exactly one year', () => {
    fc.assert(
      fc.property(someStays, fc.constantFrom(...STATEMENT_BASES), (stays, basis) => {
        const years = ['2025-26', '2026-27', '2027-28'].map((year) => daysOfYear(year, basis));
        const together = {
          firstDay: years[0]!.firstDay,
          lastDay: years[2]!.lastDay,
        };
        const sum = (counts: readonly CareWeeks[]): number =>
          counts.reduce((total, { under11, from11 }) => total + under11 + from11, 0);
        const born = (): IsoDate => '2015-09-09';
        const apart = years.map((year) => sum(careWeeks(stays, born, daysCounted(year, ALL_DAYS))));
        const whole = sum(careWeeks(stays, born, daysCounted(together, ALL_DAYS)));
        expect(apart.reduce((a, b) => a + b)).toBe(whole);
      }),
    );
  });
});

describe('the Monday of a day', () => {
  it('is a Monday, on it or up to six days before', () => {
    fc.assert(
      fc.property(aDay('1990-01-01', 30_000), (day) => {
        const monday = mondayOf(day);
        expect(new Date(monday).getUTCDay()).toBe(1);
        expect(monday <= day && day <= addDays(monday, 6)).toBe(true);
      }),
    );
  });
});
