import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACTION_SIDES, ENTRY_KINDS, type ActionSide, type EntryKind } from '../../../domain/actions/action';
import {
  isSeenByCarer,
  refusalOf,
  threadState,
  withEntry,
  type EntryEffect,
} from '../../../domain/actions/thread';
import { ModelThread } from '../../builders/thread-model';

const RUNS = 4000;
const PEOPLE = ['Olive', 'Aaron', null] as const;

interface Attempt {
  readonly kind: EntryKind;
  readonly side: ActionSide;
  readonly who: (typeof PEOPLE)[number];
  readonly day: string;
  readonly number: number;
}

const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-05-${String(number).padStart(2, '0')}`);
const anyKind = fc.constantFrom(...ENTRY_KINDS.filter((name) => name !== 'message'));
const attempt: fc.Arbitrary<Attempt> = fc.record({
  // Closing for good is rarer than talking.
  kind: fc.oneof({ weight: 5, arbitrary: anyKind }, { weight: 3, arbitrary: fc.constantFrom('reply', 'comment', 'reopen') }),
  side: fc.constantFrom(...ACTION_SIDES),
  who: fc.constantFrom(...PEOPLE),
  day,
  number: fc.integer({ min: 2, max: 9 }),
}); // prettier-ignore
const opening = fc.record({
  side: fc.constantFrom(...ACTION_SIDES),
  assignTo: fc.option(fc.constantFrom(...ACTION_SIDES), { nil: undefined }),
  day,
});
const history = fc.tuple(opening, fc.array(attempt, { maxLength: 25 }));
type History = typeof history extends fc.Arbitrary<infer Value> ? Value : never;

/** The entry that an attempt is, as the service writes it. */
function effectOf({ kind, side, who, day: dueOn, number }: Attempt): EntryEffect {
  const bringsToTeam = (kind === 'reply' && side === 'carer') || kind === 'closure_request' || kind === 'reopen';
  return {
    kind,
    side,
    details: {
      ...(bringsToTeam || kind === 'due' ? { dueOn } : {}),
      ...(kind === 'assign' ? { assignee: who } : {}),
      ...(kind === 'merge' || kind === 'merged' ? { action: number } : {}),
    },
  };
} // prettier-ignore

function inModel(model: ModelThread, { kind, side, who, day: due, number }: Attempt): void {
  if (kind === 'comment') model.comment(side, '');
  if (kind === 'reply') model.reply(side, '', due);
  if (kind === 'closure_request') model.askForClosure('', due);
  if (kind === 'close') model.close('');
  if (kind === 'reopen') model.reopen('', due);
  if (kind === 'merge') model.mergeInto(number, '');
  if (kind === 'assign') model.takenBy = who;
  if (kind === 'due') model.due = due;
}

/** Everything of a history that may be written, held against the model at each step. */
function live([{ side, assignTo, day: dueOn }, attempts]: History): EntryEffect[] {
  const model = new ModelThread({ by: side, ...(assignTo ? { turn: assignTo } : {}), words: '', due: dueOn });
  const due = model.turn === 'team' ? { dueOn } : {};
  const entries: EntryEffect[] = [
    { kind: 'message', side, details: { ...(assignTo ? { assignTo } : {}), ...due } },
  ];
  let thread = threadState(entries);
  for (const next of attempts) {
    const refusal = refusalOf(thread, next.kind, next.side);
    expect(refusal).toBe(model.objection(next.kind, next.side));
    if (refusal !== null) continue;
    entries.push(effectOf(next));
    thread = withEntry(thread, entries.at(-1)!);
    inModel(model, next);
    expect(thread).toEqual({
      state: model.isOpen ? 'open' : 'closed',
      assignedTo: model.turn,
      assignee: model.takenBy,
      closureRequested: model.closureAsked,
      dueOn: model.due,
      mergedInto: model.goesOnIn,
    });
  }
  return entries;
}

test('each verb does what the guide says, and nothing that it forbids, in every history', () => {
  const seen = { closed: 0, merged: 0, asked: 0 };
  fc.assert(
    fc.property(history, (lived) => {
      const { state, closureRequested, dueOn, assignedTo, mergedInto } = threadState(live(lived));
      if (state === 'closed')
        expect({ closureRequested, dueOn }).toEqual({ closureRequested: false, dueOn: null });
      if (closureRequested) expect(assignedTo).toBe('team');
      seen.closed += Number(state === 'closed');
      seen.merged += Number(mergedInto !== null);
      seen.asked += Number(closureRequested);
    }),
    { numRuns: RUNS },
  );
  // Histories that come to nothing would try nothing.
  expect(Object.values(seen).every((count) => count > RUNS / 50)).toBe(true);
});

test('what the carer sees is enough to tell whose turn it is: nothing that is hidden moves it', () => {
  fc.assert(
    fc.property(history, (lived) => {
      const entries = live(lived);
      const { assignee: _assignee, dueOn: _dueOn, ...seen } = threadState(
        entries.filter(({ kind }) => isSeenByCarer(kind)),
      );
      expect(threadState(entries)).toMatchObject(seen);
    }),
    { numRuns: RUNS },
  );
}); // prettier-ignore

test('nobody of the carer’s side writes what a carer cannot see', () => {
  fc.assert(
    fc.property(history, (lived) => {
      const hidden = live(lived).filter(({ kind }) => !isSeenByCarer(kind));
      expect(hidden.every(({ side }) => side === 'team')).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

test('a thread begins with one message, and has no other', () => {
  expect(() => threadState([])).toThrow('begins with a message');
  const opened = { kind: 'message', side: 'carer', details: {} } as const;
  expect(() => threadState([opened, opened])).toThrow('Only the first');
  expect(() => threadState([{ ...opened, kind: 'note' }])).toThrow('begins with a message');
});
