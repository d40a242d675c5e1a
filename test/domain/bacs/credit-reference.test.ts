import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBacsText } from '../../../domain/bacs/character-set';
import { creditReference, submissionSerial } from '../../../domain/bacs/credit-reference';

it.each([
  ['P001', 'P001 2026-27/03'],
  ['FC-1234', 'FC-1234 2026-27/03'],
  ['FC-12345', 'FC-12345 26-27/03'],
  ['FC-123456', 'FC-123456 26-27/03'],
  ['CARER-1234567', 'R-1234567 26-27/03'],
  ['p_1', 'P 1 2026-27/03'],
  ['李', '2026-27/03'],
])('carer %s is paid as %s', (ref, expected) => {
  expect(creditReference(ref, '2026-27/03')).toBe(expected);
});

it('fits its field, in characters that BACS takes, and ends with the period', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (ref) => {
      const reference = creditReference(ref, '2026-27/03');
      expect(reference.length).toBeLessThanOrEqual(18);
      expect(isBacsText(reference)).toBe(true);
      expect(reference.endsWith('26-27/03')).toBe(true);
    }),
  );
});

it('every file of every period has a serial number of its own, never zeros alone', () => {
  const file = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 99 }));
  const serial = ([period, number]: [number, number]): string =>
    submissionSerial(`2000-01/${String(period).padStart(2, '0')}`, number);
  fc.assert(
    fc.property(file, file, (one, other) => {
      expect(serial(one)).toMatch(/^(?!0{6})\d{6}$/);
      expect(serial(one) === serial(other)).toBe(one[0] === other[0] && one[1] === other[1]);
    }),
  );
  expect(() => submissionSerial('2026-27/03', 100)).toThrow(RangeError);
});
