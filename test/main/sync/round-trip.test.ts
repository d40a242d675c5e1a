import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changeCredentials } from '../../../domain/sync/credentials';
import { DROP_BOX } from '../../../domain/sync/file-names';
import { openPublication } from '../../../domain/sync/open-publication';
import { sealSubmission } from '../../../domain/sync/seal-submission';
import { accountsCommandsWith } from '../../../main/sync/accounts';
import { openFolderHost } from '../../../main/sync/hosts/folder-host';
import { collectFrom } from '../../../main/sync/collect/collect';
import { destinationAt } from '../../../main/sync/destinations';
import { publish } from '../../../main/sync/publish/publish';
import { quickSealer } from '../../builders/carers-page';
import { deskOf, withDesk, type Desk } from '../../builders/desk';
import { changeBy, OFFICER, withFolder } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';
import { LOW_WORK_FACTOR } from '../../builders/publication';

const PASSWORD = 'Kitchen-Table-9';

test('a carer signs in for the first time, chooses a password and writes; the team collects it and publishes again', async () => {
  await withFolder(async (folder) => {
    const web = join(folder, 'web');
    const portal = join(folder, 'portal');
    await mkdir(web);
    await mkdir(portal);
    await writeFile(join(portal, 'index.html'), 'page');
    await withDesk(async ({ ledger }) => {
      const desk = deskOf(
        ledger,
        accountsCommandsWith(() => quickSealer),
      );
      const [issued] = await desk.ask(OLIVE, 'accounts.issue', { providers: ['P001'] });
      await publishTo(desk, web, portal);
      expect(await accountOf(desk)).toMatchObject({
        state: 'issued',
        firstSignedInAt: null,
        lastPublishedAt: expect.stringMatching(/^20/) as string,
        lastSubmissionAt: null,
      });
      const fetchFile = async (path: string) =>
        await readFile(join(web, path)).then(
          (bytes) => new Uint8Array(bytes),
          () => null,
        );
      const now = '2026-05-01T10:00:00.000Z';
      const typed = { fetchFile, userName: issued!.userName, now };
      const first = await openPublication({
        ...typed,
        password: issued!.temporaryPassword,
        code: null,
        remembered: null,
        pending: null,
      });
      if (first.outcome !== 'ok') throw new Error(JSON.stringify(first));
      expect(first.data.carer.name).toBe('Amara Okafor');
      const changed = await changeCredentials({
        secrets: first.secrets,
        password: PASSWORD,
        code: '483920',
        publisher: first.publisher,
        recipients: first.manifest.recipients,
        sentAt: now,
        workFactor: LOW_WORK_FACTOR,
      });
      const action = await sealSubmission({
        account: first.secrets.account,
        signing: changed.secrets.signing,
        recipients: first.manifest.recipients,
        sentAt: now,
        after: [changed.sealed.id],
        body: {
          kind: 'action',
          action: {
            type: 'payment-query',
            relatesTo: { kind: 'none', ref: '' },
            title: 'Thank you',
            body: 'Can I have it in writing?',
            attachments: [],
          },
        },
      });
      // The message comes before the password that it is signed with.
      await writeFile(join(web, DROP_BOX, `0${action.fileName.slice(1)}`), action.file);
      await writeFile(join(web, DROP_BOX, `f${changed.sealed.fileName.slice(1)}`), changed.sealed.file);
      const outcomes = await collect(desk, web);
      expect(outcomes.filter((one) => one === 'taken')).toHaveLength(2);
      expect(await readdir(join(web, 'drop'))).toEqual(['set-aside']);
      expect(await desk.ask(OLIVE, 'actions.list', { openOnly: true })).toMatchObject([
        { title: 'Thank you', assignedTo: 'team', openedBySide: 'carer' },
      ]);
      await publishTo(desk, web, portal);
      expect(await accountOf(desk)).toMatchObject({
        state: 'active',
        firstSignedInAt: now,
        lastPublishedAt: expect.stringMatching(/^20/) as string,
        lastSubmissionAt: now,
      });
      const again = await openPublication({
        ...typed,
        password: PASSWORD,
        code: '483920',
        remembered: first.memory,
        pending: null,
      });
      if (again.outcome !== 'ok') throw new Error(JSON.stringify(again));
      expect(again.data.actions).toMatchObject([{ title: 'Thank you', assignedTo: 'team' }]);
      expect(again.data.submissions.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
      const old = {
        ...typed,
        password: issued!.temporaryPassword,
        code: null,
        remembered: null,
        pending: null,
      };
      expect(await openPublication(old)).toMatchObject({ outcome: 'wrong_credentials' });
      expect(await desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
      expect(desk.unexpected).toEqual([]);
    });
  });
});

const accountOf = async (desk: Desk) =>
  (await desk.ask(OLIVE, 'accounts.list', {})).find(({ provider }) => provider === 'P001');

const quiet = { progress: () => undefined, signal: new AbortController().signal };

async function publishTo(desk: Desk, web: string, portal: string): Promise<void> {
  const context = { ledger: desk.ledger, change: changeBy(OFFICER, 'publish.run'), ...quiet };
  const destination = await destinationAt(context, web);
  const host = await openFolderHost(web);
  const run = await publish(context, {
    destination,
    host,
    sealer: quickSealer,
    portal: { folder: portal },
  });
  expect(run.state).toBe('done');
}

async function collect(desk: Desk, web: string): Promise<string[]> {
  const context = {
    ledger: desk.ledger,
    change: changeBy(OFFICER, 'collect.run', '2026-05-01T12:00:00.000Z'),
    ...quiet,
  };
  return (await collectFrom(context, await openFolderHost(web), 'Host')).map(({ outcome }) => outcome);
}
