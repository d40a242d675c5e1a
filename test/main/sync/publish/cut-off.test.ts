import { watch } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openLedger } from '../../../../db/ledger-file/open-ledger';
import { threadedSealer } from '../../../../main/sync/publish/sealer';
import {
  issueTo,
  publishAll,
  quickSealer,
  signedIn,
  typedBy,
  withCouncil,
  type Council,
} from '../../../builders/carers-page';
import { startCommand } from '../../../builders/command-line';
import { deskOf } from '../../../builders/desk';
import { aProvider, changeBy, OFFICER, TEST_KEY } from '../../../builders/ledger';
import { OLIVE } from '../../../builders/people';

vi.setConfig({ testTimeout: 120_000 });

const BUILT_WORKER = join(import.meta.dirname, '../../../../out/main/sealing-worker.js');
const CARERS = 60;

/** Everybody is called so from now on. */
async function renameAll({ desk }: Pick<Council, 'desk'>, name: string): Promise<void> {
  await desk.ledger.transaction(async (books) => {
    for (const { ref } of await books.providers.list())
      await books.providers.save(aProvider({ ref, name }), changeBy(OFFICER));
  });
}

const dataFiles = async (web: string) => await readdir(join(web, 'data')).catch(() => [] as string[]);

test('threads that die while they write leave readers what they had, and the next run completes it', async () => {
  await withCouncil(async (council) => {
    const { web, folder, desk } = council;
    const issued = (await issueTo(council, CARERS)).map(typedBy);
    await publishAll(council);
    await renameAll(council, 'Amara New');
    const before = await dataFiles(web);
    // Each thread writes one piece of work, and dies at the next.
    const dying = join(folder, 'dying.js');
    await writeFile(
      dying,
      `let asked = 0;
      require('node:worker_threads').parentPort.on('message', () => (asked += 1) === 2 && process.exit(1));
      require(${JSON.stringify(BUILT_WORKER)});`,
    );
    const threads = { ...threadedSealer(dying, 2), issue: quickSealer.issue };
    await expect(publishAll(council, { sealer: threads })).rejects.toThrow('The thread ended');
    expect((await dataFiles(web)).length).toBeGreaterThan(before.length);
    expect((await signedIn(web, issued[0]!)).data.carer.name).toBe('Amara Okafor');

    const built = { ...threadedSealer(BUILT_WORKER, 2), issue: quickSealer.issue };
    const run = await publishAll(council, { sealer: built });
    expect(run).toMatchObject({ state: 'done', sequence: 3 });
    // What was whole is not written once more.
    expect(run.written).toBeLessThan(CARERS);
    for (const typed of [issued[0]!, issued.at(-1)!])
      expect((await signedIn(web, typed)).data.carer.name).toBe('Amara New');
    await publishAll(council);
    await publishAll(council);
    expect(await dataFiles(web)).toHaveLength(CARERS);
    const states = (await desk.ask(OLIVE, 'publish.runs', {})).map(({ state }) => state);
    expect(states).toEqual(['done', 'done', 'done', 'failed', 'done']);
  });
});

/** Publishes by the command line, and kills that as soon as it has written a first file. */
async function killWhileWriting(ledger: string, web: string): Promise<void> {
  const child = startCommand(['publish', '--to', web], { ledger });
  const watching = watch(join(web, 'data'), () => child.kill('SIGKILL'));
  await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  watching.close();
}

const TRIES = 5;

test('a program that is killed while its threads write leaves readers what they had, and the next run completes it', async () => {
  await withCouncil(async (council) => {
    const { web, folder, desk } = council;
    const issued = (await issueTo(council, CARERS)).map(typedBy);
    await publishAll(council);
    const path = join(folder, 'killed.db');
    await desk.ledger.backupTo(path);
    const withKilled = async <T>(work: (killed: Council) => Promise<T>): Promise<T> => {
      const ledger = await openLedger({ path, key: TEST_KEY });
      try {
        return await work({ ...council, desk: deskOf(ledger) });
      } finally {
        await ledger.close();
      }
    };
    const namesShown = async (): Promise<string[]> => {
      const read = await Promise.all(issued.map(async (typed) => await signedIn(web, typed)));
      return [...new Set(read.map(({ data }) => data.carer.name))];
    };
    let [before] = await namesShown();
    let wasHit = false;
    // On a busy machine it may be too quick to be hit.
    for (let tried = 0; tried < TRIES && !wasHit; tried += 1) {
      const name = `Amara ${tried}`;
      await withKilled(async (killed) => await renameAll(killed, name));
      await killWhileWriting(path, web);
      const shown = await namesShown();
      expect([[before], [name]]).toContainEqual(shown);
      wasHit = shown[0] === before;
      const [, ...others] = await withKilled(async (killed) => {
        await publishAll(killed);
        expect(await killed.desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
        return await killed.desk.ask(OLIVE, 'publish.runs', {});
      });
      expect(others[0]).toMatchObject({ state: wasHit ? 'failed' : 'done' });
      expect(await namesShown()).toEqual([name]);
      before = name;
    }
    expect(wasHit).toBe(true);
  });
});
