import { expect, test } from 'vitest';
import { actionOfKey } from '../../../renderer/claims/claim-keys';
import { templateOfKey, withTemplate } from '../../../renderer/claims/reason-templates';

const released = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };

test.each([
  ['j', {}, 'nextClaim'],
  ['k', {}, 'previousClaim'],
  ['n', {}, 'nextItem'],
  ['p', {}, 'previousItem'],
  ['A', {}, 'accept'],
  ['r', {}, 'reject'],
  ['t', {}, 'takeBack'],
  ['q', {}, 'ask'],
  ['e', {}, 'evidence'],
  ['?', { shiftKey: true }, 'keys'],
  ['H', { ctrlKey: true, shiftKey: true }, 'privacy'],
  ['h', { metaKey: true, shiftKey: true }, 'privacy'],
] as const)('%s %o is %s', (key, held, action) => {
  expect(actionOfKey({ ...released, ...held, key })).toBe(action);
});

test.each([
  ['k', { ctrlKey: true }],
  ['a', { ctrlKey: true }],
  ['a', { altKey: true }],
  ['A', { shiftKey: true }],
  ['x', {}],
  ['1', {}],
])('%s %o is left to others', (key, held) => {
  expect(actionOfKey({ ...released, ...held, key })).toBeNull();
});

test('a key held down moves on, but decides and hides only once', () => {
  expect(actionOfKey({ ...released, repeat: true, key: 'j' })).toBe('nextClaim');
  expect(actionOfKey({ ...released, repeat: true, key: 'a' })).toBeNull();
  expect(actionOfKey({ ...released, repeat: true, key: 'h', ctrlKey: true, shiftKey: true })).toBeNull();
});

test('a number chooses its template', () => {
  const templates = ['Claimed before.', 'Too late.'];
  expect(templateOfKey({ ...released, key: '2' }, templates)).toBe('Too late.');
  expect(templateOfKey({ ...released, key: '3' }, templates)).toBeNull();
  expect(templateOfKey({ ...released, key: '0' }, templates)).toBeNull();
  expect(templateOfKey({ ...released, key: '1', ctrlKey: true }, templates)).toBeNull();
});

test('a template takes the place of another, and is added to own words', () => {
  const templates = ['Claimed before.', 'Too late.'];
  expect(withTemplate('', 'Too late.', templates)).toBe('Too late.');
  expect(withTemplate('Claimed before.', 'Too late.', templates)).toBe('Too late.');
  expect(withTemplate('See claim 3.', 'Claimed before.', templates)).toBe('See claim 3. Claimed before.');
  expect(withTemplate('See claim 3. Too late.', 'Too late.', templates)).toBe('See claim 3. Too late.');
});
