import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { accountIdOf } from '../../../domain/sync/user-names';
import { Refusal } from '../../../main/door/refusal';
import type { Host } from '../../../main/sync/hosts/host';
import { destinationAt } from '../../../main/sync/destinations';
import {
  issueTo,
  manifestOf,
  publishAll,
  quickSealer,
  quiet,
  renamed,
  signedIn,
  signIn,
  typedBy,
  withCouncil,
} from '../../builders/carers-page';
import { deskOf } from '../../builders/desk';
import { changeBy, OFFICER, TEST_KEY } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';
import { hostFor } from '../../builders/watched-host';

const filesOf = async (web: string, folder: string) =>
  (await readdir(join(web, folder)).catch(() => [] as string[])).sort();

const nameShown = async (web: string, typed: Parameters<typeof signIn>[1]) =>
  (await signedIn(web, typed)).data.carer.name;

test('interrupted anywhere, readers have the old publication or the new one, and the next run completes it', async () => {
  await withCouncil(async (council) => {
    const { web } = council;
    const issued = (await issueTo(council, 3)).map(typedBy);
    await publishAll(council);
    const seen: string[] = [];
    for (let most = 0, isDone = false; !isDone; most += 1) {
      const name = `Amara ${most}`;
      const before = await nameShown(web, issued[0]!);
      await renamed(council, 'P001', name);
      const host = await hostFor(web, most);
      isDone = await publishAll(council, { host }).then(
        () => true,
        () => false,
      );
      const shown = await nameShown(web, issued[0]!);
      expect([before, name]).toContain(shown);
      seen.push(shown === name ? 'new' : 'old');
      for (const typed of issued.slice(1)) expect(await nameShown(web, typed)).toBe('Amara Okafor');
      // It goes on: what was written already is not written once more.
      const next = await hostFor(web);
      await publishAll(council, { host: next });
      const twice = next.written.filter((path) => path.startsWith('data/'));
      expect(twice.length).toBeLessThanOrEqual(host.written.some((path) => path.startsWith('data/')) ? 0 : 1);
      expect(await nameShown(web, issued[0]!)).toBe(name);
    }
    expect(new Set(seen)).toEqual(new Set(['old', 'new']));
    await publishAll(council);
    await publishAll(council);
    expect([
      await filesOf(web, 'data'),
      await filesOf(web, 'accounts'),
      await filesOf(web, 'index'),
    ]).toMatchObject([{ length: 3 }, { length: 3 }, { length: 1 }]);
    expect(await council.desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
  });
});

test('only what changed is written; what was published before can be read for one more run', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const issued = (await issueTo(council, 30)).map(typedBy);
    expect(await publishAll(council)).toMatchObject({
      state: 'done',
      sequence: 1,
      accounts: 30,
      written: 30,
    });
    const before = await filesOf(web, 'data');
    await renamed(council, 'P007', 'Nia New');
    const host = await hostFor(web);
    expect(await publishAll(council, { host })).toMatchObject({ sequence: 2, written: 1 });
    expect(host.written.map((path) => path.split('/')[0])).toEqual(['data', 'index', 'manifest.json']);
    const both = await filesOf(web, 'data');
    expect(both).toHaveLength(31);
    expect(both).toEqual(expect.arrayContaining(before));
    expect(await nameShown(web, issued[6]!)).toBe('Nia New');
    const nothing = await hostFor(web);
    expect(await publishAll(council, { host: nothing })).toMatchObject({ written: 0 });
    expect(nothing.written).toEqual(['manifest.json']);
    expect(await filesOf(web, 'data')).toHaveLength(30);

    // Withdrawn, it is gone with the next run, though the publication before it had it.
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P007', reason: 'Left' });
    const gone = await hostFor(web);
    expect(await publishAll(council, { host: gone })).toMatchObject({ accounts: 29, removed: 1, written: 0 });
    expect(gone.removed.filter((path) => !path.startsWith('index/'))).toHaveLength(2);
    expect(await signIn(web, issued[6]!)).toMatchObject({ outcome: 'no_account' });
    // Not even a list has it any more.
    const lists = await filesOf(web, 'index');
    expect(lists).toHaveLength(1);
    const list = await readFile(join(web, 'index', lists[0]!), 'utf8');
    expect(list).toContain(accountIdOf(issued[5]!.userName));
    expect(list).not.toContain(accountIdOf(issued[6]!.userName));
    expect([await filesOf(web, 'data'), await filesOf(web, 'accounts')]).toMatchObject([
      { length: 29 },
      { length: 29 },
    ]);
  });
});

test('a host that was emptied is written anew, one that lost a file gets it again, and a second one has its own', async () => {
  await withCouncil(async (council) => {
    const { web, folder } = council;
    const [amara] = (await issueTo(council, 3)).map(typedBy);
    await publishAll(council);
    const [lost] = await filesOf(web, 'data');
    await writeFile(join(web, 'data', `${lost}.123`), 'half');
    await rm(join(web, 'data', lost!));
    expect(await publishAll(council)).toMatchObject({ written: 1, sequence: 2 });
    expect(await filesOf(web, 'data')).toHaveLength(3);

    const second = join(folder, 'second');
    expect(await publishAll(council, { to: second })).toMatchObject({ written: 3, sequence: 3 });
    await renamed(council, 'P001', 'Amara Both');
    expect(await publishAll(council, { to: second })).toMatchObject({ written: 1, sequence: 4 });
    expect(await nameShown(web, amara!)).toBe('Amara Okafor');
    expect(await publishAll(council)).toMatchObject({ written: 1, sequence: 5 });
    expect(await nameShown(web, amara!)).toBe('Amara Both');

    await rm(web, { recursive: true });
    expect(await publishAll(council)).toMatchObject({ written: 3, sequence: 6 });
    expect(await nameShown(web, amara!)).toBe('Amara Both');
  });
});

test('in a folder that has other files already, they stay', async () => {
  await withCouncil(async (council) => {
    const { web } = council;
    await issueTo(council, 1);
    for (const folder of ['accounts', 'data', 'index']) {
      await mkdir(join(web, folder), { recursive: true });
      for (const name of ['figures.xlsx', 'old.age', 'a.json'])
        await writeFile(join(web, folder, name), 'ours');
    }
    await publishAll(council);
    await publishAll(council);
    for (const folder of ['accounts', 'data', 'index'])
      expect(await filesOf(web, folder)).toEqual(
        expect.arrayContaining(['a.json', 'figures.xlsx', 'old.age']),
      );
  });
});

test('two cannot publish to one place: not in one window, not from two computers', async () => {
  await withCouncil(async (council) => {
    const { web, desk, folder } = council;
    await issueTo(council, 2);
    const both = await Promise.allSettled([publishAll(council), publishAll(council)]);
    const [refused, ...others] = both.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject({ reason: { code: 'already_running' } });
    expect(others).toEqual([]);

    await desk.ledger.backupTo(join(folder, 'copy.db'));
    const ledger = await openLedger({ path: join(folder, 'copy.db'), key: TEST_KEY });
    const copy = { ...council, desk: deskOf(ledger) };
    await renamed(council, 'P001', 'Amara Here');
    const host = await hostFor(web);
    let isFirst = true;
    const overtaken: Host = {
      ...host,
      makeFolder: async (name) => {
        if (isFirst) await publishAll(copy);
        isFirst = false;
        await host.makeFolder(name);
      },
    };
    await expect(publishAll(council, { host: overtaken })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    });
    expect((await manifestOf(web)).manifest.sequence).toBe(2);
    expect(await publishAll(council)).toMatchObject({ state: 'done' });
    const states = (await desk.ask(OLIVE, 'publish.runs', {})).map(({ state }) => state);
    expect(states).toEqual(['done', 'failed', 'done']);
    await ledger.close();
  });
});

test('cancelled, readers have what they had, and the run is noted as that', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    await issueTo(council, 2);
    const cancelling = new AbortController();
    const sealer = {
      ...quickSealer,
      seal: async (...args: Parameters<typeof quickSealer.seal>) => {
        cancelling.abort();
        return await quickSealer.seal(...args);
      },
    };
    const run = publishAll(council, { signal: cancelling.signal, sealer });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    expect(await readdir(web)).not.toContain('manifest.json');
    expect(await publishAll(council)).toMatchObject({ state: 'done', written: 0, sequence: 2 });
    expect(await desk.ask(OLIVE, 'publish.runs', {})).toMatchObject([
      { state: 'done' },
      { state: 'cancelled' },
    ]);
  });
});

test('a run that a breakdown cut off is ended by the next one', async () => {
  await withCouncil(async (council) => {
    const { desk, web } = council;
    await issueTo(council, 1);
    await publishAll(council);
    const context = { ledger: desk.ledger, change: changeBy(OFFICER), ...quiet };
    const { id } = await destinationAt(context, web);
    await desk.ledger.transaction(async (books) => {
      const { id: _id, ...last } = (await books.publications.last(id))!;
      const cut = { state: 'running', endedAt: null, manifestHash: null, sequence: 9 } as const;
      await books.publications.begin({ ...last, ...cut }, changeBy(OFFICER));
    });
    expect(await publishAll(council)).toMatchObject({ sequence: 10, written: 0 });
    expect(await desk.ask(OLIVE, 'publish.runs', {})).toMatchObject([
      { state: 'done' },
      { state: 'failed' },
      {},
    ]);
  });
});

test('what cannot be removed is told with the publication, which carers have, and removed by the next', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const [, gone] = await issueTo(council, 2);
    await publishAll(council);
    await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P002', reason: 'Left' });
    const host = await hostFor(web);
    const remove = async (): Promise<void> =>
      await Promise.reject(new Refusal('cannot_write', 'It is open elsewhere.'));
    const run = await publishAll(council, { host: { ...host, remove } });
    expect(run).toMatchObject({ state: 'done', problem: expect.stringMatching(/not all .*open elsewhere/) });
    expect((await signIn(web, typedBy(gone!))).outcome).toBe('no_account');
    expect(await filesOf(web, 'accounts')).toHaveLength(2);
    expect(await publishAll(council)).toMatchObject({ state: 'done', problem: null });
    expect(await filesOf(web, 'accounts')).toHaveLength(1);
  });
});

test('a second request leaves the run alone that is going on, and what changed meanwhile is left to the next', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    await issueTo(council, 2);
    const host = await hostFor(web);
    let isFirst = true;
    const meanwhile: Host = {
      ...host,
      makeFolder: async (name) => {
        if (isFirst) {
          await expect(publishAll(council, { at: '2026-05-01T09:00:01.000Z' })).rejects.toMatchObject({
            code: 'already_running',
          });
          await desk.ask(OLIVE, 'accounts.withdraw', { provider: 'P002', reason: 'Left' });
        }
        isFirst = false;
        await host.makeFolder(name);
      },
    };
    expect(await publishAll(council, { host: meanwhile })).toMatchObject({ state: 'done', written: 1 });
    const runs = await desk.ask(OLIVE, 'publish.runs', {});
    expect(runs.map(({ state }) => state)).toEqual(['done']);
  });
});
