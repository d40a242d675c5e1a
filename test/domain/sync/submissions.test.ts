import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { core } from 'zod/mini';
import { newIdentity, recipientOf, sealTo, sealWithPassphrase } from '../../../domain/sync/age-files';
import { toBase64, toUtf8 } from '../../../domain/sync/encodings';
import { frame } from '../../../domain/sync/framing';
import {
  openSubmission,
  SUBMISSION_FAILURE_WORDS,
  type SubmissionFailure,
  type SubmissionReader,
} from '../../../domain/sync/open-submission';
import { hasFewParts } from '../../../domain/sync/few-parts';
import { isSubmissionFileName } from '../../../domain/sync/file-names';
import { pack } from '../../../domain/sync/packing';
import { randomUuid } from '../../../domain/sync/random';
import { sealSubmission } from '../../../domain/sync/seal-submission';
import { newSigningKey, signText } from '../../../domain/sync/signed-text';
import { MOST_SUBMISSION_BYTES, type SubmissionBody } from '../../../domain/sync/submission';
import { accountIdOf } from '../../../domain/sync/user-names';
import { LOW_WORK_FACTOR } from '../../builders/publication';

const CONTEXT = 'carer-payments/submission/1';
const NOW = '2026-04-06T12:00:00Z';
const ANN = accountIdOf('K7M2-XQ9T');
const BOB = accountIdOf('C3D4-F6G7');
const SCRIPT = `<script>alert('“x”')</script>\u202e=cmd|' /C calc'!A0 \u{1f469}\u200d\u{1f467}`;

const message: SubmissionBody = {
  kind: 'message',
  thread: 7,
  verb: 'reply',
  body: 'Thank you.\nAnn',
  attachments: [],
};
const item = {
  kind: 'client_item',
  serviceLevel: 'MILES',
  client: 'C001',
  fromDay: '2026-04-01',
  toDay: '2026-04-02',
  description: 'Norwich to Ely',
  quantityHundredths: 1250,
  attachment: { name: 'receipt.pdf', base64: toBase64(toUtf8('%PDF-1.7')) },
} as const;
const claim: SubmissionBody = {
  kind: 'claim',
  claim: { day: '2026-04-03', notes: '', items: [item, { ...item, kind: 'provider_item', client: null }] },
};
const action: SubmissionBody = {
  kind: 'action',
  action: {
    type: 'payment-query',
    relatesTo: { kind: 'payment', ref: '2026-27/01' },
    title: 'A week is missing',
    body: 'The week of 6 April.',
    attachments: [{ name: 'diary.jpg', base64: 'AAAA' }],
  },
};

/**
 * Every byte of the header and what is around it, and of the end. Of the rest, which is sealed as one piece, every 64th:
 * where these begin is chance, so that each byte has its turn; with `EVERY_BYTE` all at once, which takes a minute.
 */
function places(length: number): number[] {
  const step = process.env['EVERY_BYTE'] ? 1 : 64;
  const phase = Math.floor(Math.random() * step);
  return Array.from({ length }, (_, at) => at).filter(
    (at) => at < 300 || at >= length - 40 || at % step === phase,
  );
}

describe('a submission', () => {
  const signing = newSigningKey();
  let identity: string;
  let recipient: string;
  let reader: SubmissionReader;
  let small: Uint8Array;

  const given = (body: SubmissionBody) => ({
    account: ANN,
    signing,
    recipients: [recipient],
    sentAt: NOW,
    body,
  });
  const plain = (over: object = {}) =>
    JSON.stringify({
      version: 1,
      id: randomUuid(),
      account: ANN,
      sentAt: NOW,
      after: [],
      body: message,
      ...over,
    });
  /** As a program of somebody else's would make it: nothing is checked. */
  const sealText = async (text: string, key = signing) =>
    await sealTo([recipient], await pack(signText(CONTEXT, text, key)));
  const reasonOf = async (file: Uint8Array, over: Partial<SubmissionReader> = {}) => {
    const opened = await openSubmission(file, { ...reader, ...over });
    return opened.ok ? 'ok' : opened.reason;
  };

  beforeAll(async () => {
    identity = await newIdentity();
    recipient = await recipientOf(identity);
    reader = {
      identities: [identity],
      signingKeyOf: (account) => (account === ANN ? signing.public : null),
      now: NOW,
    };
    small = (await sealSubmission(given(message))).file;
  });

  it.each([claim, action, message])('of kind $kind arrives as it was sent', async (body) => {
    const sealed = await sealSubmission({ ...given(body), after: [randomUuid()] });
    const opened = await openSubmission(sealed.file, reader);
    expect(opened).toMatchObject({ ok: true, submission: sealed.submission, signingKey: signing.public });
    expect(sealed.submission.body).toEqual(body);
    expect(isSubmissionFileName(sealed.fileName)).toBe(true);
  });

  it('of new credentials arrives, and is refused where it would stop a later publication', async () => {
    const file = await sealWithPassphrase('a', new Uint8Array(4096), LOW_WORK_FACTOR);
    const body = {
      kind: 'credentials',
      credentials: 2,
      accountFile: toBase64(file),
      recipient: await recipientOf(await newIdentity()),
      signingKey: newSigningKey().public,
    } as const;
    expect(await reasonOf((await sealSubmission(given(body))).file)).toBe('ok');
    for (const over of [
      { recipient: `${body.recipient.slice(0, -1)}${body.recipient.endsWith('q') ? 'p' : 'q'}` },
      { signingKey: 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' },
      { accountFile: toBase64(toUtf8('not an age file')) },
      { accountFile: toBase64(small) },
      { credentials: 1 },
    ]) {
      expect(await reasonOf(await sealText(plain({ body: { ...body, ...over } })))).toBe('unreadable');
    }
  });

  it('opens with any of the team’s identities, and with none of another’s', async () => {
    const other = await newIdentity();
    expect(await reasonOf(small, { identities: [other, identity] })).toBe('ok');
    expect(await reasonOf(small, { identities: [other] })).toBe('not_for_us');
    expect(await reasonOf(small, { identities: [] })).toBe('not_for_us');
    const both = await sealSubmission({
      ...given(message),
      recipients: [await recipientOf(other), recipient],
    });
    expect(await reasonOf(both.file)).toBe('ok');
  });

  it('keeps its id and its hash however often it is read', async () => {
    const [once, again] = [await openSubmission(small, reader), await openSubmission(small.slice(), reader)];
    expect(once).toEqual(again);
    const sealed = await sealSubmission(given(message));
    expect(await openSubmission(sealed.file, reader)).toMatchObject({ submission: { id: sealed.id } });
  });

  it('says as much by its size and name whoever sends whatever', async () => {
    const long = { ...message, body: 'word '.repeat(700) };
    expect((await sealSubmission(given(long))).file).toHaveLength(small.length);
    expect((await sealSubmission(given(claim))).file).toHaveLength(small.length);
    const text = Buffer.from(small).toString('latin1');
    // Long ones: among so much that is random, three characters come up by chance.
    for (const word of [ANN, 'message', 'Thank you', signing.public]) expect(text).not.toContain(word);
  });

  it('cut off at any byte is refused', async () => {
    const reasons = new Set<string>();
    for (const length of places(small.length)) reasons.add(await reasonOf(small.subarray(0, length)));
    expect([...reasons].sort()).toEqual(['damaged', 'empty', 'not_a_submission']);
  });

  it('with one bit flipped anywhere is refused', async () => {
    const reasons = new Set<string>();
    for (const at of places(small.length)) {
      const flipped = small.slice();
      flipped[at]! ^= 1 << (at % 8);
      reasons.add(await reasonOf(flipped));
    }
    expect(reasons).not.toContain('ok');
    expect([...reasons].sort()).toEqual(['damaged', 'not_a_submission', 'not_for_us']);
  });

  it.each<readonly [string, SubmissionFailure, (seal: typeof sealText) => Promise<Uint8Array>]>([
    ['empty', 'empty', async () => await Promise.resolve(new Uint8Array())],
    ['too large', 'too_large', async () => await Promise.resolve(new Uint8Array(MOST_SUBMISSION_BYTES + 1))],
    ['of another program', 'not_a_submission', async () => await Promise.resolve(toUtf8('%PDF-1.7'))],
    ['JSON alone', 'not_a_submission', async () => await Promise.resolve(toUtf8(plain()))],
    [
      'from tomorrow and later',
      'from_the_future',
      async (seal) => await seal(plain({ sentAt: '2026-04-07T12:00:01Z' })),
    ],
    [
      'of an account that is not there',
      'unknown_account',
      async (seal) => await seal(plain({ account: BOB })),
    ],
    ['signed by somebody else', 'another_key', async (seal) => await seal(plain(), newSigningKey())],
    [
      'of a later version',
      'newer_version',
      async (seal) => await seal(plain({ version: 2, body: 'anything' })),
    ],
    ['no JSON', 'unreadable', async (seal) => await seal('hello')],
    ['of no version', 'unreadable', async (seal) => await seal(plain({ version: 0 }))],
    ['with something more', 'unreadable', async (seal) => await seal(plain({ paid: true }))],
    ['of an unknown kind', 'unreadable', async (seal) => await seal(plain({ body: { kind: 'payment' } }))],
    [
      'with a day that is none',
      'unreadable',
      async (seal) => await seal(plain({ sentAt: '2026-02-30T12:00:00Z' })),
    ],
    ['with an id that is none', 'unreadable', async (seal) => await seal(plain({ id: 'x' }))],
    [
      'with an id in capitals',
      'unreadable',
      async (seal) => await seal(plain({ id: randomUuid().toUpperCase() })),
    ],
    ['of a million parts', 'unreadable', async (seal) => await seal(`[${'[],'.repeat(1_000_000)}[]]`)],
    ['deep', 'unreadable', async (seal) => await seal('['.repeat(90_000))],
  ])('that is %s is refused: %s', async (_, reason, make) => {
    expect(await reasonOf(await make(sealText))).toBe(reason);
  });

  it('may be a little ahead of the team’s clock, and as old as it likes', async () => {
    expect(await reasonOf(await sealText(plain({ sentAt: '2026-04-07T11:59:59Z' })))).toBe('ok');
    expect(await reasonOf(await sealText(plain({ sentAt: '2021-01-01T00:00:00.000Z' })))).toBe('ok');
  });

  it('for another carer’s account is refused, though it is rightly signed with the sender’s own key', async () => {
    const bobs = newSigningKey();
    const keys: Readonly<Record<string, string>> = { [ANN]: signing.public, [BOB]: bobs.public };
    const signingKeyOf = async (account: string) => await Promise.resolve(keys[account] ?? null);
    const forged = await sealText(plain({ account: ANN }), bobs);
    expect(await openSubmission(forged, { ...reader, signingKeyOf })).toMatchObject({
      ok: false,
      reason: 'another_key',
      saidAccount: ANN,
    });
  });

  it('with a signature for something else is refused', async () => {
    const asManifest = signText('carer-payments/manifest/1', plain(), signing);
    expect(await reasonOf(await sealTo([recipient], await pack(asManifest)))).toBe('not_signed');
    const unsigned = await pack(toUtf8(plain()));
    expect(await reasonOf(await sealTo([recipient], unsigned))).toBe('not_signed');
  });

  it('that is badly framed, or a bomb, is refused', async () => {
    const sealed = async (packed: Uint8Array) => await reasonOf(await sealTo([recipient], packed));
    expect(await sealed(new Uint8Array())).toBe('damaged');
    expect(await sealed(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 1))).toBe('damaged');
    expect(await sealed(frame(toUtf8('not gzip')))).toBe('damaged');
    expect(await sealed(frame(gzipSync(new Uint8Array(70_000_000))))).toBe('too_large');
  });

  it('has scripts and other harmful text as text', async () => {
    const body = { ...action, action: { ...action.action, title: SCRIPT, body: `${SCRIPT}\r\n\t${SCRIPT}` } };
    const opened = await openSubmission((await sealSubmission(given(body))).file, reader);
    expect(opened).toMatchObject({ ok: true, submission: { body } });
  });

  it.each([
    ['a description of 501 characters', { items: [{ ...item, description: 'x'.repeat(501) }] }],
    ['31 items', { items: Array.from({ length: 31 }, () => item) }],
    ['no items', { items: [] }],
    ['a NUL', { notes: 'a\0b' }],
    ['half a character', { notes: '\ud800' }],
    ['notes of 4,001 characters', { notes: 'x'.repeat(4001) }],
    ['a day that is none', { day: '2026-02-29' }],
    ['days the wrong way round', { items: [{ ...item, fromDay: '2026-04-03' }] }],
    ['a quantity below a hundredth', { items: [{ ...item, quantityHundredths: 0 }] }],
    ['half a hundredth', { items: [{ ...item, quantityHundredths: 0.5 }] }],
    ['a quantity without end', { items: [{ ...item, quantityHundredths: 1e300 }] }],
    ['a child on the carer’s own item', { items: [{ ...item, kind: 'provider_item' }] }],
    ['a child’s item without a child', { items: [{ ...item, client: null }] }],
    ['an attachment that is no base64', { items: [{ ...item, attachment: { name: 'a', base64: 'A*==' } }] }],
    ['an attachment without a name', { items: [{ ...item, attachment: { name: '', base64: 'AAAA' } }] }],
    ['an empty attachment', { items: [{ ...item, attachment: { name: 'a', base64: '' } }] }],
    ['a name on two lines', { items: [{ ...item, attachment: { name: 'a\nb', base64: 'AAAA' } }] }],
    ['an amount of its own', { items: [{ ...item, amountPence: 1 }] }],
  ])('of a claim with %s is neither sent nor taken', async (_, over) => {
    const body = { kind: 'claim', claim: { ...claim.claim, ...over } } as SubmissionBody;
    expect(await reasonOf(await sealText(plain({ body })))).toBe('unreadable');
    await expect(sealSubmission(given(body))).rejects.toThrow(core.$ZodError);
  });

  it('can carry a picture', async () => {
    const picture = { name: 'picture.jpg', base64: randomBytes(2_000_000).toString('base64') };
    const sealed = await sealSubmission(given({ ...message, attachments: [picture] }));
    expect(await openSubmission(sealed.file, reader)).toMatchObject({
      ok: true,
      submission: sealed.submission,
    });
  });

  it('has as many parts as its limits allow, and is not parsed where it has far more', () => {
    const commas = { ...item, description: ','.repeat(500) };
    const largest = {
      ...claim.claim,
      notes: ','.repeat(4000),
      items: Array.from({ length: 30 }, () => commas),
    };
    expect(hasFewParts(plain({ body: { kind: 'claim', claim: largest } }))).toBe(true);
    for (const part of ['[],', '{},', '[', '1,']) expect(hasFewParts(part.repeat(100_001))).toBe(false);
  });

  it('is refused in words without anything of what was sent', () => {
    for (const words of Object.values(SUBMISSION_FAILURE_WORDS)) expect(words).toMatch(/^(The|It|A) .*\.$/);
  });
});
