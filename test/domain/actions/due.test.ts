import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueDate, dueState } from '../../../domain/actions/due';
import { bankHolidays } from '../../../domain/calendar/banking-days';
import { addDays } from '../../../domain/calendar/dates';

const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// Mostly a week or two, as councils set them.
const answerDays = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) },
  fc.integer({ min: 1, max: 99 }),
);
const holidaysOf = new Map<number, ReadonlySet<string>>();

/** Whether the team is at work, by the calendar on the wall. */
function isAtWork(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  const year = Number(date.slice(0, 4));
  if (!holidaysOf.has(year)) holidaysOf.set(year, new Set(bankHolidays(year).keys()));
  return weekday !== 0 && weekday !== 6 && !holidaysOf.get(year)!.has(date);
}

test.each([
  ['a Friday and a weekend', '2026-05-14', 3, '2026-05-19'],
  ['Easter of 2026', '2026-04-02', 3, '2026-04-09'],
  ['Christmas and New Year’s Day', '2026-12-23', 5, '2027-01-04'],
  ['the Early May bank holiday', '2026-05-01', 2, '2026-05-06'],
  ['a Saturday on which it came in', '2026-05-16', 1, '2026-05-18'],
])('the answer is due over %s', (_what, from, days, due) => {
  expect(dueDate({ answerDays: days }, from)).toBe(due);
});

test('there are as many working days until an answer is due as its type gives, the last one that day', () => {
  fc.assert(
    fc.property(day, answerDays, (from, days) => {
      const due = dueDate({ answerDays: days }, from);
      expect(isAtWork(due)).toBe(true);
      let worked = 0;
      for (let date = addDays(from, 1); date <= due; date = addDays(date, 1)) if (isAtWork(date)) worked += 1;
      expect(worked).toBe(days);
    }),
    { numRuns: 1000 },
  );
});

test('what comes in later is never due earlier', () => {
  fc.assert(
    fc.property(day, answerDays, fc.integer({ min: 0, max: 10 }), (from, days, later) => {
      const due = dueDate({ answerDays: days }, from);
      expect(dueDate({ answerDays: days }, addDays(from, later)) >= due).toBe(true);
      expect(dueDate({ answerDays: days + 1 }, from) > due).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test('it is red from the day after, amber on the day and the two before, green earlier', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40, max: 40 }), (due, days) => {
      const colour = days > 0 ? 'red' : days >= -2 ? 'amber' : 'green';
      expect(dueState(due, addDays(due, days))).toBe(colour);
    }),
  );
  expect(dueState(null, '2026-05-01')).toBeNull();
});
