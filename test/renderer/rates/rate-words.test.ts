import { expect, test } from 'vitest';
import { basisPointsOfPercent, changeInPercent } from '../../../renderer/rates/rate-words';

test('a percentage is read by its digits', () => {
  expect(basisPointsOfPercent('3')).toBe(300);
  expect(basisPointsOfPercent(' 2.75 % ')).toBe(275);
  expect(basisPointsOfPercent('−1.5')).toBe(-150);
  expect(basisPointsOfPercent('+4')).toBe(400);
  expect(basisPointsOfPercent('0')).toBe(0);
  for (const text of ['', 'three', '3,5', '1.234', '-101', '1e2'])
    expect(basisPointsOfPercent(text)).toBeNull();
});

test('a change in per cent has one decimal and a true minus', () => {
  expect(changeInPercent(20_000, 20_600)).toBe('+3.0 %');
  expect(changeInPercent(20_000, 19_750)).toBe('−1.3 %');
  expect(changeInPercent(20_000, 20_001)).toBe('');
  expect(changeInPercent(0, 100)).toBe('');
});
