import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inKeyringSession, KEYRING, withoutKeyring } from '../../builders/keyring';

const STEPS = join(__dirname, 'keychain-steps.ts');
const NOWHERE_ELSE = { isInLedger: false, keysAreInTrail: false, isReadable: false };

test.skipIf(!KEYRING)(
  'a server’s secret is in the keychain and nowhere else; the team’s keys are copied there',
  async () => {
    expect(await inKeyringSession(STEPS)).toEqual({
      ...NOWHERE_ELSE,
      saved: 'saved',
      destinations: 1,
      isInKeychain: true,
      keysInKeychain: true,
    });
  },
);

test.skipIf(process.platform !== 'linux')(
  'without a keychain no secret is kept, and the destination is not saved',
  async () => {
    expect(await withoutKeyring(STEPS)).toEqual({
      ...NOWHERE_ELSE,
      saved: 'keychain_unavailable',
      destinations: 0,
      keysInKeychain: false,
    });
  },
);
