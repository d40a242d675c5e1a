import { expect, test } from 'vitest';
import type { ClaimItemCheck, ClaimItemRow, ClaimRow } from '../../../preload/contract/claims';
import { moveItem, nextUndecided, possibleDecisions } from '../../../renderer/claims/decisions';

const decision = {
  decision: 'accepted',
  reason: null,
  by: 'Pat',
  at: '2026-04-14T09:00:00.000Z',
  sitting: null,
} as const;
const paid = { period: '2026-27/01', amountPence: 688 };
const blocking: ClaimItemCheck = {
  code: 'no_rate',
  level: 'blocking',
  message: 'No rate.',
  comparedWith: null,
};

function items(...facts: Partial<ClaimItemRow>[]): ClaimItemRow[] {
  return facts.map((given, index) => ({
    id: index + 1,
    claim: 1,
    kind: 'client_item',
    serviceLevel: 'MILES',
    serviceLevelName: 'Mileage',
    client: 'C001',
    clientName: 'Sam',
    fromDay: '2026-04-07',
    toDay: '2026-04-07',
    description: 'School',
    quantityHundredths: 1250,
    unit: 'mile',
    ratePence: 55,
    amountPence: 688,
    attachment: null,
    decision: null,
    takenBack: [],
    paid: null,
    checks: [],
    ...given,
  }));
}

function possible(
  rows: readonly ClaimItemRow[],
  {
    selected = null,
    may = true,
    ...facts
  }: { selected?: number | null; may?: boolean } & Partial<ClaimRow> = {},
) {
  const claim = { state: 'pending', isOwn: false, ...facts } as ClaimRow;
  return possibleDecisions({ claim, items: rows }, selected, may);
}

test('the whole claim means the items that are not decided, a selected item only itself', () => {
  const rows = items({}, { decision }, {});
  expect(possible(rows).accept).toEqual({ items: [rows[0], rows[2]], hindrance: null });
  expect(possible(rows, { selected: 3 }).reject).toEqual({ items: [rows[2]], hindrance: null });
  expect(possible(rows, { selected: 2 }).accept.hindrance).toContain('This item is decided.');
  expect(possible(rows).takeBack).toEqual({ items: [rows[1]], hindrance: null });
});

test('a blocking check stands in the way of accepting, not of rejecting or of the other items', () => {
  const rows = items({}, { checks: [blocking] });
  expect(possible(rows).accept.hindrance).toBe(
    'A blocking check stands against item 2. Reject it, then accept the rest.',
  );
  expect(possible(rows, { selected: 2 }).accept.hindrance).toContain('or put right what stands against it');
  expect(possible(rows, { selected: 1 }).accept.hindrance).toBeNull();
  expect(possible(rows).reject.hindrance).toBeNull();
  expect(possible(items({}, { checks: [blocking], decision })).accept.hindrance).toBeNull();
});

test('nobody decides on their own claim, without being on the panel, or on what is not before it', () => {
  const all = (facts: Parameters<typeof possible>[1]) => {
    const { accept, reject, takeBack } = possible(items({}, { decision }), facts);
    return [accept, reject, takeBack].map(({ hindrance }) => hindrance);
  };
  expect(all({ isOwn: true })).toEqual(
    Array(3).fill('You entered or submitted it: another member of the panel decides on it.'),
  );
  expect(all({ may: false })).toEqual(Array(3).fill('Members of the panel decide on it.'));
  expect(all({ state: 'withdrawn' })[0]).toContain('withdrawn');
  expect(all({ state: 'unsubmitted', may: false })[0]).toContain('not been submitted');
});

test('what a period paid stays decided', () => {
  const { accept, reject, takeBack } = possible(items({ decision, paid }));
  for (const each of [accept, reject, takeBack]) {
    expect(each).toEqual({ items: [], hindrance: 'Period 2026-27/01 paid it: the decision stays.' });
  }
  expect(possible(items({ decision, paid }, { decision })).takeBack.hindrance).toBeNull();
  expect(possible(items({})).takeBack.hindrance).toBe('Nothing is decided yet.');
});

test('items are gone through one by one, stopping at both ends', () => {
  const rows = items({}, {}, {});
  expect(moveItem(rows, null, 1)).toBe(1);
  expect(moveItem(rows, null, -1)).toBe(3);
  expect(moveItem(rows, 1, 1)).toBe(2);
  expect(moveItem(rows, 3, 1)).toBe(3);
  expect(moveItem(rows, 1, -1)).toBe(1);
  expect(moveItem([], null, 1)).toBeNull();
});

test('after an item the next one that waits comes up, from the top again', () => {
  expect(nextUndecided(items({}, {}, {}), 1)).toBe(2);
  expect(nextUndecided(items({}, { decision }, {}), 3)).toBe(1);
  expect(nextUndecided(items({}, { decision }), 1)).toBeNull();
});
