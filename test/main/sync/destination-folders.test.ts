import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { saveDestinationWith } from '../../../main/sync/destinations';
import { keychainSecrets } from '../../../main/sync/server-secrets';
import { deskOf } from '../../builders/desk';
import { withLedger } from '../../builders/ledger';
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
