import { bech32 } from '@scure/base';
import { Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  isRecipient,
  MOST_WORK_FACTOR,
  newIdentity,
  openWith,
  openWithPassphrase,
  recipientOf,
  sealTo,
  sealWithPassphrase,
  WORK_FACTOR,
} from '../../../domain/sync/age-files';
import { ageSeal } from '../../../domain/sync/age-header';
import { LOW_WORK_FACTOR } from '../../builders/publication';

const SECRET = new TextEncoder().encode('A secret');
const failure = (reason: string) => ({ ok: false, reason });
const fromText = (text: string) => new TextEncoder().encode(text);
const textOf = (file: Uint8Array) => Buffer.from(file).toString('latin1');

describe('an age file', () => {
  let identity: string;
  let other: string;
  let sealed: Uint8Array;

  beforeAll(async () => {
    [identity, other] = [await newIdentity(), await newIdentity()];
    sealed = await sealTo([await recipientOf(identity)], SECRET);
  });

  it('is opened by each of its recipients and by nobody else', async () => {
    const both = await sealTo([await recipientOf(identity), await recipientOf(other)], SECRET);
    expect(await openWith([identity], both)).toEqual({ ok: true, value: SECRET });
    expect(await openWith([other], both)).toEqual({ ok: true, value: SECRET });
    expect(await openWith([other, identity], sealed)).toEqual({ ok: true, value: SECRET });
    expect(await openWith([other], sealed)).toEqual(failure('not_for_us'));
    expect(await openWith([], sealed)).toEqual(failure('not_for_us'));
    await expect(sealTo([], SECRET)).rejects.toThrow(RangeError);
  });

  it('is not opened where any byte of it is another, or the end is missing', async () => {
    for (let at = 0; at < sealed.length; at += 1) {
      const flipped = sealed.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect((await openWith([identity], flipped)).ok).toBe(false);
      expect((await openWith([identity], sealed.subarray(0, at))).ok).toBe(false);
    }
    expect((await openWith([identity], Buffer.concat([sealed, Buffer.of(0)]))).ok).toBe(false);
  });

  it('with more recipients than anything here has is not even tried', async () => {
    const stanza = /-> X25519 .*\n.*\n/.exec(textOf(sealed))![0];
    expect(ageSeal(fromText(textOf(sealed).replace(stanza, stanza.repeat(8))))).toEqual({
      kind: 'recipients',
    });
    const crowded = fromText(textOf(sealed).replace(stanza, stanza.repeat(50)));
    expect(ageSeal(crowded)).toBeNull();
    expect(await openWith([identity], crowded)).toEqual(failure('not_age'));
  });

  it('of another kind is refused: of other recipients, of a passphrase in place of recipients', async () => {
    const hybrid = new Encrypter();
    hybrid.addRecipient(await identityToRecipient(await generateHybridIdentity()));
    expect(await openWith([identity], await hybrid.encrypt(SECRET))).toEqual(failure('not_age'));
    const locked = await sealWithPassphrase('a', SECRET, LOW_WORK_FACTOR);
    expect(await openWith([identity], locked)).toEqual(failure('not_age'));
    expect(await openWithPassphrase('a', sealed)).toEqual(failure('not_age'));
    for (const none of ['', 'age-encryption.org/v1', 'age-encryption.org/v1\n-> X25519 a\n', '%PDF-1.7']) {
      expect(await openWith([identity], fromText(none))).toEqual(failure('not_age'));
    }
  });

  it('with a passphrase is opened by that one alone', async () => {
    const locked = await sealWithPassphrase('Tea4two!& 418305', SECRET, LOW_WORK_FACTOR);
    expect(await openWithPassphrase('Tea4two!& 418305', locked)).toEqual({ ok: true, value: SECRET });
    expect(await openWithPassphrase('Tea4two!& 418306', locked)).toEqual(failure('not_for_us'));
    expect(await openWithPassphrase('Tea4two!&', locked)).toEqual(failure('not_for_us'));
  });

  it('that would take a phone’s memory to open is not tried', async () => {
    const locked = await sealWithPassphrase('a', SECRET, LOW_WORK_FACTOR);
    const asks = (factor: string) =>
      fromText(textOf(locked).replace(/(-> scrypt \S+) \d+/, (_, start: string) => `${start} ${factor}`));
    for (const factor of [String(MOST_WORK_FACTOR + 1), '20', '63', '017', '1e2', '-1', '']) {
      expect(await openWithPassphrase('a', asks(factor))).toEqual(failure('not_age'));
    }
  });

  it('is sealed with the real work factor where no other is asked for', async () => {
    expect(ageSeal(await sealWithPassphrase('a', SECRET))).toEqual({
      kind: 'passphrase',
      workFactor: WORK_FACTOR,
    });
  });
});

describe('a recipient', () => {
  it('is one to whom something can be sealed', async () => {
    const recipient = await recipientOf(await newIdentity());
    expect(await isRecipient(recipient)).toBe(true);
    const wrong = recipient.endsWith('q') ? 'p' : 'q';
    expect(await isRecipient(`${recipient.slice(0, -1)}${wrong}`)).toBe(false);
    expect(await isRecipient(recipient.toUpperCase())).toBe(false);
    expect(await isRecipient('age1')).toBe(false);
    // A point of small order: whatever is sealed to it, everybody could open.
    expect(await isRecipient(bech32.encodeFromBytes('age', new Uint8Array(32)))).toBe(false);
    expect(await isRecipient(await identityToRecipient(await generateHybridIdentity()))).toBe(false);
  });
});
