import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalPounds, formatPence } from '../../../domain/money/format-money';
import { parseMoney } from '../../../domain/money/parse-money';
import { divideRounded, MAX_PENCE } from '../../../domain/money/pence';

const pence = fc.integer({ min: -MAX_PENCE, max: MAX_PENCE });

describe('money', () => {
  it('is written as people read it', () => {
    expect(formatPence(123450)).toBe('£1,234.50');
    expect(formatPence(-6285)).toBe('−£62.85');
    expect(formatPence(5)).toBe('£0.05');
    expect(formatPence(123456789012)).toBe('£1,234,567,890.12');
  });

  it('reads back what it writes, for people and for files', () => {
    fc.assert(
      fc.property(pence, (amount) => {
        expect(parseMoney(formatPence(amount))).toEqual({ ok: true, pence: amount });
        expect(parseMoney(decimalPounds(amount))).toEqual({ ok: true, pence: amount });
      }),
    );
  });

  it.each([
    ['12,34', 'decimal_comma'],
    ['1.234,50', 'decimal_comma'],
    ['12.345', 'too_many_decimals'],
    ['1,23', 'decimal_comma'],
    ['12 34', 'not_money'],
    ['1 234.50', 'not_money'],
    ['0,123', 'not_money'],
    ['12,3456', 'not_money'],
    ['', 'not_money'],
    ['--5', 'not_money'],
    ['£', 'not_money'],
    ['1e5', 'not_money'],
    ['99999999999999', 'too_large'],
  ])('refuses %j: %s', (text, problem) => {
    expect(parseMoney(text)).toEqual({ ok: false, problem });
  });

  it.each([
    ['1234.50', 123450],
    ['1,234.50', 123450],
    ['£1,234.50', 123450],
    [' £ 5 ', 500],
    ['-£62.85', -6285],
    ['£-62.85', -6285],
    ['0.5', 50],
    ['-0', 0],
  ])('reads %j', (text, amount) => {
    expect(parseMoney(text)).toEqual({ ok: true, pence: amount });
  });
});

describe('rounding', () => {
  it('is half up, away from zero for negatives', () => {
    expect(divideRounded(5, 10)).toBe(1);
    expect(divideRounded(-5, 10)).toBe(-1);
    expect(divideRounded(4, 10)).toBe(0);
    expect(divideRounded(-4, 10)).toBe(0);
    expect(divideRounded(19400 * 3, 7)).toBe(8314);
  });

  it('is never more than half a penny off, and the same for both signs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 1, max: 1000 }), (n, d) => {
        const rounded = divideRounded(n, d);
        expect(Math.abs(2 * (rounded * d - n))).toBeLessThanOrEqual(d);
        expect(divideRounded(-n, d)).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });
});
