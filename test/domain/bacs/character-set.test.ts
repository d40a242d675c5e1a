import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bacsField, bacsText, isBacsText } from '../../../domain/bacs/character-set';

it.each([
  ['Zoë Müller', 'ZOE MULLER'],
  ['José Peña-Ruiz', 'JOSE PENA-RUIZ'],
  ['O’Brien', 'O BRIEN'],
  ["O'Brien", 'O BRIEN'],
  ['Weiß & Søn', 'WEISS & SON'],
  ['Łukasz Æther', 'LUKASZ AETHER'],
  ['A. B. (Smith), Jr.', 'A. B. SMITH JR.'],
  ['  two   blanks ', 'TWO BLANKS'],
  ['李', ''],
])('%s becomes %s', (text, expected) => {
  expect(bacsText(text)).toBe(expected);
});

it('any text fills its field exactly, with characters that BACS takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, length) => {
      const field = bacsField(text, length);
      expect(field).toHaveLength(length);
      expect(isBacsText(field)).toBe(true);
    }),
  );
});

it('what BACS takes stays as it is', () => {
  const taken = fc.string({ unit: fc.constantFrom(...'ABCXYZ0189.&/-') });
  fc.assert(
    fc.property(taken, (text) => {
      expect(bacsText(text)).toBe(text);
    }),
  );
});
