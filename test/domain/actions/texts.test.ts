import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FOUND_MARKS, foundPieces, withoutMarks } from '../../../domain/actions/found-text';
import {
  FIRST_TEMPLATES,
  fillTemplate,
  hasPartingLine,
  readTemplates,
  templatesText,
} from '../../../domain/actions/templates';

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
