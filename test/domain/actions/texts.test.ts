import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningWords } from '../../../domain/actions/beginning-words';
import { FOUND_MARKS, foundPieces, withoutMarks } from '../../../domain/actions/found-text';
import {
  FIRST_TEMPLATES,
  fillTemplate,
  hasPartingLine,
  readTemplates,
  templatesText,
  whatIsUnfilled,
} from '../../../domain/actions/templates';
import { writtenLine, writtenWords } from '../../../domain/written-words';

test('what was found is marked, and nothing of the text is lost', () => {
  const { from, to } = FOUND_MARKS;
  expect(foundPieces(`the ${from}place${to}ment of ${from}Sam${to}`)).toEqual([
    { text: 'the ', found: false },
    { text: 'place', found: true },
    { text: 'ment of ', found: false },
    { text: 'Sam', found: true },
  ]);
  const excerpt = fc.array(fc.oneof(fc.string(), fc.constantFrom(from, to))).map((parts) => parts.join(''));
  fc.assert(
    fc.property(excerpt, (text) => {
      expect(
        foundPieces(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(withoutMarks(text));
    }),
  );
});

test('messages that are often written stay the same through their setting', () => {
  expect(templatesText(readTemplates(FIRST_TEMPLATES))).toBe(FIRST_TEMPLATES);
  const line = fc.stringMatching(/^[A-Za-z{}][A-Za-z {}-]{0,18}[A-Za-z{}]$/);
  const templates = fc.array(
    fc.record({
      name: line,
      text: fc.array(line, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n')),
    }),
  );
  fc.assert(
    fc.property(templates, (all) => {
      expect(readTemplates(templatesText(all))).toEqual(all);
    }),
  );
  expect([hasPartingLine('a\n---\nb'), hasPartingLine('a --- b')]).toEqual([true, false]);
});

test('fields are filled in; one that is not known stays', () => {
  expect(
    fillTemplate('Dear {name}, {amount} for {period} by {due} {other}', { name: 'Amara', due: '3 Apr' }),
  ).toBe('Dear Amara, {amount} for {period} by 3 Apr {other}');
});

test('a message that still has fields says which', () => {
  expect(whatIsUnfilled('Dear Amara, {amount} for {period}, {period} {other}')).toBe(
    'Write what {period} and {amount} stand for.',
  );
  expect(whatIsUnfilled('Dear Amara, {other} { amount }')).toBeNull();
});

test('a name is meant by the beginnings of its words', () => {
  const names = ['Farida and Nadeem Begum P0008', 'Zoë Ó Briain P0009'];
  const meant = (text: string) => names.filter(beginningWords(text));
  expect(meant('beg FAR')).toEqual([names[0]]);
  expect(meant('zoe')).toEqual([names[1]]);
  expect(meant('p00')).toEqual(names);
  for (const text of ['egum', 'begum zoe', '', '***']) expect(meant(text), text).toEqual([]);
});

test('what nobody sees is left out of what somebody wrote, and nothing else', () => {
  expect(writtenWords('a\r\nb\rc\td\u001B[31m\u0085\u202Ee\uE000f\uD83D')).toBe('a\nb\nc\td[31mef');
  expect(writtenWords('Café 👨‍👩‍👧 مرحبا – ‘x’ {name}')).toBe('Café 👨‍👩‍👧 مرحبا – ‘x’ {name}');
  expect(writtenLine('  Less\n than\tusual ')).toBe('Less than usual');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = writtenWords(text);
      expect(writtenWords(written)).toBe(written);
      expect(written.isWellFormed()).toBe(true);
    }),
  );
});
