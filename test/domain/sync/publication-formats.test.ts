import { describe, expect, it } from 'vitest';
import { core } from 'zod/mini';
import { contentHash, toUtf8 } from '../../../domain/sync/encodings';
import {
  MOST_MANIFEST_BYTES,
  readManifest,
  writeManifest,
  type Manifest,
} from '../../../domain/sync/manifest';
import { readPublisherMemory, writePublisherMemory } from '../../../domain/sync/publisher-memory';
import {
  readShard,
  readShardLine,
  shardLine,
  shardPrefix,
  shardPrefixLength,
  writeShard,
} from '../../../domain/sync/shard';
import { newSigningKey, signText } from '../../../domain/sync/signed-text';
import { firstKey } from '../../../domain/sync/signing-chain';
import { accountIdOf, newUserName } from '../../../domain/sync/user-names';

const key = newSigningKey();
const HASH = contentHash(toUtf8('anything'));
const RECIPIENT = `age1${'q'.repeat(58)}`;
const manifest: Manifest = {
  version: 1,
  sequence: 7,
  publishedAt: '2026-04-06T09:30:00.000Z',
  previous: HASH,
  organisation: { name: 'Norfolk County Council', contact: '01603 000000\nfinance@example.org' },
  dropBox: 'drop/',
  recipients: [RECIPIENT],
  signingKeys: [firstKey(key.public)],
  prefixLength: 1,
  shards: { 0: HASH, a: HASH },
  staleAfterDays: 14,
};
const signed = (over: object) =>
  signText('carer-payments/manifest/1', JSON.stringify({ ...manifest, ...over }), key);

describe('a manifest', () => {
  it('is read as it was written, with its signer and its hash', () => {
    const bytes = writeManifest(manifest, key);
    expect(readManifest(bytes)).toEqual({
      ok: true,
      value: { manifest, signer: key.public, hash: contentHash(bytes) },
    });
  });

  it('of a later version is told apart from a damaged one', () => {
    expect(readManifest(signed({ version: 2, shards: 'elsewhere' }))).toEqual({
      ok: false,
      reason: 'newer_version',
    });
  });

  it.each([
    ['no publication’s number', { sequence: 0 }],
    ['a shard of another length', { shards: { '00': HASH } }],
    ['a shard by a path', { shards: { '../index': HASH } }],
    ['another drop box', { dropBox: 'https://elsewhere.example/' }],
    ['no recipient', { recipients: [] }],
    ['a recipient of another kind', { recipients: ['ssh-ed25519 AAAA'] }],
    ['no signing key', { signingKeys: [] }],
    [
      'a hundred and one signing keys',
      { signingKeys: Array.from({ length: 101 }, () => firstKey(key.public)) },
    ],
    ['something more', { more: 1 }],
    ['three digits of a prefix', { prefixLength: 3 }],
    ['a time of another zone', { publishedAt: '2026-04-06T09:30:00+01:00' }],
  ])('with %s is damaged, and is not written', (_, over) => {
    expect(readManifest(signed(over))).toEqual({ ok: false, reason: 'damaged' });
    expect(() => writeManifest({ ...manifest, ...over } as Manifest, key)).toThrow(core.$ZodError);
  });

  it('larger than any is not read, however well it is signed', () => {
    const text = JSON.stringify(manifest) + ' '.repeat(MOST_MANIFEST_BYTES);
    expect(readManifest(signText('carer-payments/manifest/1', text, key))).toEqual({
      ok: false,
      reason: 'damaged',
    });
  });
});

describe('shards', () => {
  const accounts = Array.from({ length: 600 }, () => accountIdOf(newUserName()));
  const published = { account: HASH, data: HASH.replace(/^./, '7'), credentials: 12 };
  const lines = accounts.map((account) => shardLine(account, published));

  it('are the same bytes for the same accounts in any order, and are read as they were written', () => {
    const bytes = writeShard(lines);
    expect(writeShard([...lines].reverse())).toEqual(bytes);
    const shard = readShard(bytes)!;
    expect(shard).toEqual(new Map(accounts.map((account, index) => [account, lines[index]!])));
    expect(readShardLine(shard.get(accounts[0]!)!)).toEqual(published);
  });

  it.each([
    [0, 0],
    [300, 0],
    [301, 1],
    [4800, 1],
    [4801, 2],
    [43_000, 2],
  ])('of %i accounts are named by %i digits', (count, digits) => {
    expect(shardPrefixLength(count)).toBe(digits);
  });

  it('are small enough for a phone with as many carers as a county has', () => {
    const shard = lines.concat(lines.map((line) => line.replace(/^./, '0'))).slice(0, 300);
    expect(writeShard(shard).length).toBeLessThan(64 * 1024);
    expect(shardPrefix('ab34', 2)).toBe('ab');
  });

  const whole = new TextDecoder().decode(writeShard(lines.slice(0, 2)));
  it.each([
    ['nothing', ''],
    ['of a later version', whole.replace('accounts/1', 'accounts/2')],
    ['cut off', whole.slice(0, -1)],
    ['with a line too short', whole.replace(/[0-9a-f]{2}\n$/, '\n')],
    ['with a path for a hash', whole.replace(HASH, `../${HASH.slice(3)}`)],
    ['with other ends of lines', whole.replaceAll('\n', '\r\n')],
    ['with no credentials', whole.replaceAll(' 12\n', ' 0\n')],
    ['with something after it', `${whole}\n`],
  ])('%s are none', (_what, text) => {
    expect(readShard(toUtf8(whole))?.size).toBe(2);
    expect(readShard(toUtf8(text))).toBeNull();
  });

  it('with an account that could not be read again are not written', () => {
    for (const wrong of [shardLine('../x', published), lines[0]!.replace(' 12', ' 0'), `${lines[0]}\n`])
      expect(() => writeShard([wrong])).toThrow(RangeError);
  });
});

describe('what a device remembers', () => {
  it('is read back, and is nothing where it can’t be read', () => {
    const memory = { version: 1, key: key.public, sequence: 7, manifest: HASH, credentials: 2 } as const;
    expect(readPublisherMemory(writePublisherMemory(memory))).toEqual(memory);
    for (const text of [null, '', '{}', 'null', '{"version":2}'])
      expect(readPublisherMemory(text)).toBeNull();
  });
});
