import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hideNames } from '../../../domain/privacy/without-names';

const SAM = { ref: 'C001', name: 'Sam Okafor' };
const ANN = { ref: 'C002', name: 'Ann-Marie O’Neill' };
const MILL = { ref: 'P009', name: 'Mill Lane' };

test('whole names become references, whoever they belong to and however they are written', () => {
  const hide = hideNames([SAM, ANN], []);
  expect(hide('Took Sam Okafor and ANN-MARIE  O’NEILL to Samson')).toBe('Took C001 and C002 to Samson');
  expect(hide('Sam was late')).toBe('Sam was late');
});

test('a name with its reference becomes that reference once, also of people with one name', () => {
  const hide = hideNames([SAM, { ref: 'C007', name: 'Sam Okafor' }, ANN], []);
  expect(hide('Sam Okafor (C001), sam  okafor (C007)')).toBe('C001, C007');
  expect(hide('Sam Okafor (brother) and Sam Okafor (C002)')).toBe('C001 (brother) and C001 (C002)');
  expect(hide('Sam Okafor (Ann-Marie O’Neill)')).toBe('C001 (C002)');
});

test('of those whom the text is about, each part of the name too', () => {
  const hide = hideNames([SAM, ANN, MILL], [SAM]);
  expect(hide('Sam’s school, contact with Ms Okafor; same road')).toBe(
    'C001’s school, contact with Ms C001; same road',
  );
  expect(hide('Along the Mill road')).toBe('Along the Mill road');
});

test('without names a text stays as it is, whatever signs a name has', () => {
  expect(hideNames([], [])('As it is')).toBe('As it is');
  expect(hideNames([{ ref: 'C003', name: 'J. (Jo) [x]/-' }], [])('For J. (Jo) [x]/-')).toBe('For C003');
});

test('no name is left in any text', () => {
  const word = fc.stringMatching(/^[A-Z][a-z]{2,8}$/);
  const person = fc.tuple(word, word).map(([first, last]) => `${first} ${last}`);
  fc.assert(
    fc.property(fc.uniqueArray(person, { minLength: 1, maxLength: 8 }), fc.lorem(), (names, lorem) => {
      const people = names.map((name, index) => ({ ref: `#${index}`, name }));
      const text = names.map((name) => `${lorem.toLowerCase()} ${name}, ${name.split(' ')[0]};`).join(' ');
      const hidden = hideNames([], people)(text);
      for (const name of names)
        for (const part of name.split(' ')) expect(hidden).not.toMatch(new RegExp(`\\b${part}\\b`));
    }),
  );
});
