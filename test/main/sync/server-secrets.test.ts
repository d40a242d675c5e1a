import { expect, test, vi } from 'vitest';
import { LedgerError } from '../../../db/ledger-file/ledger-error';
import { saveDestinationWith } from '../../../main/sync/destinations';
import { secretOf, type ServerSecrets } from '../../../main/sync/server-secrets';
import type { DestinationPlace } from '../../../preload/contract/publish';
import { deskOf, type Desk } from '../../builders/desk';
import { withLedger } from '../../builders/ledger';
import { enterPeople, ADA } from '../../builders/people';

const SERVER = {
  kind: 'sftp',
  host: 'web.example',
  port: 22,
  user: 'publisher',
  folder: '/carers',
  hostKey: 'A'.repeat(43),
  keyFile: null,
} as const satisfies DestinationPlace;

const FOLDER = { kind: 'folder', folder: '/srv/carers' } as const;

/** A keychain in memory; `locked`: it refuses to be written to. */
interface Keychain extends ServerSecrets {
  readonly kept: Map<string, string>;
  locked: boolean;
}

function keychain(areKept = true): Keychain {
  const kept = new Map<string, string>();
  const change = async (work: () => unknown): Promise<void> => {
    if (all.locked) throw new LedgerError('keychain_locked', 'The keychain is locked.');
    await Promise.resolve(work());
  };
  const all: Keychain = {
    kept,
    locked: false,
    areKept: () => areKept,
    read: async (name) => await Promise.resolve(kept.get(name) ?? null),
    write: async (name, secret) => await change(() => kept.set(name, secret)),
    remove: async (name) => await change(() => kept.delete(name)),
  };
  return all;
}

async function withSecrets(secrets: ServerSecrets, work: (desk: Desk) => Promise<void>): Promise<void> {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterPeople);
    await work(deskOf(ledger, { 'destinations.save': saveDestinationWith(secrets) }));
  });
}

const saving = (name: string, place: DestinationPlace, id: number | null = null) => ({ id, name, place });

test('a destination that is refused leaves no secret behind, nor takes one away', async () => {
  const secrets = keychain();
  await withSecrets(secrets, async (desk) => {
    await desk.ask(ADA, 'destinations.save', { ...saving('Web', SERVER), secret: 'first' });
    const other = { ...saving('Web', { ...SERVER, host: 'other.example' }), secret: 'not kept' };
    expect(await desk.refusal(ADA, 'destinations.save', other)).toMatchObject({ code: 'already_exists' });
    const noOne = { ...saving('Other', FOLDER, 99), secret: 'not kept' };
    expect(await desk.refusal(ADA, 'destinations.save', noOne)).toMatchObject({ code: 'not_found' });
    expect([...secrets.kept]).toEqual([['sftp publisher@web.example:22', 'first']]);
  });
});

test('where the ledger cannot be written, the secret is as it was; where the keychain cannot, the ledger is', async () => {
  const secrets = keychain();
  await withSecrets(secrets, async (desk) => {
    const { id } = await desk.ask(ADA, 'destinations.save', { ...saving('Web', SERVER), secret: 'first' });
    const disk = vi.spyOn(desk.ledger, 'transaction').mockRejectedValue(new Error('disk full'));
    for (const place of [SERVER, { ...SERVER, host: 'new.example' }]) {
      const input = { ...saving('Web', place, id), secret: 'second' };
      expect(await desk.refusal(ADA, 'destinations.save', input)).toMatchObject({ code: 'unexpected' });
    }
    expect(disk).toHaveBeenCalledTimes(2);
    disk.mockRestore();
    expect([...secrets.kept]).toEqual([['sftp publisher@web.example:22', 'first']]);

    secrets.locked = true;
    const input = { ...saving('Renamed', SERVER, id), secret: 'second' };
    expect(await desk.refusal(ADA, 'destinations.save', input)).toMatchObject({ code: 'keychain_locked' });
    expect(await desk.ask(ADA, 'destinations.list', {})).toMatchObject([{ name: 'Web' }]);
  });
});

test('a secret goes when no destination in use needs it any more', async () => {
  const secrets = keychain();
  await withSecrets(secrets, async (desk) => {
    const save = async (input: Parameters<typeof desk.ask<'destinations.save'>>[2]) =>
      (await desk.ask(ADA, 'destinations.save', input)).id;
    const one = await save({ ...saving('One', SERVER), secret: 'shared' });
    const two = await save(saving('Two', { ...SERVER, folder: '/trial' }));
    await save({ ...saving('One', SERVER, one), retired: true });
    expect([...secrets.kept.values()]).toEqual(['shared']);
    // Signing in with a key from now on, whose passphrase is not the password.
    await save({ ...saving('Two', { ...SERVER, keyFile: '/key' }, two), secret: 'phrase' });
    expect([...secrets.kept]).toEqual([['sftp key publisher@web.example:22', 'phrase']]);
    expect(await secretOf({ ...SERVER, keyFile: '/key' }, secrets)).toBe('phrase');
    expect(await secretOf(SERVER, secrets)).toBeNull();
    await save(saving('Two', FOLDER, two));
    expect([...secrets.kept]).toEqual([]);
    await save({ ...saving('One', SERVER, one), retired: true, secret: 'useless' });
    expect([...secrets.kept]).toEqual([]);
  });
});

test('without a keychain no secret is promised, and everything else is saved', async () => {
  await withSecrets(keychain(false), async (desk) => {
    expect(
      await desk.refusal(ADA, 'destinations.save', { ...saving('Web', SERVER), secret: 'first' }),
    ).toMatchObject({ code: 'keychain_unavailable' });
    const { id } = await desk.ask(ADA, 'destinations.save', saving('Web', SERVER));
    await desk.ask(ADA, 'destinations.save', { ...saving('Web', SERVER, id), retired: true });
    expect(await desk.ask(ADA, 'destinations.list', {})).toMatchObject([{ name: 'Web', retired: true }]);
  });
});
