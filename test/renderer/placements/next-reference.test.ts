import { expect, it } from 'vitest';
import { nextReference } from '../../../renderer/placements/next-reference';

it('suggests the reference after the highest, as wide as the others', () => {
  expect(nextReference(['P001', 'P009', 'P003', 'X77'])).toBe('P010');
  expect(nextReference(['PL999'])).toBe('PL1000');
});

it('suggests nothing where there is nothing to go on from', () => {
  expect(nextReference([])).toBe('');
  expect(nextReference(['Smith'])).toBe('');
});
