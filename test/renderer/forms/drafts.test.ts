import { expect, test } from 'vitest';
import { withoutSecrets } from '../../../renderer/forms/drafts';

test('a draft keeps what was typed, but no password and no bank details', () => {
  const typed = {
    name: 'B. Okafor',
    roles: ['approver'],
    password: 'three words row',
    newPassword: 'other words row',
    passphraseAgain: 'a short sentence',
    secret: 'of a server',
    sortCode: '089999',
    accountNumber: '66374958',
    accountName: 'B Okafor',
  };
  expect(withoutSecrets(typed)).toEqual({ name: 'B. Okafor', roles: ['approver'] });
});
