import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inKeyringSession, KEYRING, withoutKeyring } from '../builders/keyring';
import { TEST_KEY } from '../builders/ledger';

const STEPS = join(__dirname, 'keychain-steps.ts');

test.skipIf(!KEYRING)(
  'a key is kept in the keychain and found again; a locked keychain is never "no key"',
  async () => {
    const answers = await inKeyringSession(STEPS);
    expect(answers).toEqual({
      available: true,
      stored: 'keychain',
      resolved: { key: TEST_KEY, store: 'keychain' },
      removed: null,
      resolvedWhenLocked: 'keychain_locked',
      storedWhenLocked: 'keychain_locked',
    });
  },
);

test.skipIf(process.platform !== 'linux')(
  'without a desktop session there is no keychain, and nothing falls back',
  async () => {
    const answers = await withoutKeyring(STEPS);
    expect(answers).toEqual({ available: false, stored: 'keychain_unavailable' });
  },
);
