import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentOfShare, shareOfPercent } from '../../../renderer/settings/percent';

describe('a share shown as a percentage', () => {
  test.each([
    ['0.25', '25'],
    ['0.125', '12.5'],
    ['0.05', '5'],
    ['0', '0'],
    ['0.0725', '7.25'],
  ])('%s is %s per cent', (share, percent) => {
    expect(percentOfShare(share)).toBe(percent);
    expect(shareOfPercent(percent)).toBe(share);
  });

  test('comes back the same, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (basisPoints) => {
        const share = shareOfPercent(
          `${(basisPoints - (basisPoints % 100)) / 100}.${String(basisPoints % 100).padStart(2, '0')}`,
        );
        expect(share).not.toBeNull();
        expect(shareOfPercent(percentOfShare(share!)!)).toBe(share);
        expect(Math.round(Number(share) * 10_000)).toBe(basisPoints);
      }),
    );
  });

  test.each(['', 'a quarter', '100', '-5', '12,5', '1.234'])('"%s" is no percentage', (text) => {
    expect(shareOfPercent(text)).toBeNull();
  });

  test('takes the sign that people write after it', () => {
    expect(shareOfPercent('30 %')).toBe('0.3');
  });
});
