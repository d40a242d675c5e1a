import { describe, expect, it } from 'vitest';
import { quantityInWords } from '../../../domain/money/quantity';

describe('quantities', () => {
  it.each([
    [700, '7'],
    [1250, '12.5'],
    [1205, '12.05'],
    [-50, '-0.5'],
    [0, '0'],
  ])('writes %i hundredths as %s', (hundredths, words) => {
    expect(quantityInWords(hundredths)).toBe(words);
  });
});
