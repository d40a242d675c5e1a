import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dueState } from '../../../domain/actions/due';
import type { ActionRow } from '../../../preload/contract/actions';
import { ACTION_ORDERS, belongsTo, comparing, countsOf, WHOSE } from '../../../renderer/actions/action-list';
import { neighbour } from '../../../renderer/work-list/neighbour';

type Row = Pick<
  ActionRow,
  'id' | 'type' | 'state' | 'assignedTo' | 'assignee' | 'due' | 'dueOn' | 'updatedAt'
>;

const TODAY = '2026-04-10';
const ME = 'Olive Officer';

const row: fc.Arbitrary<Omit<Row, 'id'>> = fc
  .record({
    state: fc.constantFrom('open', 'closed'),
    assignedTo: fc.constantFrom('team', 'carer'),
    assignee: fc.constantFrom(null, ME, 'Bo Both'),
    dueOn: fc.constantFrom(null, '2026-04-01', '2026-04-09', '2026-04-10', '2026-04-30'),
    updatedAt: fc.constantFrom('2026-04-01T09:00:00.000Z', '2026-04-02T09:00:00.000Z'),
  })
  .map((facts) => ({ ...facts, type: 'payment-query', due: dueState(facts.dueOn, TODAY) }));
const rows = fc
  .array(row, { maxLength: 12 })
  .map((list) => list.map((facts, index): Row => ({ id: index + 1, ...facts })));

test('each count says how many its choice shows', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const counts = countsOf(list, ME);
      for (const whose of WHOSE)
        expect(counts[whose]).toBe(list.filter((one) => belongsTo(whose, one, ME)).length);
    }),
  );
});

test('mine is what I have, unassigned what waits for the team and nobody has, overdue what should have been answered before today', () => {
  const facts: Row = {
    id: 1,
    type: 'payment-query',
    state: 'open',
    assignedTo: 'team',
    assignee: ME,
    due: 'red',
    dueOn: '2026-04-09',
    updatedAt: '2026-04-01T09:00:00.000Z',
  };
  expect(WHOSE.filter((whose) => belongsTo(whose, facts, ME))).toEqual(['everyone', 'mine', 'overdue']);
  const other = { ...facts, assignee: null, due: 'amber' as const, dueOn: TODAY };
  expect(WHOSE.filter((whose) => belongsTo(whose, other, ME))).toEqual(['everyone', 'unassigned']);
  for (const away of [
    { ...other, assignedTo: 'carer' },
    { ...other, state: 'closed' },
  ] as const)
    expect(belongsTo('unassigned', away, ME)).toBe(false);
});

test('the list goes from the most overdue to what is not due, or from the newest change back', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const due = list.toSorted(comparing('due')).map(({ dueOn }) => dueOn ?? '9999');
      expect(due).toEqual(due.toSorted());
      const changed = list.toSorted(comparing('changed')).map(({ updatedAt }) => updatedAt);
      expect(changed).toEqual(changed.toSorted().toReversed());
    }),
  );
});

test('going on and on passes every thread once, also from one that has just left the list', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(...ACTION_ORDERS), fc.nat(), (all, order, pick) => {
      const compare = comparing(order);
      const list = all.toSorted(compare);
      const passed: number[] = [];
      for (let next = neighbour(list, null, 1, compare); next; next = neighbour(list, next, 1, compare))
        passed.push(next.id);
      expect(passed).toEqual(list.map(({ id }) => id));
      if (list.length === 0) return;
      const at = pick % list.length;
      const left = list[at]!;
      const rest = list.filter(({ id }) => id !== left.id);
      expect(neighbour(rest, left, 1, compare)?.id).toBe(list[at + 1]?.id);
      expect(neighbour(rest, left, -1, compare)?.id).toBe(list[at - 1]?.id);
    }),
  );
});
