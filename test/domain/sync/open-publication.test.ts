import { beforeAll, describe, expect, it } from 'vitest';
import { newIdentity, recipientOf } from '../../../domain/sync/age-files';
import { issueAccount, type IssuedAccount } from '../../../domain/sync/credentials';
import { accountPath, dataPath } from '../../../domain/sync/file-names';
import { openPublication, reopenPublication, type SignIn } from '../../../domain/sync/open-publication';
import type { SignedIn } from '../../../domain/sync/publication-outcome';
import { laterMemory } from '../../../domain/sync/publisher-memory';
import { newSigningKey, type SigningKey } from '../../../domain/sync/signed-text';
import { endorseKey, firstKey } from '../../../domain/sync/signing-chain';
import { accountIdOf } from '../../../domain/sync/user-names';
import {
  carerData,
  fetchFrom,
  LOW_WORK_FACTOR,
  publish,
  twoCarers,
  type Host,
  type PublicationToMake,
} from '../../builders/publication';

const NOW = '2026-04-07T09:30:00Z';

describe('a publication', () => {
  let key: SigningKey;
  let ann: IssuedAccount;
  let bob: IssuedAccount;
  let team: string;
  let host: Host;

  const publication = (over: Partial<PublicationToMake> = {}): PublicationToMake => ({
    key,
    sequence: 5,
    recipients: [team],
    accounts: [
      { ...ann, data: carerData(ann.account, 'Ann') },
      { ...bob, data: carerData(bob.account, 'Bob') },
    ],
    ...over,
  });
  const signIn = (from: Host, over: Partial<SignIn> = {}) =>
    openPublication({
      fetchFile: fetchFrom(from),
      userName: ann.userName,
      password: ann.temporaryPassword,
      code: null,
      remembered: null,
      pending: null,
      now: NOW,
      ...over,
    });
  const opened = async (from: Host, over: Partial<SignIn> = {}): Promise<SignedIn> => {
    const outcome = await signIn(from, over);
    if (outcome.outcome !== 'ok') throw new Error(`not opened: ${JSON.stringify(outcome)}`);
    return outcome;
  };
  /** The files that Ann's sign-in reads, the manifest first. */
  const askedFor = async (): Promise<readonly string[]> => {
    const asked: string[] = [];
    await opened(host, { fetchFile: fetchFrom(host, asked) });
    return asked;
  };
  const distrusted = (reason: string) => ({ outcome: 'not_trusted', reason });

  beforeAll(async () => {
    ({ key, ann, bob } = await twoCarers());
    team = await recipientOf(await newIdentity());
    host = await publish(publication());
  });

  it('opens for each carer with what is theirs, and is remembered', async () => {
    const read = await opened(host);
    expect(read.data).toEqual(carerData(ann.account, 'Ann'));
    expect(read.secrets).toMatchObject({ account: ann.account, stage: 'temporary', credentials: 1 });
    expect(read.manifest).toMatchObject({ sequence: 5, recipients: [team] });
    expect(read.memory).toMatchObject({ key: key.public, sequence: 5, credentials: 1 });
    expect(read).toMatchObject({ isOutOfDate: false, publishedCredentials: 1, publisher: { sequence: 5 } });
    const bobs = await opened(host, {
      userName: bob.userName.toLowerCase(),
      password: bob.temporaryPassword,
    });
    expect(bobs.data.carer.name).toBe('Bob');
  });

  it.each([0, 1, 2] as const)(
    'opens with shards named by %i digits, asking for four files',
    async (prefixLength) => {
      const asked: string[] = [];
      const from = await publish(publication({ prefixLength }));
      await opened(from, { fetchFile: fetchFrom(from, asked) });
      expect(asked.map((path) => path.replace(/\/.*/, ''))).toEqual([
        'manifest.json',
        'index',
        'accounts',
        'data',
      ]);
    },
  );

  it('does not open with another password or code, nor for who has no account', async () => {
    expect(await signIn(host, { password: bob.temporaryPassword })).toEqual({ outcome: 'wrong_credentials' });
    expect(await signIn(host, { password: 'Tea4two!&', code: '418305' })).toEqual({
      outcome: 'wrong_credentials',
    });
    expect(await signIn(host, { password: 'Tea4two!&' })).toEqual({ outcome: 'wrong_credentials' });
    expect(await signIn(host, { userName: 'nobody' })).toEqual({ outcome: 'wrong_credentials' });
    expect(await signIn(host, { userName: 'C3D4-F6G7' })).toEqual({ outcome: 'no_account' });
    const withdrawn = await publish(publication({ sequence: 6, accounts: [bob] }));
    expect(await signIn(withdrawn)).toEqual({ outcome: 'no_account' });
    const { secrets, memory } = await opened(host);
    const again = { fetchFile: fetchFrom(withdrawn), secrets, remembered: memory, now: NOW };
    expect(await reopenPublication(again)).toEqual({ outcome: 'no_account' });
  });

  it('that is not there, or not whole, or can’t be reached, says so', async () => {
    expect(await signIn(new Map())).toEqual({ outcome: 'unavailable', reason: 'no_publication' });
    const unreachable = async () => await Promise.reject(new Error('offline'));
    expect(await signIn(host, { fetchFile: unreachable })).toEqual({
      outcome: 'unavailable',
      reason: 'unreachable',
    });
    for (const path of (await askedFor()).slice(1)) {
      const outcome = await signIn(new Map([...host].filter(([name]) => name !== path)));
      expect(outcome).toEqual({ outcome: 'unavailable', reason: 'file_missing' });
    }
  });

  it('that is replaced while it is read is read by the next manifest', async () => {
    const next = await publish(publication({ sequence: 6 }));
    let served = host;
    const fetchFile = async (path: string) => {
      const file = served.get(path) ?? null;
      served = next;
      return await Promise.resolve(file);
    };
    const read = await opened(host, { fetchFile });
    expect(read.manifest.sequence).toBe(6);
  });

  it('with one bit of any file changed is not trusted', async () => {
    for (const path of await askedFor()) {
      const bytes = host.get(path)!;
      for (const at of [0, Math.floor(bytes.length / 3), bytes.length - 1]) {
        const flipped = bytes.slice();
        flipped[at]! ^= 1;
        const outcome = await signIn(new Map([...host, [path, flipped]]));
        expect(outcome).toMatchObject({ outcome: 'not_trusted' });
      }
      const cut = await signIn(new Map([...host, [path, bytes.subarray(0, -1)]]));
      expect(cut).toMatchObject({ outcome: 'not_trusted' });
    }
  });

  it('in which two carers’ files are swapped is not trusted', async () => {
    const paths = (prefix: string) => [...host.keys()].filter((path) => path.startsWith(prefix));
    for (const prefix of ['accounts/', 'data/']) {
      const [one, two] = paths(prefix) as [string, string];
      const swapped = new Map([...host, [one, host.get(two)!], [two, host.get(one)!]]);
      expect(await signIn(swapped)).toMatchObject({ outcome: 'not_trusted' });
    }
  });

  it('in which the team itself mixed up two carers shows neither what is the other’s', async () => {
    const [annsFile, bobsFile] = [ann.accountFile, bob.accountFile];
    const wrongAccount = publication({ accounts: [{ ...ann, accountFile: bobsFile }] });
    expect(await signIn(await publish(wrongAccount), { password: bob.temporaryPassword })).toEqual(
      distrusted('another_account'),
    );
    const sealedToBob = publication({ accounts: [{ ...ann, recipient: bob.recipient }] });
    expect(await signIn(await publish(sealedToBob))).toEqual(distrusted('data_not_for_account'));
    const bobsData = publication({ accounts: [{ ...ann, data: carerData(bob.account, 'Bob') }] });
    expect(await signIn(await publish(bobsData))).toEqual(distrusted('another_account'));
    const wrongNumber = publication({ accounts: [{ ...ann, accountFile: annsFile, credentials: 2 }] });
    expect(await signIn(await publish(wrongNumber))).toEqual(distrusted('another_account'));
  });

  it('with a data file that is no carer’s data is not trusted', async () => {
    for (const data of [
      {},
      [],
      { ...carerData(ann.account), periods: null },
      { version: 1, account: ann.account },
    ]) {
      const from = await publish(publication({ accounts: [{ ...ann, data: data as never }] }));
      expect(await signIn(from)).toEqual(distrusted('data_file_changed'));
    }
    const later = { ...carerData(ann.account), version: 2 };
    const from = await publish(publication({ accounts: [{ ...ann, data: later as never }] }));
    expect(await signIn(from)).toEqual({ outcome: 'newer_version' });
  });

  it('signed by somebody else is not trusted, also by who has never been here', async () => {
    const stranger = newSigningKey();
    const forged = await publish(publication({ key: stranger, sequence: 99 }));
    expect(await signIn(forged)).toEqual(distrusted('unknown_publisher'));
    const { memory } = await opened(host);
    expect(await signIn(forged, { remembered: memory })).toEqual(distrusted('unknown_publisher'));
    const chains = [
      [firstKey(key.public), firstKey(stranger.public)],
      [firstKey(key.public), endorseKey(stranger.public, stranger)],
      [firstKey(key.public), { ...endorseKey(stranger.public, stranger), endorsedBy: key.public }],
    ];
    for (const chain of chains) {
      const from = await publish(publication({ key: stranger, chain, sequence: 99 }));
      expect(await signIn(from)).toEqual(distrusted('unknown_publisher'));
    }
  });

  it('signed by the team’s next key is trusted, and the old key no more after it', async () => {
    const [second, third] = [newSigningKey(), newSigningKey()];
    const chain = [firstKey(key.public), endorseKey(second.public, key), endorseKey(third.public, second)];
    const rotated = await publish(publication({ key: third, chain, sequence: 6 }));
    const { memory } = await opened(host);
    const after = await opened(rotated, { remembered: memory });
    expect(after.memory.key).toBe(third.public);
    const withOldKey = await publish(publication({ sequence: 7 }));
    expect(await signIn(withOldKey, { remembered: after.memory })).toEqual(distrusted('unknown_publisher'));
    const firstsForgotten = await publish(publication({ key: third, chain: chain.slice(1), sequence: 8 }));
    expect(await signIn(firstsForgotten)).toEqual(distrusted('unknown_publisher'));
  });

  it('that was opened late takes nobody’s memory of a later one', async () => {
    const later = (await opened(await publish(publication({ sequence: 6 })))).memory;
    const late = (await opened(host)).memory;
    expect(laterMemory(later, late)).toEqual(later);
    expect(laterMemory(late, later)).toEqual(later);
    expect(laterMemory(null, late)).toEqual(late);
    // The team gave new credentials, and had to begin with a new key.
    const anew = { ...late, key: newSigningKey().public, credentials: 2 };
    expect(laterMemory(later, anew)).toEqual(anew);
    expect(laterMemory(later, { ...anew, credentials: 1 })).toEqual(later);
  });

  it('older than what the device has seen, or another of the same number, is not trusted', async () => {
    const next = await publish(publication({ sequence: 6 }));
    const { memory, secrets } = await opened(next);
    expect(await signIn(host, { remembered: memory })).toEqual(distrusted('older_publication'));
    // It says so before it asks whether the password is right: an old publication has the old passwords.
    expect(await signIn(host, { remembered: memory, password: bob.temporaryPassword })).toEqual(
      distrusted('older_publication'),
    );
    expect(await signIn(await publish(publication({ sequence: 6 })), { remembered: memory })).toEqual(
      distrusted('two_of_one_number'),
    );
    const withdrawn = await publish(publication({ sequence: 5, accounts: [bob] }));
    expect(await signIn(withdrawn, { remembered: memory })).toEqual(distrusted('older_publication'));
    const again = { fetchFile: fetchFrom(host), secrets, remembered: memory, now: NOW };
    expect(await reopenPublication(again)).toEqual(distrusted('older_publication'));
    expect((await opened(next, { remembered: memory })).memory).toEqual(memory);
  });

  it('older than the account is not trusted by a device that has never been here', async () => {
    const late = await issueAccount({
      userName: ann.userName,
      publisher: { key: key.public, sequence: 9 },
      workFactor: LOW_WORK_FACTOR,
    });
    const password = late.temporaryPassword;
    expect(await signIn(await publish(publication({ accounts: [late] })), { password })).toEqual(
      distrusted('older_publication'),
    );
    const nine = await publish(publication({ accounts: [late], sequence: 9 }));
    expect((await opened(nine, { password })).manifest.sequence).toBe(9);
  });

  it('says that it may be out of date, and is shown all the same', async () => {
    expect((await opened(host, { now: '2026-04-20T09:30:00Z' })).isOutOfDate).toBe(false);
    expect((await opened(host, { now: '2026-04-20T09:30:01Z' })).isOutOfDate).toBe(true);
  });

  it.each([
    ['its key', newSigningKey, 0],
    ['its last publications', () => key, 3],
  ])('is trusted again with credentials given anew after the team had lost %s', async (_, keyNow, known) => {
    const { memory } = await opened(await publish(publication({ sequence: 9 })));
    const signing = keyNow();
    const given = { publisher: { key: signing.public, sequence: known }, workFactor: LOW_WORK_FACTOR };
    const anew = await issueAccount({ ...given, userName: ann.userName, credentials: 2 });
    const next = { key: signing, sequence: known + 1 };
    const from = await publish(publication({ ...next, accounts: [anew] }));
    const read = await opened(from, { password: anew.temporaryPassword, remembered: memory });
    expect(read.memory).toMatchObject({ key: signing.public, sequence: known + 1, credentials: 2 });
    // Whoever only says that the credentials are new, can't open them with the carer's password.
    const forged = publication({ ...next, accounts: [{ ...ann, credentials: 2 }] });
    expect(await signIn(await publish(forged), { remembered: memory })).toEqual(
      distrusted('another_account'),
    );
  });

  it('has nothing readable of anybody in it, nor in its names and sizes', async () => {
    const { carer, ...data } = carerData(ann.account, 'Annabel Whitfield');
    const body = 'word '.repeat(1000);
    const long = { ...data, carer: { ...carer, provider: 'PROVIDER-001' }, actions: [{ body }] as never };
    const from = await publish(publication({ accounts: [{ ...ann, data: long }, bob] }));
    const readable = [...from]
      .map(([path, bytes]) => path + Buffer.from(bytes).toString('latin1'))
      .join('\n');
    // Long ones: among so much that is random, three or four characters come up by chance.
    const words = [
      ann.userName,
      ann.userName.toLowerCase(),
      'Annabel',
      'Whitfield',
      'PROVIDER-001',
      'word word',
      ann.temporaryPassword,
      'AGE-SECRET',
    ];
    for (const word of words) expect(readable).not.toContain(word);
    const sizes = (prefix: string) =>
      [...from].filter(([path]) => path.startsWith(prefix)).map(([, bytes]) => bytes.length);
    expect(new Set(sizes('data/')).size).toBe(1);
    expect(new Set(sizes('accounts/')).size).toBe(1);
    for (const path of from.keys()) {
      expect(path).toMatch(/^(manifest\.json|index\/[0-9a-f]{64}\.txt|(accounts|data)\/[0-9a-f]{64}\.age)$/);
    }
    expect(accountPath('a') + dataPath('b')).toBe('accounts/a.agedata/b.age');
    expect(accountIdOf(ann.userName)).toBe(ann.account);
  });
});
