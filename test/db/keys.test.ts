import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveLedgerKey, storeLedgerKey } from '../../db/ledger-file/keys/ledger-key';
import { unwrapKey, wrapKey } from '../../db/ledger-file/keys/passphrase';
import { parseRecoveryKey, recoveryKeyText } from '../../db/ledger-file/keys/recovery-key';
import { TEST_KEY, withFolder, withLedger } from '../builders/ledger';

const anyKey = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

test('a recovery key is read back however it is typed', () => {
  fc.assert(
    fc.property(anyKey, (key) => {
      const text = recoveryKeyText(key);
      expect(text).toMatch(/^([0-9A-F]{4} ){16}[0-9A-F]{4}$/);
      expect(parseRecoveryKey(text)).toBe(key);
      expect(
        parseRecoveryKey(
          ` ${text.toLowerCase().replaceAll(' ', ' - ').replaceAll('0', 'o').replaceAll('1', 'l')}\n`,
        ),
      ).toBe(key);
    }),
  );
});

test.each([
  ['a letter that does not occur', (text: string) => text.replace(/./, 'G'), 'it has "G"'],
  ['a group left out', (text: string) => text.slice(5), 'it has 64 characters'],
  [
    'two groups swapped',
    (text: string) => `${text.slice(5, 9)} ${text.slice(0, 4)}${text.slice(9)}`,
    'changed places',
  ],
])('a mistyped recovery key: %s', (_what, mistype, message) => {
  const text = recoveryKeyText('0123456789abcdef'.repeat(4));
  expect(() => parseRecoveryKey(mistype(text))).toThrow(message);
  expect(() => parseRecoveryKey(mistype(text))).toThrow(
    expect.objectContaining({ code: 'recovery_key_mistyped' }),
  );
});

test('a key wrapped with a passphrase opens with it alone', async () => {
  const wrapped = await wrapKey(TEST_KEY, 'café on the corner', 10);
  expect(wrapped).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);
  expect(wrapped).not.toContain(TEST_KEY);
  expect(await unwrapKey(wrapped, 'cafe\u0301 on the corner')).toBe(TEST_KEY);
  await expect(unwrapKey(wrapped, 'cafe on the corner')).rejects.toMatchObject({ code: 'wrong_passphrase' });
});

test('a passphrase beside the ledger: needed, right or wrong; the recovery key and the environment go first', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const env = {};
    expect(await storeLedgerKey({ path, key: TEST_KEY, passphrase: 'correct horse battery' })).toBe(
      'passphrase',
    );
    const file = `${path}.key.json`;
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readFile(file, 'utf8')).not.toContain(TEST_KEY);

    await expect(resolveLedgerKey({ path, env })).rejects.toMatchObject({ code: 'passphrase_needed' });
    const wrong = resolveLedgerKey({ path, env, passphrase: 'correct horse' });
    await expect(wrong).rejects.toMatchObject({ code: 'wrong_passphrase' });
    const right = await resolveLedgerKey({ path, env, passphrase: 'correct horse battery' });
    expect(right).toEqual({ key: TEST_KEY, store: 'passphrase' });

    const other = 'ab'.repeat(32);
    const named = { CARER_PAYMENTS_LEDGER_KEY: other.toUpperCase() };
    expect(await resolveLedgerKey({ path, env: named })).toEqual({ key: other, store: 'environment' });
    const recovered = await resolveLedgerKey({ path, env: named, recoveryKey: recoveryKeyText(TEST_KEY) });
    expect(recovered).toEqual({ key: TEST_KEY, store: 'passphrase' });
    const malformed = resolveLedgerKey({ path, env: { CARER_PAYMENTS_LEDGER_KEY: 'short' } });
    await expect(malformed).rejects.toMatchObject({ code: 'key_malformed' });

    await writeFile(file, '{"store": "elsewhere"}');
    await expect(resolveLedgerKey({ path, env })).rejects.toMatchObject({ code: 'key_malformed' });
  });
});

test('without a key file: a ledger asks for its key, another file is refused for what it is', async () => {
  await withLedger(async (ledger, folder) => {
    await expect(resolveLedgerKey({ path: ledger.path, env: {} })).rejects.toMatchObject({
      code: 'key_not_found',
    });
    await writeFile(join(folder, 'list.csv'), 'provider_ref,name\n'.repeat(50));
    const wrongFile = resolveLedgerKey({ path: join(folder, 'list.csv'), env: {} });
    await expect(wrongFile).rejects.toMatchObject({ code: 'not_a_ledger' });
    const nothing = resolveLedgerKey({ path: join(folder, 'nothing.db'), env: {} });
    await expect(nothing).rejects.toMatchObject({ code: 'ledger_not_found' });
  });
});
