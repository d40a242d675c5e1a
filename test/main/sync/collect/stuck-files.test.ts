import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Refusal } from '../../../../main/door/refusal';
import { openFolderHost } from '../../../../main/sync/hosts/folder-host';
import type { Host } from '../../../../main/sync/hosts/host';
import type { ErrorCode } from '../../../../preload/contract/result';
import { A_QUESTION, collectAll, drop, sealed } from '../../../builders/carers-page';
import { OLIVE } from '../../../builders/people';
import { withCarers } from '../../../builders/signed-in-carers';

const inDropBox = async (web: string) =>
  (await readdir(join(web, 'drop'))).filter((name) => name !== 'set-aside');

/** A host at which one thing is refused for the files that are named. */
async function refusing(
  web: string,
  what: 'read' | 'remove',
  code: ErrorCode,
  names: readonly string[],
): Promise<Host> {
  const host = await openFolderHost(web);
  const refuse = (path: string): void => {
    if (names.some((name) => path.endsWith(name))) throw new Refusal(code, `${path} is locked.`);
  };
  return {
    ...host,
    [what]: async (path: string) => {
      refuse(path);
      return await host[what](path);
    },
  };
}

test('a file that cannot be read or moved is told, and keeps no other from being taken', async () => {
  await withCarers(async (council, carers) => {
    const { web, desk } = council;
    const names: string[] = [];
    for (const carer of [carers[0]!, carers[1]!, carers[0]!]) {
      const { fileName, file } = await sealed(carer, A_QUESTION);
      await drop(web, fileName, file);
      names.push(fileName);
    }
    names.sort();
    for (const code of ['cannot_write', 'host_refused', 'file_unreadable'] as const) {
      const locked = await refusing(web, 'read', code, [names[0]!]);
      const told = await collectAll(council, { host: locked });
      const problem = `drop/${names[0]} is locked.`;
      expect(told.filter((one) => one.problem !== undefined)).toEqual([
        { outcome: 'unread', row: null, problem },
      ]);
    }
    expect(await inDropBox(web)).toEqual([names[0]]);
    expect(await desk.ask(OLIVE, 'actions.list', { openOnly: true })).toHaveLength(2);

    // It is in the ledger by then, and told as taken before when it is found again.
    const stays = await refusing(web, 'remove', 'cannot_write', [names[0]!]);
    const problem = `drop/${names[0]} is locked.`;
    expect(await collectAll(council, { host: stays })).toMatchObject([{ outcome: 'taken', problem }]);
    expect(await collectAll(council, { host: stays })).toMatchObject([{ outcome: 'already', problem }]);
    expect(await collectAll(council)).toMatchObject([{ outcome: 'already' }]);
    expect(await inDropBox(web)).toEqual([]);
    expect(await desk.ask(OLIVE, 'actions.list', { openOnly: true })).toHaveLength(3);
  });
});

test('a host that has gone ends the collecting', async () => {
  await withCarers(async (council, [ann]) => {
    const { fileName, file } = await sealed(ann!, A_QUESTION);
    await drop(council.web, fileName, file);
    const gone = await refusing(council.web, 'read', 'host_unreachable', [fileName]);
    await expect(collectAll(council, { host: gone })).rejects.toMatchObject({ code: 'host_unreachable' });
    expect(await inDropBox(council.web)).toEqual([fileName]);
  });
});

test('the officer is told how many files are stuck and why the first is', async () => {
  await withCarers(async (council, [ann]) => {
    const { web, desk } = council;
    desk.now = '2026-05-01T12:00:00.000Z';
    const bad = ['a', 'b'].map((letter) => `${letter.repeat(32)}.age`);
    for (const name of bad) {
      await drop(web, name, new TextEncoder().encode(name));
      // Nothing can be put in the place of a folder.
      await mkdir(join(web, 'drop/set-aside', name, 'folder'), { recursive: true });
    }
    const { fileName, file } = await sealed(ann!, A_QUESTION);
    await drop(web, fileName, file);
    const collect = async () => await desk.ask(OLIVE, 'collect.run', { destination: 1 });
    expect(await collect()).toMatchObject({
      taken: 1,
      setAside: 2,
      stuck: 2,
      stuckBecause: expect.stringContaining(bad[0]!) as string,
    });
    expect((await inDropBox(web)).sort()).toEqual(bad);
    for (const name of bad) await rm(join(web, 'drop/set-aside', name), { recursive: true });
    expect(await collect()).toMatchObject({ taken: 0, setAside: 2, stuck: 0, stuckBecause: null });
    expect(await inDropBox(web)).toEqual([]);
  });
});
