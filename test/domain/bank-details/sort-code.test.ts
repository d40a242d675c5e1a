import { describe, expect, it } from 'vitest';

import { formatSortCode, maskSortCode, normaliseSortCode } from '../../../domain/bank-details/sort-code';

describe('normaliseSortCode', () => {
  it.each(['08-99-99', '08 99 99', '089999', ' 08-99-99\n', '08–99–99', '08\u00a099\u00a099'])(
    'reads %j as 089999',
    (text) => {
      expect(normaliseSortCode(text)).toBe('089999');
    },
  );

  it.each(['', '89999', '0899991', '08-99-9', '0-899-99', '08--99-99', '08/99/99', '08O999', '٠٨٩٩٩٩'])(
    'refuses %j',
    (text) => {
      expect(normaliseSortCode(text)).toBeNull();
    },
  );
});

describe('formatSortCode', () => {
  it('writes pairs with hyphens', () => {
    expect(formatSortCode('089999')).toBe('08-99-99');
    expect(formatSortCode('08 99 99')).toBe('08-99-99');
  });

  it('leaves other text as it is', () => {
    expect(formatSortCode('not known')).toBe('not known');
  });
});

describe('maskSortCode', () => {
  it('shows the last pair only', () => {
    expect(maskSortCode('089999')).toBe('••-••-99');
    expect(maskSortCode('10-79-42')).toBe('••-••-42');
  });

  it('shows nothing of a text that is no sort code', () => {
    expect(maskSortCode('66374958')).toBe('••-••-••');
    expect(maskSortCode('')).toBe('••-••-••');
  });
});
