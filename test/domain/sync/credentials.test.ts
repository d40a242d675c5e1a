import { beforeAll, describe, expect, it } from 'vitest';
import { core } from 'zod/mini';
import { MOST_IDENTITIES, openAccountFile, sealAccountFile } from '../../../domain/sync/account-file';
import { newIdentity, recipientOf } from '../../../domain/sync/age-files';
import {
  changeCredentials,
  issueAccount,
  type ChangedCredentials,
  type IssuedAccount,
} from '../../../domain/sync/credentials';
import { fromBase64 } from '../../../domain/sync/encodings';
import { openPublication, reopenPublication, type SignIn } from '../../../domain/sync/open-publication';
import { openSubmission } from '../../../domain/sync/open-submission';
import type { OpenPublication, SignedIn } from '../../../domain/sync/publication-outcome';
import { passphraseOf } from '../../../domain/sync/passphrases';
import { newSigningKey, type SigningKey } from '../../../domain/sync/signed-text';
import { endorseKey, firstKey } from '../../../domain/sync/signing-chain';
import type { SubmittedCredentials } from '../../../domain/sync/submission';
import {
  fetchFrom,
  LOW_WORK_FACTOR,
  publish,
  twoCarers,
  type AccountToPublish,
  type Host,
} from '../../builders/publication';

const NOW = '2026-04-07T09:30:00Z';
const PASSWORD = 'Tea4two!&';
const CODE = '418305';
const TEMPORARY_ONLY = { outcome: 'wrong_credentials' };

describe('credentials', () => {
  let key: SigningKey;
  let ann: IssuedAccount;
  let identity: string;
  let first: Host;
  let changed: ChangedCredentials;

  const publishAnn = async (sequence: number, account: AccountToPublish) =>
    await publish({ key, sequence, recipients: [await recipientOf(identity)], accounts: [account] });
  const signIn = async (from: Host, over: Partial<SignIn> = {}) =>
    await openPublication({
      fetchFile: fetchFrom(from),
      userName: ann.userName,
      password: PASSWORD,
      code: CODE,
      remembered: null,
      pending: null,
      now: NOW,
      ...over,
    });
  const temporary = async (from: Host) => await signIn(from, { password: ann.temporaryPassword, code: null });
  const change = async (read: Pick<SignedIn, 'secrets' | 'publisher' | 'manifest'>, password = PASSWORD) =>
    await changeCredentials({
      secrets: read.secrets,
      password,
      code: CODE,
      publisher: read.publisher,
      recipients: read.manifest.recipients,
      sentAt: NOW,
      workFactor: LOW_WORK_FACTOR,
    });
  const open = async (file: Uint8Array, signingKey: string) =>
    await openSubmission(file, { identities: [identity], signingKeyOf: () => signingKey, now: NOW });
  /** What the team publishes after it has taken a change: it knows no more than what it was sent. */
  const taken = ({ sealed }: ChangedCredentials): AccountToPublish => {
    const body = sealed.submission.body as SubmittedCredentials;
    const { credentials, recipient } = body;
    return { account: ann.account, credentials, recipient, accountFile: fromBase64(body.accountFile)! };
  };

  beforeAll(async () => {
    ({ key, ann } = await twoCarers());
    identity = await newIdentity();
    first = await publishAnn(1, ann);
    changed = await change((await temporary(first)) as SignedIn);
  });

  it('that a carer chooses are new keys, made on their device, which the team gets the public half of', async () => {
    const opened = await open(changed.sealed.file, ann.signingPublic);
    expect(opened).toMatchObject({ ok: true, submission: { body: { kind: 'credentials', credentials: 2 } } });
    const { secrets } = changed;
    expect(secrets).toMatchObject({ stage: 'own', credentials: 2, account: ann.account });
    expect(await recipientOf(secrets.identities[0]!)).toBe(taken(changed).recipient);
    expect(await recipientOf(secrets.identities[1]!)).toBe(ann.recipient);
    const sent = JSON.stringify(changed.sealed.submission);
    for (const secret of [...secrets.identities, secrets.signing.secret, PASSWORD, CODE]) {
      expect(sent).not.toContain(secret);
    }
  });

  it('work on the device at once, and everywhere after the next publication, when the temporary ones no longer do', async () => {
    const pending = { credentials: 2, file: changed.accountFile };
    expect(await signIn(first, { pending })).toMatchObject({ outcome: 'ok', publishedCredentials: 1 });
    expect(await temporary(first)).toMatchObject({ outcome: 'ok', secrets: { stage: 'temporary' } });
    expect(await signIn(first)).toEqual(TEMPORARY_ONLY);

    const second = await publishAnn(2, taken(changed));
    expect(await signIn(second)).toMatchObject({
      outcome: 'ok',
      secrets: changed.secrets,
      publishedCredentials: 2,
    });
    expect(await signIn(second, { pending })).toMatchObject({ outcome: 'ok' });
    expect(await temporary(second)).toEqual(TEMPORARY_ONLY);
    expect(await signIn(second, { code: '418306' })).toEqual(TEMPORARY_ONLY);
    expect(await signIn(second, { code: null })).toEqual(TEMPORARY_ONLY);
  });

  it('that were changed elsewhere end what is open with the old ones, and no sooner', async () => {
    const second = await publishAnn(2, taken(changed));
    const old = (await temporary(first)) as SignedIn;
    const again = { fetchFile: fetchFrom(second), secrets: old.secrets, remembered: old.memory, now: NOW };
    expect(await reopenPublication(again)).toEqual({ outcome: 'superseded' });
    const own = { ...again, secrets: changed.secrets };
    expect(await reopenPublication(own)).toMatchObject({ outcome: 'ok' });
    expect(await reopenPublication({ ...own, fetchFile: fetchFrom(first) })).toMatchObject({ outcome: 'ok' });
    // Two devices changed them at once: the other one's were taken.
    const other = await change(old, 'Coffee4two!&');
    expect(await reopenPublication({ ...own, secrets: other.secrets })).toEqual({ outcome: 'superseded' });
    const pending = { credentials: 2, file: other.accountFile };
    expect(await signIn(second, { pending, password: 'Coffee4two!&' })).toEqual(TEMPORARY_ONLY);
    expect(await signIn(second, { pending })).toMatchObject({ outcome: 'ok' });
  });

  it('that no publication has yet let nobody take an older publication for the newest', async () => {
    const second = newSigningKey();
    const chain = [firstKey(key.public), endorseKey(second.public, key)];
    const publishNext = async (sequence: number) =>
      await publish({
        key: second,
        chain,
        sequence,
        recipients: [await recipientOf(identity)],
        accounts: [ann],
      });
    const { memory } = (await temporary(first)) as SignedIn;
    const own = { secrets: changed.secrets, now: NOW };
    const newest = { ...own, remembered: memory, fetchFile: fetchFrom(await publishNext(3)) };
    const later = (await reopenPublication(newest)) as OpenPublication;
    expect(later).toMatchObject({ outcome: 'ok', memory: { key: second.public, sequence: 3 } });
    const back = { ...own, remembered: later.memory, fetchFile: fetchFrom(first) };
    expect(await reopenPublication(back)).toEqual({ outcome: 'not_trusted', reason: 'unknown_publisher' });
    const backOne = { ...back, fetchFile: fetchFrom(await publishNext(2)) };
    expect(await reopenPublication(backOne)).toEqual({ outcome: 'not_trusted', reason: 'older_publication' });
  });

  it('can be changed again before the first change is taken, each signed with the key before', async () => {
    const read = (await signIn(first, {
      pending: { credentials: 2, file: changed.accountFile },
    })) as SignedIn;
    const again = await change(read, 'Coffee4two!&');
    expect(await open(again.sealed.file, ann.signingPublic)).toMatchObject({ reason: 'another_key' });
    expect(await open(again.sealed.file, changed.secrets.signing.public)).toMatchObject({ ok: true });
    const third = await publishAnn(3, taken(again));
    expect(await signIn(third, { password: 'Coffee4two!&' })).toMatchObject({ outcome: 'ok' });
  });

  it('are kept for what was sealed before, but not without end', async () => {
    let last = changed;
    const read = (await temporary(first)) as SignedIn;
    for (let round = 0; round < MOST_IDENTITIES + 1; round += 1)
      last = await change({ ...read, secrets: last.secrets });
    expect(last.secrets.identities).toHaveLength(MOST_IDENTITIES);
    expect((await openAccountFile(last.accountFile, passphraseOf(PASSWORD, CODE)!)).ok).toBe(true);
  });

  it('that were forgotten are replaced by the team’s, whatever the device has', async () => {
    const anew = await issueAccount({
      userName: ann.userName,
      credentials: 3,
      publisher: { key: key.public, sequence: 2 },
      workFactor: LOW_WORK_FACTOR,
    });
    const from = await publishAnn(3, anew);
    const pending = { credentials: 2, file: changed.accountFile };
    expect(await signIn(from, { pending })).toEqual(TEMPORARY_ONLY);
    const read = await signIn(from, { password: anew.temporaryPassword, code: CODE, pending });
    expect(read).toMatchObject({ outcome: 'ok', publishedCredentials: 3, secrets: { stage: 'temporary' } });
    expect(anew.account).toBe(ann.account);
  });

  it('that break the rules are not sealed', async () => {
    const read = (await temporary(first)) as SignedIn;
    for (const password of ['short', ann.temporaryPassword, 'Password1!']) {
      await expect(change(read, password)).rejects.toThrow(RangeError);
    }
    const given = { ...read, recipients: read.manifest.recipients, password: PASSWORD, sentAt: NOW };
    await expect(changeCredentials({ ...given, code: '123456' })).rejects.toThrow(RangeError);
  });

  it('are in no account file that says something else than it must', async () => {
    const wrong = { ...changed.secrets, userName: 'C3D4-F6G7' };
    await expect(sealAccountFile(wrong, 'a', LOW_WORK_FACTOR)).rejects.toThrow(core.$ZodError);
    expect(await openAccountFile(new Uint8Array(6000), 'a')).toEqual({ ok: false, reason: 'damaged' });
  });
});
