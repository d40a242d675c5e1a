import { expect, test } from 'vitest';
import { meaningOfKey } from '../../../renderer/actions/action-keys';

const released = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false };

test.each([
  ['j', {}, 'next'],
  ['K', {}, 'previous'],
  ['r', {}, 'reply'],
  ['c', {}, 'comment'],
  ['n', {}, 'note'],
  ['x', {}, 'close'],
  ['o', {}, 'reopen'],
  ['f', {}, 'fromCarer'],
  ['g', {}, 'take'],
  ['a', {}, 'assign'],
  ['/', { shiftKey: true }, 'search'],
  ['?', { shiftKey: true }, 'keys'],
] as const)('%s %o is %s', (key, held, meaning) => {
  expect(meaningOfKey({ ...released, ...held, key })).toBe(meaning);
});

test.each([
  ['c', { ctrlKey: true }],
  ['a', { metaKey: true }],
  ['r', { altKey: true }],
  ['N', { shiftKey: true }],
  ['q', {}],
  ['1', {}],
])('%s %o is left to others', (key, held) => {
  expect(meaningOfKey({ ...released, ...held, key })).toBeNull();
});

test('a key held down moves on, and gives nothing away twice', () => {
  expect(meaningOfKey({ ...released, repeat: true, key: 'j' })).toBe('next');
  expect(meaningOfKey({ ...released, repeat: true, key: 'g' })).toBeNull();
});
