import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { PublicationRow } from '../../../../db/entities/publication';
import { openFolderHost } from '../../../../main/sync/hosts/folder-host';
import type { Host } from '../../../../main/sync/hosts/host';
import { dropLost } from '../../../../main/sync/publish/lost-files';
import { publish } from '../../../../main/sync/publish/publish';
import { runInTurn } from '../../../../main/sync/publish/run-in-turn';
import { inProcessSealer } from '../../../../main/sync/publish/sealer';
import { listFolders } from '../../../../main/sync/publish/sweep';
import { copiesInMemory } from '../../../builders/carers-page';
import { withDesk, type Desk } from '../../../builders/desk';
import { changeBy, enterWorkedExample, OFFICER, withFolder } from '../../../builders/ledger';
import { OLIVE } from '../../../builders/people';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** A folder that was published to at this time for two carers. */
async function published(
  at: string,
  work: (desk: Desk, host: Host & { readonly folder: string }, run: PublicationRow) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const [web, portal] = [path.join(folder, 'web'), path.join(folder, 'portal')];
    for (const made of [web, portal]) await mkdir(made);
    await writeFile(path.join(portal, 'index.html'), 'page');
    await withDesk(async (desk) => {
      await desk.ledger.transaction(enterWorkedExample);
      await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
      const change = changeBy(OFFICER, 'publish.run', at);
      const destination = await desk.ledger.transaction(async (books) => {
        const place = { kind: 'folder', folder: web } as const;
        const facts = {
          name: 'Web',
          kind: 'folder',
          place,
          retired: false,
          savedBy: OFFICER,
          savedAt: at,
        } as const;
        return await books.publications.addDestination(facts, change);
      });
      const host = await openFolderHost(web);
      const quiet = { progress: () => undefined, signal: new AbortController().signal };
      const publisher = { destination, host, sealer: inProcessSealer, portal: { folder: portal } };
      const copies = copiesInMemory();
      const run = await publish({ ledger: desk.ledger, change, ...quiet }, { ...publisher, copies });
      await work(desk, { ...host, folder: web }, run);
    });
  });
}

test('a file whose content a power cut took does not lie there; what else was written does', async () => {
  const at = '2026-05-01T10:00:00.000Z';
  await published(at, async ({ ledger }, host, { destination }) => {
    const all = await listFolders(host);
    const [data] = await readdir(path.join(host.folder, 'data'));
    const lostAt = async (computerStartedMs: number, from: Pick<Host, 'folder' | 'read'> = host) => {
      const there = new Set(all);
      await dropLost(ledger, { host: from, destination }, there, computerStartedMs);
      return [...all].filter((file) => !there.has(file));
    };
    const restartedMs = Date.parse(at) + SECOND;
    expect(await lostAt(restartedMs)).toEqual([]);
    await truncate(path.join(host.folder, 'data', data!), 0);
    expect(await lostAt(restartedMs)).toEqual([`data/${data}`]);
    // A run that came no further than the door has not looked.
    const change = changeBy(OFFICER, 'publish.run', new Date(restartedMs + HOUR).toISOString());
    const row = (await ledger.read(async (books) => await books.publications.findDestination(destination)))!;
    const failing = runInTurn({ ledger, change }, row, async () => await Promise.reject(new Error('gone')));
    await expect(failing).rejects.toThrow('gone');
    expect(await lostAt(restartedMs)).toEqual([`data/${data}`]);
    // Nothing is lost before the computer has been started anew, nor from a server.
    expect(await lostAt(Date.parse(at) - HOUR)).toEqual([]);
    expect(await lostAt(restartedMs, { ...host, folder: null })).toEqual([]);
  });
});
