import { expect, test } from 'vitest';
import { collectedInWords, placeInWords, runInWords } from '../../../renderer/publish/publish-words';
import { isSubmission } from '../../../renderer/publish/submission-drop';

const nothing = {
  taken: 0,
  alreadyTaken: 0,
  held: 0,
  setAside: 0,
  stuck: 0,
  stuckBecause: null,
  submissions: [],
};

test('what was collected is told without what there was none of', () => {
  expect(collectedInWords(nothing)).toBe('There was nothing to collect.');
  expect(collectedInWords({ ...nothing, taken: 1204, setAside: 1 })).toBe('1,204 taken, 1 set aside.');
  const stuck = { ...nothing, stuck: 1, stuckBecause: 'a.age is open in another program. Close it there.' };
  const words =
    '1 file could not be read or taken away, and is tried again with the next collecting: a.age is open';
  expect(collectedInWords(stuck)).toMatch(new RegExp(`^${words}`));
  expect(collectedInWords({ ...stuck, taken: 1 })).toMatch(new RegExp(`^1 taken\\. ${words}`));
});

test('a publication is told in numbers', () => {
  const run = { sequence: 4, accounts: 450, written: 120, removed: 1 } as Parameters<typeof runInWords>[0];
  expect(runInWords(run)).toBe('Publication 4: updated for 120 of 450 carers, 1 removed.');
  expect(runInWords({ ...run, accounts: 1, written: 1, removed: 0 })).toBe(
    'Publication 4: updated for 1 of 1 carer.',
  );
  expect(runInWords({ ...run, written: 0, removed: 0 })).toBe(
    'Publication 4: nothing had changed for the 450 carers with an account.',
  );
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
