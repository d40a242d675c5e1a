import { expect, test } from 'vitest';
import { collectedInWords, placeInWords } from '../../../renderer/publish/publish-words';
import { isSubmission } from '../../../renderer/publish/submission-drop';

const nothing = {
  taken: 0,
  alreadyTaken: 0,
  held: 0,
  setAside: 0,
  stuck: 0,
  stuckBecause: null,
  cancelled: false,
  submissions: [],
};

test('what was collected is told without what there was none of', () => {
  expect(collectedInWords(nothing)).toBe('There was nothing to collect.');
  expect(collectedInWords({ ...nothing, taken: 1204, setAside: 1 })).toBe('1,204 taken, 1 set aside.');
  expect(collectedInWords({ ...nothing, taken: 2, cancelled: true })).toBe(
    '2 taken. Not every file was looked at: collect again for the rest.',
  );
  const stuck = { ...nothing, stuck: 1, stuckBecause: 'a.age is open in another program. Close it there.' };
  const words =
    '1 file could not be read or taken away, and is tried again with the next collecting: a.age is open';
  expect(collectedInWords(stuck)).toMatch(new RegExp(`^${words}`));
  expect(collectedInWords({ ...stuck, taken: 1 })).toMatch(new RegExp(`^1 taken\\. ${words}`));
});

test('a server’s port is told where it is not the usual one', () => {
  const place = {
    kind: 'sftp',
    host: 'h',
    port: 22,
    user: 'u',
    folder: '/f',
    hostKey: '',
    keyFile: null,
  } as const;
  expect(placeInWords(place)).toBe('sftp://u@h/f');
  expect(placeInWords({ ...place, port: 2222 })).toBe('sftp://u@h:2222/f');
  expect(placeInWords({ kind: 'folder', folder: '/srv/web' })).toBe('/srv/web');
});

test('a file that a carer sent is told by its ending', () => {
  expect(['a.age', 'A.AGE', 'carers.csv', 'age'].map((name) => isSubmission({ name }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
