import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import {
  keychainAvailable,
  readKeychain,
  removeFromKeychain,
  writeKeychain,
} from '../../db/ledger-file/keys/keychain';
import { keyFilePath } from '../../db/ledger-file/keys/key-file';
import { resolveLedgerKey, storeLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import { TEST_KEY } from '../builders/ledger';

/** Run as a process of its own, in a desktop session of the test's making: says what the keychain answered, as JSON. */
const path = process.env['KEYCHAIN_LEDGER']!;

async function outcome(work: () => Promise<unknown>): Promise<unknown> {
  return work().catch((error: unknown) => (error as { code?: string }).code);
}

const resolve = (): Promise<unknown> => resolveLedgerKey({ path, env: {} });
const answers: Record<string, unknown> = { available: keychainAvailable() };
answers['stored'] = await outcome(() => storeLedgerKey({ path, key: TEST_KEY }));
if (answers['stored'] === 'keychain') {
  answers['resolved'] = await outcome(resolve);
  await writeKeychain('a server', 'its password');
  await removeFromKeychain('a server');
  // Removing what is not there is no error.
  await removeFromKeychain('a server');
  answers['removed'] = await outcome(async () => await readKeychain('a server'));
  const service = '--dest=org.freedesktop.secrets';
  const lock = ['/org/freedesktop/secrets', 'org.freedesktop.Secret.Service.Lock'];
  const keyring = 'array:objpath:/org/freedesktop/secrets/aliases/default';
  execFileSync('dbus-send', ['--session', '--print-reply', service, ...lock, keyring]);
  answers['resolvedWhenLocked'] = await outcome(resolve);
  answers['storedWhenLocked'] = await outcome(() => storeLedgerKey({ path, key: TEST_KEY }));
  await rm(keyFilePath(path));
}
process.stdout.write(`${JSON.stringify(answers)}\n`);
