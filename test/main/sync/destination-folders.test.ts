import { access, rename } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { publicationsCheck } from '../../../main/audit/checks/portal-check';
import { destinationAt, saveDestinationWith, tryDestination } from '../../../main/sync/destinations';
import { withHost } from '../../../main/sync/hosts/open-host';
import { runInTurn } from '../../../main/sync/publish/run-in-turn';
import { keychainSecrets } from '../../../main/sync/server-secrets';
import { deskOf } from '../../builders/desk';
import { issueTo, publishAll, quiet, withCouncil } from '../../builders/carers-page';
import { changeBy, OFFICER, withLedger } from '../../builders/ledger';
import { ADA, enterPeople } from '../../builders/people';

test('a folder is typed with its whole path, or from one’s own folder on', async () => {
  await withLedger(async (ledger, web) => {
    await ledger.transaction(enterPeople);
    const desk = deskOf(ledger, { 'destinations.save': saveDestinationWith(keychainSecrets) });
    const facts = (folder: string) => ({
      id: null,
      name: folder.slice(-40),
      place: { kind: 'folder' as const, folder },
      retired: false,
    });
    const saved = async (folder: string) => await desk.ask(ADA, 'destinations.save', facts(folder));
    expect(await saved(`${web}/./page`)).toMatchObject({ place: { folder: join(web, 'page') } });
    expect(await saved('~/page')).toMatchObject({ place: { folder: join(homedir(), 'page') } });
    for (const folder of ['page', './page', '~other/page'])
      expect(await desk.refusal(ADA, 'destinations.save', facts(folder))).toMatchObject({
        code: 'bad_input',
      });
  });
});

test('a folder that has gone is not made anew, but told, also in the history of runs', async () => {
  await withCouncil(async (council) => {
    const { web, desk } = council;
    const { ledger } = desk;
    await issueTo(council, 1);
    await publishAll(council);
    await rename(web, `${web}-away`);
    const change = changeBy(OFFICER, 'publish.run', '2026-05-02T03:00:00.000Z');
    const destination = await destinationAt({ ledger, change }, web);
    const nightly = runInTurn(
      { ledger, change },
      destination,
      async () =>
        await withHost(
          destination,
          { isNew: false, signal: quiet.signal },
          async (host) => await publishAll(council, { host }),
        ),
    );
    const message = expect.stringMatching(/^There is no folder .*web\. Nothing was written/) as string;
    await expect(nightly).rejects.toMatchObject({ code: 'host_refused', message });
    await expect(access(web)).rejects.toThrow('ENOENT');
    const runs = await ledger.read(async (books) => await books.publications.list());
    expect(runs.map(({ state, sequence, problem }) => [state, sequence, problem])).toEqual([
      ['done', 1, null],
      ['failed', 2, message],
    ]);
    // A folder that is tried may be mistyped: it is not made either.
    const tried = tryDestination({ ledger, change } as Parameters<typeof tryDestination>[0], {
      destination: destination.id,
    });
    await expect(tried).rejects.toMatchObject({ code: 'host_refused' });
    await rename(`${web}-away`, web);
    expect(await publishAll(council, { at: '2026-05-02T04:00:00.000Z' })).toMatchObject({ sequence: 3 });
    const { faults } = await ledger.read(async (books) => await publicationsCheck.run({ books } as never));
    expect(faults).toEqual([]);
    await expect(destinationAt({ ledger, change }, 'ftp://example.org/web')).rejects.toMatchObject({
      code: 'bad_input',
    });
  });
});
