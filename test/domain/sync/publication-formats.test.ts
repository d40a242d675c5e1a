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
import { readShard, shardPrefix, shardPrefixLength, writeShard } from '../../../domain/sync/shard';
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
  const published = { account: HASH, data: HASH, credentials: 1 };

  it('are the same bytes for the same accounts in any order, and are read as they were written', () => {
    const bytes = writeShard(new Map(accounts.map((account) => [account, published])));
    const reversed = new Map([...accounts].reverse().map((account) => [account, published]));
    expect(writeShard(reversed)).toEqual(bytes);
    expect(Object.keys(readShard(bytes)!.accounts)).toHaveLength(600);
    expect(readShard(bytes)!.accounts[accounts[0]!]).toEqual(published);
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
    const shard = accounts.concat(accounts.map((account) => account.replace(/^./, '0'))).slice(0, 300);
    expect(writeShard(new Map(shard.map((account) => [account, published]))).length).toBeLessThan(64 * 1024);
    expect(shardPrefix('ab34', 2)).toBe('ab');
  });

  it.each(['', '{}', '[]', '{"version":1,"accounts":{"x":{}}}'])('are not %j', (json) => {
    expect(readShard(toUtf8(json))).toBeNull();
  });

  it('with an account that could not be read again are not written', () => {
    expect(() => writeShard(new Map([['../x', published]]))).toThrow(core.$ZodError);
    expect(() => writeShard(new Map([[accounts[0]!, { ...published, credentials: 0 }]]))).toThrow(
      core.$ZodError,
    );
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
