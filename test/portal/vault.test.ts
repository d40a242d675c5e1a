import { beforeEach, describe, expect, it } from 'vitest';
import type { IssuedAccount } from '../../domain/sync/credentials';
import type { SigningKey } from '../../domain/sync/signed-text';
import { toUtf8 } from '../../domain/sync/encodings';
import type { FetchFile } from '../../domain/sync/host-files';
import { recipientOf, newIdentity } from '../../domain/sync/age-files';
import type { PublicationCopies, PublicationFiles } from '../../portal/vault/publication-copies';
import { Vault } from '../../portal/vault/vault';
import { fetchFrom, publish, twoCarers, type Host } from '../builders/publication';

const NOW = '2026-04-07T09:00:00Z';
const unreachable: FetchFile = async () => await Promise.reject(new TypeError('Failed to fetch'));

let key: SigningKey;
let recipients: string[];
let ann: IssuedAccount;
let host: Host;
let bob: IssuedAccount;
let kept: Map<string, PublicationFiles>;
let copies: PublicationCopies;

beforeEach(async () => {
  const council = await twoCarers();
  [ann, bob] = [council.ann, council.bob];
  recipients = [await recipientOf(await newIdentity())];
  key = council.key;
  host = await publish({ key, sequence: 1, recipients, accounts: [ann, bob] });
  kept = new Map();
  copies = {
    read: async (account) => await Promise.resolve(kept.get(account) ?? new Map()),
    write: async (account, files) => await Promise.resolve(void kept.set(account, files)),
  };
});

const signIn = async (vault: Vault, { userName, temporaryPassword }: IssuedAccount) =>
  await vault.signIn({
    userName,
    password: temporaryPassword,
    code: null,
    remembered: null,
    pending: null,
    now: NOW,
  });

describe('the vault', () => {
  it('tells the page nothing secret', async () => {
    const opened = await signIn(new Vault(fetchFrom(host), copies), ann);
    expect(opened).toMatchObject({ outcome: 'ok', stage: 'temporary', isKeptCopy: false });
    expect(JSON.stringify(opened)).not.toMatch(/SECRET|secret|identit/);
  });

  it('opens without internet what this device could prove before, and nothing for another carer', async () => {
    await signIn(new Vault(fetchFrom(host), copies), ann);
    expect([...kept.get(ann.account)!.keys()].filter((path) => /^(accounts|data)/.test(path))).toHaveLength(
      2,
    );
    const away = new Vault(unreachable, copies);
    expect(await signIn(away, ann)).toMatchObject({ outcome: 'ok', isKeptCopy: true });
    expect(await signIn(away, bob)).toEqual({ outcome: 'unavailable', reason: 'unreachable' });
  });

  it('keeps nothing of a host that it does not trust', async () => {
    for (const path of [...host.keys()].filter((one) => one.startsWith('data/')))
      host.set(path, toUtf8('changed'));
    expect(await signIn(new Vault(fetchFrom(host), copies), ann)).toEqual({
      outcome: 'not_trusted',
      reason: 'data_file_changed',
    });
    expect(kept.size).toBe(0);
  });

  it('asks the host only for what it does not have', async () => {
    await signIn(new Vault(fetchFrom(host), copies), ann);
    const asked: string[] = [];
    await signIn(new Vault(fetchFrom(host, asked), copies), ann);
    expect(asked).toEqual(['manifest.json']);
  });

  it('looks again with the keys that are open, and trusts no older publication than the one before', async () => {
    const vault = new Vault(fetchFrom(host), copies);
    await expect(vault.lookAgain({ remembered: null, now: NOW })).rejects.toThrow('Nobody is signed in');
    const first = await signIn(vault, ann);
    if (first.outcome !== 'ok') throw new Error(first.outcome);
    const again = async (remembered = first.memory) => await vault.lookAgain({ remembered, now: NOW });
    expect(await again()).toMatchObject({ outcome: 'ok', publishedAt: first.publishedAt });
    const older = new Map(host);
    const newer = await publish({ key, sequence: 2, recipients, accounts: [ann, bob], publishedAt: NOW });
    for (const [path, file] of newer) host.set(path, file);
    const second = await again();
    expect(second).toMatchObject({ outcome: 'ok', publishedAt: NOW, isKeptCopy: false });
    expect(JSON.stringify(second)).not.toMatch(/SECRET|secret|identit/);
    for (const [path, file] of older) host.set(path, file);
    const memory = second.outcome === 'ok' ? second.memory : undefined;
    expect(await again(memory)).toEqual({ outcome: 'not_trusted', reason: 'older_publication' });
  });

  it('locks what a device keeps, for this carer alone', async () => {
    const [mine, other] = [new Vault(fetchFrom(host), copies), new Vault(fetchFrom(host), copies)];
    await signIn(mine, ann);
    await signIn(other, bob);
    const locked = await mine.lock(toUtf8('Home to school'));
    expect(new TextDecoder('latin1').decode(locked)).not.toContain('school');
    expect(await mine.unlock(locked)).toEqual(toUtf8('Home to school'));
    expect(await other.unlock(locked)).toBeNull();
    expect(await mine.unlock(locked.slice(0, -1))).toBeNull();
  });

  it('does nothing before somebody has signed in', async () => {
    const vault = new Vault(fetchFrom(host), copies);
    await expect(vault.lock(toUtf8('x'))).rejects.toThrow('Nobody is signed in');
    expect(() => vault.useNewCredentials()).toThrow('There are no new credentials');
  });
});
