import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RELATED_KINDS } from '../../../preload/contract/actions';
import { ACTION_ORDERS, WHOSE } from '../../../renderer/actions/action-list';
import {
  actionsAddress,
  FIRST_VIEW,
  newActionAddress,
  newActionFacts,
  newActionKey,
  viewOf,
} from '../../../renderer/actions/actions-address';

function searchOf(address: string): URLSearchParams {
  return new URLSearchParams(address.split('?')[1] ?? '');
}

test('a view is the same after going through its address; the first one is the plain address', () => {
  const view = fc.record({
    openOnly: fc.boolean(),
    whose: fc.constantFrom(...WHOSE),
    type: fc.constantFrom(null, 'payment-query'),
    order: fc.constantFrom(...ACTION_ORDERS),
  });
  fc.assert(
    fc.property(view, (shown) => {
      expect(viewOf(searchOf(actionsAddress(shown, 12)))).toEqual(shown);
    }),
  );
  expect(actionsAddress(FIRST_VIEW)).toBe('/actions');
  expect(actionsAddress({ ...FIRST_VIEW, whose: 'overdue' }, 12)).toBe('/actions/12?whose=overdue');
  expect(viewOf(new URLSearchParams('whose=nobody&order=x'))).toEqual(FIRST_VIEW);
});

test('a new action begins with what its address says', () => {
  const text = fc.string({ minLength: 1 });
  const facts = fc.record(
    {
      provider: text,
      type: text,
      title: text,
      body: text,
      relatedTo: fc.record({ kind: fc.constantFrom(...RELATED_KINDS), ref: text }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(facts, (given) => {
      expect(newActionFacts(searchOf(newActionAddress(given)))).toEqual(given);
    }),
  );
  expect(newActionFacts(new URLSearchParams('relatedKind=moon&relatedRef=1'))).toEqual({});
});

test('what is begun about the same thing is one draft, whatever words it began with', () => {
  const relatedTo = { kind: 'line', ref: '2026-27/01#4' } as const;
  const key = newActionKey({ provider: 'P001', relatedTo, title: 'Line 4', body: 'Quoted' });
  expect(key).toBe(newActionKey({ provider: 'P001', relatedTo }));
  expect(newActionFacts(searchOf(key))).toEqual({ provider: 'P001', relatedTo });
});
