import { expect, test } from 'vitest';
import { upkeepOf } from '../../../renderer/ledger/ledger-upkeep';

type Facts = Parameters<typeof upkeepOf>[0];

const NOW = '2026-04-14T09:00:00.000Z';
const NEVER: Facts = { lastBackupAt: null, lastVerifiedAt: null, faultsFoundAt: null, publication: null };
const backup = (lastBackupAt: string | null) => upkeepOf({ ...NEVER, lastBackupAt }, NOW)[0];

test('a backup is old after a week, and where there is none one is asked for', () => {
  expect(backup('2026-04-07T16:00:00.000Z')).toEqual({
    title: 'Last backup',
    words: '7 Apr 2026, 17:00',
    warning: null,
    to: '/settings/backup',
  });
  expect(backup('2026-04-06T16:00:00.000Z')?.warning).toBe('more than a week ago');
  expect(backup(null)).toMatchObject({ words: 'None yet', warning: 'make one' });
});

test('a check that found something is told before one that held', () => {
  const check = (facts: Partial<Facts>) => upkeepOf({ ...NEVER, ...facts }, NOW)[1];
  expect(check({})).toMatchObject({ words: 'Not since it was opened', warning: null });
  expect(check({ lastVerifiedAt: NOW })).toMatchObject({ words: '14 Apr 2026, 10:00', warning: null });
  const both = { lastVerifiedAt: '2026-04-13T09:00:00.000Z', faultsFoundAt: NOW };
  expect(check(both)).toMatchObject({ words: '14 Apr 2026, 10:00', warning: 'something does not hold' });
});

test('a publication is told of once a carer has an account, and is old where carers are told so', () => {
  const publication = (lastAt: string | null) =>
    upkeepOf({ ...NEVER, publication: { lastAt, staleAfterDays: 35 } }, NOW)[2];
  expect(upkeepOf(NEVER, NOW)).toHaveLength(2);
  expect(publication(null)).toMatchObject({ words: 'None yet', to: '/publish' });
  expect(publication('2026-03-11T09:00:00.000Z')).toMatchObject({
    words: '11 Mar 2026, 09:00',
    warning: null,
  });
  expect(publication('2026-03-10T08:00:00.000Z')?.warning).toBe('out of date for carers');
});
