import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { USUAL_FILE_LIMITS } from '../../../domain/sync/file-limits';
import { answerFromPortal } from '../../../main/carer-view/portal-answers';
import { changedProviders } from '../../../main/sync/carer-data/changed-providers';
import { carerData } from '../../builders/publication';
import { withDesk } from '../../builders/desk';
import { withFolder } from '../../builders/ledger';
import { ADA, PAT } from '../../builders/people';

test('looking at the page as a carer needs no account, and is on record', async () => {
  await withDesk(async (desk) => {
    const data = await desk.ask(PAT, 'publish.carerView', { provider: 'P001' });
    expect(data.carer).toMatchObject({ ref: 'P001' });
    const { events } = await desk.ask(ADA, 'audit.search', { limit: 1 });
    expect(events).toMatchObject([
      { action: 'publish.carerView', user: PAT.name, subjectKind: 'provider', subjectRef: 'P001' },
    ]);
    expect(await desk.refusal(PAT, 'publish.carerView', { provider: 'NOBODY' })).toMatchObject({
      code: 'not_found',
    });
  });
});

test('a carer is told which files the council takes, and hears when that changes', async () => {
  await withDesk(async (desk) => {
    const before = await desk.ask(PAT, 'publish.carerView', { provider: 'P001' });
    expect(before.files).toEqual(USUAL_FILE_LIMITS);
    const knownSeq = (await desk.ledger.read(async (books) => await books.audit.last()))!.seq;
    await desk.ask(ADA, 'settings.set', { key: 'claims.attachmentMegabytes', value: '3' });
    const after = await desk.ask(PAT, 'publish.carerView', { provider: 'P001' });
    expect(after.files).toMatchObject({ mostBytes: 3 * 1024 * 1024 });
    expect(await desk.ledger.read(async (books) => await changedProviders(books, knownSeq))).toMatchObject({
      all: true,
    });
  });
});

test('a window gets the page and its own carer’s data, and nothing that is of another or elsewhere', async () => {
  await withFolder(async (folder) => {
    const portal = path.join(folder, 'portal');
    await mkdir(portal);
    await writeFile(path.join(portal, 'index.html'), 'page');
    await writeFile(path.join(folder, 'secret.json'), 'secret');
    const view = { host: 'view-1', folder: portal, data: carerData('a'.repeat(32), 'Ann Example') };
    const ask = async (url: string, method = 'GET') =>
      await answerFromPortal({ url: `carer-payments://${url}`, method }, view);
    const page = await ask('view-1/index.html?view');
    expect([page.status, await page.text()]).toEqual([200, 'page']);
    expect(page.headers.get('Content-Security-Policy')).toContain("connect-src 'self'");
    expect(await (await ask('view-1/view.json')).json()).toMatchObject({ carer: { name: 'Ann Example' } });
    expect((await ask('view-2/view.json')).status).toBe(403);
    expect((await ask('app/index.html')).status).toBe(403);
    expect((await ask('view-1/view.json', 'POST')).status).toBe(403);
    expect((await ask('view-1/..%2fsecret.json')).status).toBe(403);
    expect((await ask('view-1/missing.js')).status).toBe(404);
  });
});
