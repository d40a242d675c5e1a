import { expect, test } from 'vitest';
import { readDay } from '../../../renderer/forms/read-day';

test.each([
  ['06/04/2026', '2026-04-06'],
  ['6/4/2026', '2026-04-06'],
  ['2026-04-06', '2026-04-06'],
  ['6 Apr 2026', '2026-04-06'],
  ['6 april 2026', '2026-04-06'],
  [' 29 Feb 2028 ', '2028-02-29'],
])('"%s" is the day %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

test.each(['31/02/2026', '31 Feb 2026', '6 Xyz 2026', '6/4/26', 'tomorrow', ''])(
  '"%s" is no day',
  (typed) => {
    expect(readDay(typed)).toBeNull();
  },
);
