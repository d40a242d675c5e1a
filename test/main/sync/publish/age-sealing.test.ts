import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bech32 } from '@scure/base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newIdentity, openWith, recipientOf, sealTo } from '../../../../domain/sync/age-files';
import { ageSeal } from '../../../../domain/sync/age-header';
import { sealToRecipient } from '../../../../main/sync/publish/age-sealing';
import { ageDecrypt } from '../../../domain/sync/age-command';

const CHUNK = 64 * 1024;

test('the library opens what was sealed without it, whatever its size', async () => {
  const identity = await newIdentity();
  const recipient = await recipientOf(identity);
  const nearChunks = fc
    .tuple(fc.nat(2), fc.integer({ min: -2, max: 2 }))
    .map(([chunks, beside]) => Math.max(0, chunks * CHUNK + beside));
  await fc.assert(
    fc.asyncProperty(nearChunks, async (size) => {
      const plaintext = new Uint8Array(randomBytes(size));
      const opened = await openWith([identity], sealToRecipient(recipient, plaintext));
      expect(opened.ok && Buffer.compare(opened.value, plaintext)).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test('it is as long as the library’s, has its form, and is never the same twice', async () => {
  const recipient = await recipientOf(await newIdentity());
  const plaintext = new Uint8Array(CHUNK + 1);
  const [one, other] = [sealToRecipient(recipient, plaintext), sealToRecipient(recipient, plaintext)];
  expect(one.length).toBe((await sealTo([recipient], plaintext)).length);
  expect(ageSeal(one)).toEqual({ kind: 'recipients' });
  expect(Buffer.compare(one.subarray(0, 100), other.subarray(0, 100))).not.toBe(0);
});

test('nobody else opens it, nor is a changed one opened', async () => {
  const identity = await newIdentity();
  const file = sealToRecipient(await recipientOf(identity), new Uint8Array(100));
  expect(await openWith([await newIdentity()], file)).toEqual({ ok: false, reason: 'not_for_us' });
  for (const at of [30, 150, file.length - 60, file.length - 1]) {
    const changed = Uint8Array.from(file);
    changed[at]! ^= 1;
    expect((await openWith([identity], changed)).ok).toBe(false);
  }
});

test('Debian’s age opens it', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'carer-payments-age-'));
  try {
    const identity = await newIdentity();
    const plaintext = randomBytes(3 * CHUNK);
    const [keyFile, file] = [path.join(folder, 'key'), path.join(folder, 'file.age')];
    writeFileSync(keyFile, `${identity}\n`);
    writeFileSync(file, sealToRecipient(await recipientOf(identity), plaintext));
    expect(plaintext.equals(await ageDecrypt(file, keyFile))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  'age1',
  'somebody',
  bech32.encodeFromBytes('age', new Uint8Array(31)),
  bech32.encodeFromBytes('age', new Uint8Array(32)),
  bech32.encodeFromBytes('bob', new Uint8Array(32).fill(9)),
])('%s is no recipient', (recipient) => {
  expect(() => sealToRecipient(recipient, new Uint8Array(1))).toThrow(/./);
});
