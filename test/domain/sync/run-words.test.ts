import { expect, test } from 'vitest';
import { whyHeld } from '../../../domain/sync/held-accounts';
import { runInWords } from '../../../domain/sync/run-words';

test('a publication is told in numbers', () => {
  const run = { sequence: 4, accounts: 450, written: 120, removed: 1 };
  expect(runInWords(run)).toBe('Publication 4: updated for 120 of 450 carers, 1 removed.');
  expect(runInWords({ ...run, accounts: 1, written: 1, removed: 0 })).toBe(
    'Publication 4: updated for 1 of 1 carer.',
  );
  expect(runInWords({ ...run, written: 0, removed: 0 })).toBe(
    'Publication 4: nothing had changed for the 450 carers with an account.',
  );
});

test('who is held is told with the reason and what to do, one or many, named or not', () => {
  const backup = 'after the backup from which this ledger was restored';
  expect(whyHeld('newer_password', 'This carer')).toMatch(
    new RegExp(
      `^This carer changed their password ${backup}\\. .*Issue a new temporary password, then publish\\.$`,
    ),
  );
  expect(whyHeld('withdrawn_since', '2 carers', ['Amara Okafor (P001)', 'Bea Zuma (P002)'])).toMatch(
    new RegExp(
      `^2 carers had their account withdrawn ${backup}: Amara Okafor \\(P001\\), Bea Zuma \\(P002\\)\\. .*Withdraw it here too`,
    ),
  );
});
