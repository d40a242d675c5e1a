import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64url, toUtf8 } from '../../../domain/sync/encodings';
import {
  isSignatureOf,
  isSigningKey,
  newSigningKey,
  readSignedText,
  signatureOf,
  signText,
} from '../../../domain/sync/signed-text';
import { chainLeads, endorseKey, firstKey } from '../../../domain/sync/signing-chain';

const CONTEXT = 'carer-payments/submission/1';
const NOT_SIGNED = { ok: false, reason: 'not_signed' };
const key = newSigningKey();

describe('a signed text', () => {
  it('is read back with the key that signed it, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readSignedText(CONTEXT, signText(CONTEXT, text, key));
        expect(read).toEqual({ ok: true, value: { text, key: key.public } });
      }),
      { numRuns: 30 },
    );
  });

  it('is one that other programs verify', () => {
    const { signed, signature } = JSON.parse(
      Buffer.from(signText(CONTEXT, 'Ann’s claim', key)).toString(),
    ) as Record<string, string>;
    const publicKey = createPublicKey({
      format: 'jwk',
      key: { kty: 'OKP', crv: 'Ed25519', x: key.public },
    });
    const message = Buffer.from(`${CONTEXT}\0${signed}`);
    expect(verify(null, message, publicKey, Buffer.from(signature!, 'base64url'))).toBe(true);
  });

  it('is none in another context, with another key, or with another text', () => {
    const signature = signatureOf(CONTEXT, 'one', key.secret);
    expect(isSignatureOf(CONTEXT, 'one', { key: key.public, signature })).toBe(true);
    expect(isSignatureOf(CONTEXT, 'two', { key: key.public, signature })).toBe(false);
    expect(isSignatureOf(CONTEXT, 'one', { key: newSigningKey().public, signature })).toBe(false);
    expect(isSignatureOf('carer-payments/manifest/1', 'one', { key: key.public, signature })).toBe(false);
    expect(isSignatureOf(CONTEXT, 'one', { key: 'AA', signature })).toBe(false);
    expect(isSignatureOf(CONTEXT, 'one', { key: key.public, signature: '*' })).toBe(false);
    expect(readSignedText('carer-payments/manifest/1', signText(CONTEXT, 'one', key))).toEqual(NOT_SIGNED);
  });

  it('is not taken where any byte of it is another, or anything is missing', () => {
    const signed = signText(CONTEXT, '{"a":1}', key);
    for (let at = 0; at < signed.length; at += 1) {
      const flipped = signed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(readSignedText(CONTEXT, flipped)).toEqual(NOT_SIGNED);
      expect(readSignedText(CONTEXT, signed.subarray(0, at))).toEqual(NOT_SIGNED);
    }
  });

  it.each([
    '',
    'null',
    '{}',
    '[]',
    '{"signed":1}',
    '\u{feff}{"signed":""}',
    '{"signed":"","key":"","signature":""}',
  ])('is not %j', (json) => {
    expect(readSignedText(CONTEXT, toUtf8(json))).toEqual(NOT_SIGNED);
  });

  it('is written in one way only, so that nothing else is parsed before it is verified', () => {
    const json = Buffer.from(signText(CONTEXT, 'one', key)).toString();
    for (const other of [
      json.replace('{"signed"', '{ "signed"'),
      json.replace('"one"', '["one"]'),
      json.replace('"one"', '"one","more":"two"'),
      json.replace('"one"', '"one","signed":"two"'),
      json.replace('"one"', '"o\nne"'),
      json.replace('}', '} '),
    ]) {
      expect(readSignedText(CONTEXT, toUtf8(other))).toEqual(NOT_SIGNED);
    }
  });

  it('is not proven by keys under which everything verifies', () => {
    const nothing = toBase64url(Uint8Array.from({ length: 32 }, (_, at) => (at === 0 ? 1 : 0)));
    const signature = toBase64url(Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? 1 : 0)));
    expect(isSignatureOf(CONTEXT, 'anything', { key: nothing, signature })).toBe(false);
    expect(isSigningKey(nothing)).toBe(false);
    expect(isSigningKey(key.public)).toBe(true);
    expect(isSigningKey('AAAA')).toBe(false);
    expect(isSigningKey(toBase64url(new Uint8Array(32).fill(0xff)))).toBe(false);
  });

  it('is not signed with what is no key', () => {
    expect(() => signatureOf(CONTEXT, 'one', 'AAAA')).toThrow(RangeError);
  });
});

describe('a chain of signing keys', () => {
  const [first, second, third, stranger] = [key, newSigningKey(), newSigningKey(), newSigningKey()];
  const chain = [firstKey(first.public), endorseKey(second.public, first), endorseKey(third.public, second)];

  it('leads from each key to the newest', () => {
    for (const trusted of [first, second, third]) {
      expect(chainLeads(chain, trusted.public, third.public)).toBe(true);
    }
    expect(chainLeads(chain.slice(1), second.public, third.public)).toBe(true);
  });

  it('leads neither from a key that is not in it, nor to one that is not the newest', () => {
    expect(chainLeads(chain, stranger.public, third.public)).toBe(false);
    expect(chainLeads(chain, first.public, second.public)).toBe(false);
    expect(chainLeads(chain, first.public, stranger.public)).toBe(false);
    expect(chainLeads([], first.public, first.public)).toBe(false);
  });

  it('is broken by a link that is missing, made up, of another context or endorsed by another key', () => {
    const last = chain[2]!;
    const madeUp = signatureOf(CONTEXT, third.public, second.secret);
    for (const broken of [
      [chain[0]!, last],
      [chain[0]!, firstKey(third.public)],
      [chain[0]!, endorseKey(third.public, stranger)],
      [chain[0]!, { ...endorseKey(third.public, stranger), endorsedBy: first.public }],
      [chain[0]!, chain[1]!, { ...last, endorsement: madeUp }],
      [chain[0]!, chain[1]!, { ...last, endorsedBy: stranger.public }],
      [chain[0]!, firstKey(second.public), last],
      [last, chain[0]!],
    ]) {
      expect(chainLeads(broken, first.public, third.public)).toBe(false);
    }
  });
});
