import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { maskAccountNumber, normaliseAccountNumber } from '../../../domain/bank-details/account-number';

describe('normaliseAccountNumber', () => {
  it.each([
    ['66374958', '66374958'],
    ['00000190', '00000190'],
    ['1234567', '01234567'],
    ['123456', '00123456'],
    ['012345', '00012345'],
    [' 6637 4958 ', '66374958'],
  ])('reads %j as %s', (text, accountNumber) => {
    expect(normaliseAccountNumber(text)).toBe(accountNumber);
  });

  it.each([
    '',
    '12345',
    '123456789',
    '1234567890',
    '01-23456789',
    '1234567a',
    '-1234567',
    '1234567.0',
    '1e6',
  ])('refuses %j', (text) => {
    expect(normaliseAccountNumber(text)).toBeNull();
  });

  it('gives eight digits or nothing, and changes eight digits no further', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789 x'.split('')), maxLength: 12 }),
        (text) => {
          const accountNumber = normaliseAccountNumber(text);
          fc.pre(accountNumber !== null);
          expect(accountNumber).toMatch(/^\d{8}$/);
          expect(normaliseAccountNumber(accountNumber)).toBe(accountNumber);
        },
      ),
    );
  });
});

describe('maskAccountNumber', () => {
  it('shows the last four digits only', () => {
    expect(maskAccountNumber('66374958')).toBe('••••4958');
    expect(maskAccountNumber('123456')).toBe('••••3456');
  });

  it('shows nothing of a text that is no account number', () => {
    expect(maskAccountNumber('663749580')).toBe('••••••••');
    expect(maskAccountNumber('')).toBe('••••••••');
  });
});
