import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { shardPath } from '../../../domain/sync/file-names';
import { readShard, type Shard } from '../../../domain/sync/shard';
import { accountsCommandsWith } from '../../../main/sync/accounts';
import type { KeyCopies } from '../../../main/sync/key-copies';
import {
  A_QUESTION,
  choosePassword,
  collectAll,
  copiesInMemory,
  councilWith,
  drop,
  issueTo,
  manifestOf,
  OWN_PASSWORD,
  publishAll,
  quickSealer,
  sealed,
  signedIn,
  signIn,
  typedBy,
  withCouncil,
  type Council,
  type Typed,
} from '../../builders/carers-page';
import { deskOf } from '../../builders/desk';
import { changeBy, enterWorkedExample, OFFICER, TEST_KEY, withLedger } from '../../builders/ledger';
import { ADA, enterPeople, OLIVE } from '../../builders/people';

/** A keychain that says and keeps nothing: locked, or not there. */
const LOCKED: KeyCopies = {
  newest: async () => await Promise.resolve(null),
  read: async () => await Promise.resolve(null),
  write: async () => await Promise.resolve(),
};

function withCopies(council: Council, copies: KeyCopies): Council {
  const { ledger } = council.desk;
  const desk = deskOf(
    ledger,
    accountsCommandsWith(() => quickSealer, copies),
  );
  return { ...council, desk, copies };
}

/** A ledger as it is now, to be opened again as its backup later, on a computer with these copies of keys. */
async function backedUp(council: Council): Promise<(copies?: KeyCopies) => Promise<Council>> {
  const backup = join(council.folder, 'backup.db');
  await council.desk.ledger.backupTo(backup);
  let opened = 0;
  return async (copies = council.copies) => {
    opened += 1;
    const path = join(council.folder, `restored-${opened}.db`);
    await copyFile(backup, path);
    const ledger = await openLedger({ path, key: TEST_KEY });
    return withCopies({ ...council, desk: deskOf(ledger) }, copies);
  };
}

async function takeOwnPassword(council: Council, typed: Typed): Promise<Typed> {
  const changed = await choosePassword(await signedIn(council.web, typed));
  await drop(council.web, changed.sealed.fileName, changed.sealed.file);
  expect(await collectAll(council)).toMatchObject([{ outcome: 'taken' }]);
  return { userName: typed.userName, ...OWN_PASSWORD };
}

async function listedAt(web: string): Promise<Shard> {
  const { manifest } = await manifestOf(web);
  const hash = Object.values(manifest.shards)[0]!;
  return readShard(new Uint8Array(await readFile(join(web, shardPath(hash)))))!;
}

test('two councils’ ledgers on one computer never take each other’s keys', async () => {
  const copies = copiesInMemory();
  await withCouncil(async (council) => {
    const ours = withCopies(council, copies);
    await issueTo(ours, 1);
    await publishAll(ours);
    const before = await readFile(join(ours.web, 'manifest.json'));
    await withLedger(async (ledger, folder) => {
      await ledger.transaction(async (books) => {
        const change = changeBy('somebody else', 'ledger.create');
        await books.audit.append({ ...change, subjectKind: 'ledger', note: 'Another council' });
        await enterWorkedExample(books);
        await enterPeople(books);
      });
      const other = { ...(await councilWith(ledger, folder, copies)), web: ours.web };
      // It has no keys at all yet, and the keychain has those of the other one.
      await expect(publishAll(other)).rejects.toMatchObject({ code: 'host_refused' });
      await expect(collectAll(other)).rejects.toMatchObject({ code: 'host_refused' });
      expect(await other.desk.ask(OLIVE, 'accounts.keys', {})).toEqual([]);
      await issueTo(other, 1);
      await expect(publishAll(other)).rejects.toMatchObject({ message: /may be another’s/ });
      expect(await readFile(join(ours.web, 'manifest.json'))).toEqual(before);
    });
  });
});

test('a backup from before the first keys finds them on this computer, whatever is done first', async () => {
  await withCouncil(async (council) => {
    const restore = await backedUp(council);
    await issueTo(council, 1);
    await council.desk.ask(ADA, 'accounts.changeKeys', {});
    await publishAll(council);
    const { signer } = await manifestOf(council.web);
    const restored = await restore();
    await issueTo(restored, 1);
    expect((await publishAll(restored)).state).toBe('done');
    expect((await manifestOf(council.web)).signer).toBe(signer);
    const rotated = await restore();
    await rotated.desk.ask(ADA, 'accounts.changeKeys', {});
    const keys = await rotated.desk.ask(ADA, 'accounts.keys', {});
    expect(keys.filter(({ kind }) => kind === 'signing')).toHaveLength(3);
    await publishAll(rotated);
    expect((await manifestOf(council.web)).manifest.signingKeys).toHaveLength(3);
    for (const { desk } of [restored, rotated]) await desk.ledger.close();
  });
});

test('on a computer without the keys it says what to do, and takes nothing that it can’t open', async () => {
  await withCouncil(async (council) => {
    const { web } = council;
    const [typed] = (await issueTo(council, 1)).map(typedBy);
    await publishAll(council);
    const restore = await backedUp(council);
    await council.desk.ask(ADA, 'accounts.changeKeys', {});
    await publishAll(council);
    const own = await takeOwnPassword(council, typed!);
    await publishAll(council);
    const sent = await sealed(await signedIn(web, own), A_QUESTION);
    await drop(web, sent.fileName, sent.file);

    const elsewhere = await restore(LOCKED);
    for (const attempt of [publishAll, collectAll]) {
      await expect(attempt(elsewhere)).rejects.toMatchObject({
        code: 'host_refused',
        message: /Restore the newest backup, or open this ledger on the computer that published there last/,
      });
    }
    expect(await readdir(join(web, 'drop'))).toContain(sent.fileName);
    expect((await signedIn(web, own)).secrets.credentials).toBe(2);

    // The last resort, as it is told: carers get new passwords, also above what the host showed.
    await rm(join(web, 'manifest.json'));
    const [anew] = await elsewhere.desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    expect(anew!.credentials).toBe(3);
    expect(await publishAll(elsewhere)).toMatchObject({ state: 'done', problem: null });
    expect((await signedIn(web, typedBy(anew!))).secrets.stage).toBe('temporary');
    expect((await signIn(web, own)).outcome).toBe('wrong_credentials');
    expect(await elsewhere.desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
    await elsewhere.desk.ledger.close();
  });
});

test('a keychain that is locked stops nobody, and gets its copies when it is open again', async () => {
  await withCouncil(async (council) => {
    const locked = withCopies(council, LOCKED);
    await issueTo(locked, 1);
    await publishAll(locked);
    const restore = await backedUp(council);
    await locked.desk.ask(ADA, 'accounts.changeKeys', {});
    await publishAll(locked);
    expect(await collectAll(locked)).toEqual([]);
    await publishAll(council);
    const { signer } = await manifestOf(council.web);
    const restored = await restore();
    await publishAll(restored);
    expect((await manifestOf(council.web)).signer).toBe(signer);
    await restored.desk.ledger.close();
  });
});

test('who has changed their password or lost their account since the backup is left as it is, and told', async () => {
  await withCouncil(async (council) => {
    const { web } = council;
    const typed = (await issueTo(council, 3)).map(typedBy);
    await publishAll(council);
    const restore = await backedUp(council);
    const own = await takeOwnPassword(council, typed[0]!);
    await council.desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P002', reason: 'Left us' });
    await council.desk.ledger.transaction(async (books) => {
      const carer = (await books.providers.find('P001'))!;
      await books.providers.save({ ...carer, ref: 'P009', name: 'New Carer' }, changeBy(OFFICER));
    });
    const [late] = await council.desk.ask(OLIVE, 'accounts.issue', { providers: ['P009'] });
    await publishAll(council);
    // Somebody's, of the name that the files of a withdrawn account would have.
    for (const folder of ['accounts', 'data']) await writeFile(join(web, folder, '.age'), 'x');
    const before = await listedAt(web);

    const restored = await restore();
    const run = await publishAll(restored);
    expect(run.problem).toMatch(/^1 carer changed their password after the backup .*\(P001\)/);
    expect(run.problem).toMatch(/1 carer had their account withdrawn .*\(P002\)/);
    expect(run.problem).toMatch(/1 account there, issued after that backup, is not known/);
    // Nobody gets in with what was given up, and nobody loses what works.
    expect((await signIn(web, typed[0]!)).outcome).toBe('wrong_credentials');
    expect((await signIn(web, typed[1]!)).outcome).toBe('no_account');
    expect((await signedIn(web, own)).secrets.stage).toBe('own');
    expect((await signedIn(web, typedBy(late!))).data.carer.ref).toBe('P009');
    expect((await signedIn(web, typed[2]!)).publisher.sequence).toBe(3);
    const now = await listedAt(web);
    const kept = [...before].filter(([account, line]) => now.get(account) === line);
    expect(kept.length).toBeGreaterThanOrEqual(2);

    // It stays so with each further run, and everywhere it is shown.
    expect((await publishAll(restored)).problem).toBe(run.problem);
    expect((await signIn(web, typed[1]!)).outcome).toBe('no_account');
    const { desk } = restored;
    const held = async () =>
      (await desk.ask(OLIVE, 'accounts.list', {})).flatMap(({ provider, held: why }) =>
        why === null ? [] : [[provider, why]],
      );
    expect(new Map((await held()) as [string, string][])).toEqual(
      new Map([
        ['P001', 'newer_password'],
        ['P002', 'withdrawn_since'],
      ]),
    );
    const { id } = (await desk.ask(OLIVE, 'destinations.list', {}))[0]!;
    const preview = await desk.ask(OLIVE, 'publish.preview', { destination: id });
    expect(preview.held.map(({ provider }) => provider).sort()).toEqual(['P001', 'P002']);

    // Nor elsewhere: the place is another one by now, and has none of what lies there for them.
    const elsewhere = join(council.folder, 'elsewhere');
    await desk.ledger.transaction(async (books) => {
      const row = (await books.publications.findDestination(id))!;
      const place = { kind: 'folder', folder: elsewhere } as const;
      await books.publications.saveDestination({ ...row, place }, changeBy(OFFICER));
      await books.publications.forgetAll(id);
    });
    expect((await publishAll(restored, { to: elsewhere })).problem).toMatch(/\(P001\).*\(P002\)/);
    for (const one of [own, ...typed.slice(0, 2)])
      expect((await signIn(elsewhere, one)).outcome).toBe('no_account');
    expect((await signedIn(elsewhere, typed[2]!)).data.carer.ref).toBe('P003');

    // The team looks after them: a new password for one, withdrawn again for the other.
    const [anew] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
    expect(anew!.credentials).toBe(3);
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P002', reason: 'Left us' });
    const after = await publishAll(restored);
    expect(after.problem).toMatch(/^1 account there/);
    expect(await held()).toEqual([]);
    expect((await signedIn(web, typedBy(anew!))).secrets.credentials).toBe(3);
    expect((await signIn(web, own)).outcome).toBe('wrong_credentials');
    expect(await desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
    await desk.ledger.close();

    // The ledger that was the newer one all along goes on, and nothing of it was lost.
    expect((await publishAll(council)).problem).toMatch(/1 carer changed their password/);
    expect((await signedIn(web, typedBy(late!))).data.carer.ref).toBe('P009');
  });
});
