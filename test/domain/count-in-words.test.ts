import { expect, test } from 'vitest';
import { countOf } from '../../domain/count-in-words';

test('numbers go with their noun', () => {
  expect([countOf(1, 'rate'), countOf(1200, 'rate')]).toEqual(['1 rate', '1,200 rates']);
  expect([countOf(0, 'child', 'children'), countOf(1, 'child', 'children')]).toEqual([
    '0 children',
    '1 child',
  ]);
});
