import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClaimRow } from '../../../preload/contract/claims';
import { comparing, matching, nextToDecide, QUEUE_ORDERS } from '../../../renderer/claims/queue';
import { neighbour } from '../../../renderer/work-list/neighbour';

function aRow(facts: Partial<ClaimRow>): ClaimRow {
  return {
    id: 1,
    provider: 'P001',
    providerName: 'Donna Kershaw',
    day: '2026-04-10',
    notes: '',
    origin: 'paper',
    state: 'pending',
    items: 1,
    amountPence: 688,
    acceptedPence: 0,
    paidIn: [],
    enteredBy: 'Olive',
    enteredAt: '2026-04-10T09:00:00.000Z',
    submittedBy: 'Olive',
    submittedAt: '2026-04-11T09:00:00.000Z',
    isOwn: false,
    checks: { blocking: 0, advisory: 0 },
    ...facts,
  };
}

const named = ({ providerName }: Pick<ClaimRow, 'providerName'>): string => providerName;
const ids = (rows: readonly ClaimRow[]): number[] => rows.map(({ id }) => id);

const FIRST = aRow({
  id: 3,
  providerName: 'Zoë Adams',
  submittedAt: '2026-04-01T09:00:00.000Z',
  amountPence: 100,
});
const SECOND = aRow({
  id: 1,
  providerName: 'adam Brown',
  submittedAt: '2026-04-02T09:00:00.000Z',
  amountPence: 900,
});
const THIRD = aRow({
  id: 2,
  providerName: 'Adam Brown',
  submittedAt: '2026-04-03T09:00:00.000Z',
  amountPence: 900,
});

test('the queue is in the order chosen; equal ones by how long they wait', () => {
  const sorted = (order: (typeof QUEUE_ORDERS)[number]) =>
    ids([THIRD, SECOND, FIRST].toSorted(comparing(order, named)));
  expect(sorted('oldest')).toEqual([3, 1, 2]);
  expect(sorted('carer')).toEqual([1, 2, 3]);
  expect(sorted('amount')).toEqual([1, 2, 3]);
});

test('what is not submitted waits since it was entered', () => {
  const draft = aRow({ id: 9, submittedAt: null, enteredAt: '2026-04-01T10:00:00.000Z' });
  expect(ids([SECOND, draft, FIRST].toSorted(comparing('oldest', named)))).toEqual([3, 9, 1]);
});

test('a search finds what is shown, and no names or notes while they are hidden', () => {
  const row = aRow({ notes: 'Trips for Sam', amountPence: 123_450 });
  const finds = (text: string, hides: boolean) => matching([row], text, hides).length === 1;
  expect(finds('kershaw donna', false)).toBe(true);
  expect(finds('sam', false)).toBe(true);
  expect(finds('£1,234.50 pending 10 apr', true)).toBe(true);
  expect(finds('P001', true)).toBe(true);
  expect(finds('kershaw', true)).toBe(false);
  expect(finds('sam', true)).toBe(false);
  expect(finds('  ', true)).toBe(true);
});

test('the next claim is the one after, also after one that has left the queue', () => {
  const compare = comparing('oldest', named);
  const queue = [FIRST, SECOND, THIRD];
  expect(neighbour(queue, null, 1, compare)).toBe(FIRST);
  expect(neighbour(queue, null, -1, compare)).toBe(THIRD);
  expect(neighbour(queue, FIRST, 1, compare)).toBe(SECOND);
  expect(neighbour(queue, THIRD, 1, compare)).toBeNull();
  expect(neighbour(queue, FIRST, -1, compare)).toBeNull();
  expect(neighbour([FIRST, THIRD], SECOND, 1, compare)).toBe(THIRD);
  expect(neighbour([FIRST, THIRD], SECOND, -1, compare)).toBe(FIRST);
  expect(neighbour([], null, 1, compare)).toBeNull();
});

test('after a decision the next claim that is not one’s own comes up, from the top again after the last', () => {
  const compare = comparing('oldest', named);
  expect(nextToDecide([FIRST, SECOND, THIRD], SECOND, compare)).toBe(THIRD);
  expect(nextToDecide([FIRST, SECOND, THIRD], THIRD, compare)).toBe(FIRST);
  expect(nextToDecide([FIRST, { ...SECOND, isOwn: true }, THIRD], FIRST, compare)).toBe(THIRD);
  expect(nextToDecide([{ ...FIRST, state: 'accepted' }, SECOND], SECOND, compare)).toBeNull();
});

test('going on from any claim visits every claim once, whatever the order', () => {
  const row = fc.record({
    submittedAt: fc.constantFrom('2026-04-01T09:00:00.000Z', '2026-04-02T09:00:00.000Z'),
    providerName: fc.constantFrom('A', 'a', 'B'),
    amountPence: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...QUEUE_ORDERS),
      (facts, order) => {
        const compare = comparing(order, named);
        const queue = facts.map((given, index) => aRow({ ...given, id: index + 1 })).toSorted(compare);
        const visited: number[] = [];
        let rest = queue;
        let at: ClaimRow | null = queue[0]!;
        while (at !== null) {
          visited.push(at.id);
          const done: ClaimRow = at;
          rest = rest.filter(({ id }) => id !== done.id);
          at = nextToDecide(rest, done, compare);
        }
        expect(visited).toEqual(ids(queue));
      },
    ),
  );
});
