import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTION_SIDES, ENTRY_KINDS } from '../../../domain/actions/action';
import {
  answeringOf,
  inTimePercent,
  measuresOf,
  type MeasuredEntry,
  type MeasuredThread,
} from '../../../domain/actions/measures';
import { isBankingDay } from '../../../domain/calendar/banking-days';
import { addDays, type IsoDate } from '../../../domain/calendar/dates';
import { workingDaysWithin } from '../../../domain/calendar/working-days';

const FIRST = '2026-03-23';
const TODAY = '2026-05-20';
const count = workingDaysWithin(FIRST, '2026-08-01');

const entry = (
  side: MeasuredEntry['side'],
  kind: MeasuredEntry['kind'],
  on: IsoDate,
  dueOn: IsoDate | null = null,
): MeasuredEntry => ({ side, kind, on, dueOn });

const thread = (entries: readonly MeasuredEntry[], facts: Partial<MeasuredThread> = {}): MeasuredThread => ({
  type: 'payment-query',
  openedOn: entries[0]!.on,
  state: 'open',
  dueOn: null,
  entries,
  ...facts,
});

describe('how carers are answered', () => {
  const asked = entry('carer', 'message', '2026-04-02', '2026-04-09');

  it('counts from the carer’s message to what the team first writes to the carer, not from a note', () => {
    const entries = [
      asked,
      entry('team', 'note', '2026-04-02'),
      entry('team', 'assign', '2026-04-02'),
      entry('team', 'comment', '2026-04-08'),
      entry('team', 'close', '2026-04-09'),
    ];
    expect(answeringOf({ entries })).toEqual({
      answeredOn: '2026-04-08',
      answerBy: '2026-04-09',
      closedOn: '2026-04-09',
    });
    // Good Friday and Easter Monday lie between.
    expect(measuresOf([thread(entries, { state: 'closed' })], TODAY, count)).toEqual({
      opened: 1,
      answered: 1,
      medianAnswerDays: 2,
      wereDue: 1,
      answeredInTime: 1,
      closed: 1,
      medianCloseDays: 3,
      open: 0,
      overdue: 0,
    });
  });

  it('a closing without more words is an answer; what is reopened was closed the first time', () => {
    const entries = [
      asked,
      entry('team', 'close', '2026-04-13'),
      entry('team', 'reopen', '2026-04-20', '2026-04-23'),
      entry('team', 'close', '2026-05-01'),
    ];
    expect(answeringOf({ entries })).toMatchObject({ answeredOn: '2026-04-13', closedOn: '2026-04-13' });
  });

  it('writing again does not put the due date off, the team does', () => {
    const again = entry('carer', 'reply', '2026-04-08', '2026-04-15');
    const late = entry('team', 'reply', '2026-04-10');
    expect(answeringOf({ entries: [asked, again, late] }).answerBy).toBe('2026-04-09');
    const moved = entry('team', 'due', '2026-04-08', '2026-04-30');
    expect(answeringOf({ entries: [asked, moved, again, late] }).answerBy).toBe('2026-04-30');
    // After the answer it no longer matters.
    expect(answeringOf({ entries: [asked, late, moved] }).answerBy).toBe('2026-04-09');
  });

  it('what the team began waits for no first answer', () => {
    const entries = [entry('team', 'message', '2026-04-02'), entry('team', 'comment', '2026-04-03')];
    expect(answeringOf({ entries })).toEqual({ answeredOn: null, answerBy: null, closedOn: null });
  });

  it('whoever waits beyond the due date was not answered in time; who waits for less is not counted yet', () => {
    const overdue = thread([asked], { dueOn: '2026-04-09' });
    const waiting = thread([entry('carer', 'message', '2026-05-19', TODAY)], { dueOn: TODAY });
    const measured = measuresOf([overdue, waiting], TODAY, count);
    expect(measured).toMatchObject({ wereDue: 1, answeredInTime: 0, open: 2, overdue: 1 });
    expect(inTimePercent(measured)).toBe(0);
    expect(inTimePercent(measuresOf([waiting], TODAY, count))).toBeNull();
  });
});

const anEntry = fc.record({
  kind: fc.constantFrom(...ENTRY_KINDS.filter((kind) => kind !== 'message')),
  side: fc.constantFrom(...ACTION_SIDES),
  later: fc.integer({ min: 0, max: 6 }),
  due: fc.option(fc.integer({ min: 0, max: 8 }), { nil: null }),
});

const aThread: fc.Arbitrary<MeasuredThread> = fc
  .record({
    from: fc.integer({ min: 0, max: 20 }),
    side: fc.constantFrom(...ACTION_SIDES),
    due: fc.option(fc.integer({ min: 0, max: 8 }), { nil: null }),
    entries: fc.array(anEntry, { maxLength: 6 }),
    isOpen: fc.boolean(),
    dueNow: fc.option(fc.integer({ min: 20, max: 70 }), { nil: null }),
  })
  .map(({ from, side, due, entries, isOpen, dueNow }) => {
    let on = addDays(FIRST, from);
    const dueFrom = (days: number | null): IsoDate | null => (days === null ? null : addDays(on, days));
    const written = [entry(side, 'message', on, dueFrom(due))];
    for (const { kind, side: by, later, due: days } of entries) {
      on = addDays(on, later);
      // Only the team sets a date by which it answers, and always a day.
      const dueOn = kind === 'due' ? addDays(on, days ?? 1) : by === 'carer' ? dueFrom(days) : null;
      written.push(entry(kind === 'due' ? 'team' : by, kind, on, dueOn));
    }
    return thread(written, {
      state: isOpen ? 'open' : 'closed',
      dueOn: isOpen && dueNow !== null ? addDays(FIRST, dueNow) : null,
    });
  });

/** One thread at a time, one day and one entry after another, as somebody with a calendar would. */
function byHand(threads: readonly MeasuredThread[]) {
  const answerDays: number[] = [];
  const closeDays: number[] = [];
  let wereDue = 0;
  let inTime = 0;
  for (const { entries } of threads) {
    let answer: IsoDate | null = null;
    let close: IsoDate | null = null;
    let first: IsoDate | null = null;
    let moved: IsoDate | null = null;
    for (const { kind, side, on, dueOn } of entries) {
      if (kind === 'close') close ??= on;
      if (answer !== null) continue;
      if (side === 'team' && (kind === 'comment' || kind === 'reply' || kind === 'close')) answer = on;
      else if (kind === 'due') moved = dueOn;
      else first ??= dueOn;
    }
    if (close !== null) closeDays.push(walk(entries[0]!.on, close));
    if (entries[0]!.side === 'team') continue;
    if (answer !== null) answerDays.push(walk(entries[0]!.on, answer));
    const due = moved ?? first;
    if (due === null || (answer === null && due >= TODAY)) continue;
    wereDue += 1;
    if (answer !== null && answer <= due) inTime += 1;
  }
  return { answerDays, closeDays, wereDue, inTime };
}

function walk(from: IsoDate, to: IsoDate): number {
  let days = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isBankingDay(day)) days += 1;
  }
  return days;
}

/** So that half of the values are at or below it, and half at or above it. */
function isMiddle(median: number | null, values: readonly number[]): boolean {
  if (median === null) return values.length === 0;
  const below = values.filter((value) => value < median).length;
  const above = values.filter((value) => value > median).length;
  return below <= values.length / 2 && above <= values.length / 2;
}

describe('measures of any threads', () => {
  it('are what somebody counts by hand', () => {
    fc.assert(
      fc.property(fc.array(aThread, { maxLength: 8 }), (threads) => {
        const measured = measuresOf(threads, TODAY, count);
        const hand = byHand(threads);
        expect(measured).toMatchObject({
          opened: threads.length,
          answered: hand.answerDays.length,
          closed: hand.closeDays.length,
          wereDue: hand.wereDue,
          answeredInTime: hand.inTime,
          open: threads.filter(({ state }) => state === 'open').length,
          overdue: threads.filter(({ dueOn }) => dueOn !== null && dueOn < TODAY).length,
        });
        expect(isMiddle(measured.medianAnswerDays, hand.answerDays)).toBe(true);
        expect(isMiddle(measured.medianCloseDays, hand.closeDays)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
