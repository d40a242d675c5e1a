import { describe, expect, test } from 'vitest';
import {
  firstMonday,
  newLedgerDefaults,
  newLedgerSchema,
  type NewLedgerFields,
} from '../../../renderer/ledger/new-ledger-schema';

const filled: NewLedgerFields = {
  ...newLedgerDefaults('2026-11-23'),
  path: '/home/finance/Testshire.ledger',
  organisation: 'Testshire',
  administrator: 'Ann Example',
  password: 'three words row',
  passwordAgain: 'three words row',
};

function problems(fields: NewLedgerFields, keychain: 'available' | 'unavailable'): string[] {
  return (
    newLedgerSchema(keychain)
      .safeParse(fields)
      .error?.issues.map((issue) => issue.path.join('.')) ?? []
  );
}

describe('the form of a new ledger', () => {
  test('begins with this financial year from its first Monday', () => {
    expect(filled).toMatchObject({ year: '2026-27', firstDay: '2026-04-06', frequency: 'four-weekly' });
  });

  test('is complete with a keychain', () => {
    expect(problems(filled, 'available')).toEqual([]);
  });

  test('wants the password typed the same twice', () => {
    expect(problems({ ...filled, passwordAgain: 'three words raw' }, 'available')).toEqual(['passwordAgain']);
  });

  test('wants a passphrase, other than the password, where there is no keychain', () => {
    expect(problems(filled, 'unavailable')).toContain('passphrase');
    const shared = { passphrase: filled.password, passphraseAgain: filled.password };
    expect(problems({ ...filled, ...shared }, 'unavailable')).toEqual(['passphrase']);
    const good = { passphrase: 'a short sentence', passphraseAgain: 'a short sentence' };
    expect(problems({ ...filled, ...good }, 'unavailable')).toEqual([]);
  });
});

test.each([
  ['2024-25', '2024-04-01'],
  ['2025-26', '2025-04-07'],
  ['2026-27', '2026-04-06'],
  ['2027-28', '2027-04-05'],
])('the first Monday of %s is %s', (year, day) => {
  expect(firstMonday(year)).toBe(day);
});
