import { expect, test } from 'vitest';
import type { ChangeRequest } from '../../../preload/contract/actions';
import { changedFacts, outcomeOf, warningsOf } from '../../../renderer/actions/change-words';
import { newActionAddress } from '../../../renderer/actions/actions-address';

const WAITING: ChangeRequest = {
  id: 3,
  action: 12,
  requested: {
    kind: 'bank_details',
    sortCode: '••-••-99',
    accountNumber: '••••7491',
    accountName: 'A OKAFOR',
  },
  state: 'requested',
  requestedBy: 'Olive',
  requestedAt: '2026-05-01T09:00:00.000Z',
  decidedBy: null,
  decidedAt: null,
  reason: null,
  confirmedBy: null,
  account: null,
  before: null,
  basis: 'bank details none',
  isThere: false,
  changedSince: null,
  replaces: null,
  alsoAskedIn: [],
};
const MADE = { ...WAITING, state: 'made', decidedBy: 'Bo', decidedAt: '2026-05-02T09:00:00.000Z' } as const;
const ENTERED = { state: 'unconfirmed', enteredBy: 'Bo', confirmedBy: null, confirmedAt: null } as const;
const CONFIRMED = {
  ...ENTERED,
  state: 'confirmed',
  confirmedBy: 'Aaron',
  confirmedAt: '2026-05-03T09:00:00.000Z',
} as const;

test.each([
  ['Waits to be made', WAITING],
  ['Refused', { ...WAITING, state: 'refused', reason: 'Not hers.' } as const],
  ['Made', { ...MADE, requested: { kind: 'phone', phone: '07700 900123' } } as const],
  ['Waits for a second person', { ...MADE, account: ENTERED }],
  ['Confirmed by Aaron', { ...MADE, account: CONFIRMED }],
  ['Replaced', { ...MADE, account: { ...ENTERED, state: 'superseded' } } as const],
  ['Used before', { ...MADE, account: { ...CONFIRMED, state: 'superseded' } } as const],
])('what became of it is told: %s', (word, request) => {
  expect(outcomeOf(request).word).toBe(word);
});

test('going back to what had been confirmed is said to be that', () => {
  const account = { ...CONFIRMED, confirmedAt: '2026-04-01T09:00:00.000Z' };
  expect(outcomeOf({ ...MADE, account }).sentences.at(-1)).toBe(
    'These had been confirmed before, by Aaron, and are used again.',
  );
});

test('whoever makes a change is warned of what it replaces, and of what else waits', () => {
  expect(warningsOf(WAITING)).toEqual([]);
  const at = '2026-05-01T10:00:00.000Z';
  const all = {
    ...WAITING,
    changedSince: { by: 'Bo', at },
    replaces: { by: 'Bo', at },
    alsoAskedIn: [12, 13],
  };
  expect(warningsOf(all)).toHaveLength(4);
  expect(warningsOf(all).slice(2)).toEqual([
    'This action asks for another such change that waits.',
    'Action 13 asks for another such change that waits.',
  ]);
  expect(warningsOf({ ...all, isThere: true })).toHaveLength(1);
});

test('facts stand beside each other by name, also where the record has none', () => {
  expect(changedFacts('address', null)).toEqual([
    ['Address', ''],
    ['Postcode', ''],
  ]);
  expect(changedFacts('phone', { kind: 'phone', phone: '07700 900123' })).toEqual([
    ['Phone', '07700 900123'],
  ]);
});

test('an address carries what is quoted, line by line', () => {
  const about = {
    provider: 'P001',
    type: null,
    relatedTo: { kind: 'line', ref: '2026-27/03#4' },
    title: 'Less & more?',
    body: 'One: £1.00\nTwo\n\n',
  } as const;
  const search = new URLSearchParams(newActionAddress(about).split('?').slice(1).join('?'));
  expect(Object.fromEntries(search)).toEqual({
    provider: 'P001',
    relatedKind: 'line',
    relatedRef: '2026-27/03#4',
    title: about.title,
    body: about.body,
  });
});
