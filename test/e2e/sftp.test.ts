import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readManifest } from '../../domain/sync/manifest';
import { openPublication } from '../../domain/sync/open-publication';
import { fetchFromFolder } from '../builders/fetch-from-folder';
import { withSilentWay } from '../builders/silent-way';
import { SSHD, withSshd } from '../builders/sshd';
import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { ask } from './ask';
import { PublishPage, type IssuedLetter } from './pages/publish-page';
import { StartPage } from './pages/start-page';

// The first of a worker waits until the demo council is made.
test.describe.configure({ timeout: 120_000 });

const CARER = 'Donna Kershaw';
const TEAM = 'Harrowmere Council (demo)';

test('a server is set up, tried and published to; Cancel is heard though it answers no more', async ({
  launch,
}) => {
  test.skip(!SSHD, 'no server of OpenSSH here');
  const { page, electron, userDataFolder } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  const publish = new PublishPage(page, electron);
  await start.openDemo();
  await start.signInAs('Aisha Khan');
  const web = path.join(userDataFolder, 'served');
  await mkdir(web);
  await withSshd(userDataFolder, { web }, async ({ place, openKeyFile }) => {
    await withSilentWay(place.port, async ({ port, fallSilent }) => {
      const form = await publish.newDestination('County web host');
      await form.getByRole('radio', { name: 'A server, by SFTP' }).check();
      const field = (name: string) => form.getByRole('textbox', { name, exact: true });
      await field('Server').fill(place.host);
      await field('Port').fill(String(port));
      await field('Folder on the server').fill(web);
      await field('User name').fill(place.user);
      await publish.answerWith(openKeyFile);
      await form.getByRole('button', { name: 'Choose a key file' }).click();
      await expect(field('Private key file')).toHaveValue(openKeyFile);
      await form.getByRole('button', { name: 'Ask the server for its key' }).click();
      // As `ssh-keygen` on the server prints it, for its administrator to read out.
      await expect(field('The server’s key (fingerprint)')).toHaveValue(`SHA256:${place.hostKey}`);
      expect(await seriousProblems(page)).toEqual([]);
      await form.getByRole('button', { name: 'Add the destination' }).click();
      await expect(form).toBeHidden();
      await page.getByRole('button', { name: 'Try County web host' }).click();
      await expect(page.getByText(/^County web host works/)).toBeVisible();
      expect(readdirSync(web)).toEqual([]);

      await publish.open('Accounts');
      const letter = await publish.issueAndRead(CARER);
      await publish.open('Publish');
      await publish.publishNow();

      // Something new for every carer: it stops once the first of it has arrived.
      const before = new Set(filesOf(web));
      await ask(page, 'settings.set', { key: 'organisation.name', value: 'Harrowmere City Council' });
      fallSilent({ from: () => filesOf(web).some((name) => !before.has(name)) });
      await page.getByRole('button', { name: 'Publish now' }).click();
      const bar = page.getByRole('main').getByRole('progressbar', { name: 'Publishing' });
      await expect(bar).toBeVisible();
      await expect(page.getByRole('main').getByText(/^Publishing: \d of \d$/)).toBeVisible();
      await expect.poll(() => filesOf(web).some((name) => !before.has(name))).toBe(true);
      const runs = page.getByRole('grid', { name: 'Publications' });
      await expect(runs.getByRole('row').filter({ hasText: 'Under way' })).toHaveCount(1);
      expect(await seriousProblems(page)).toEqual([]);
      // Whoever comes back to it meanwhile sees it go on, and what came of it.
      await page.keyboard.press('Control+1');
      await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
      await publish.open('Publish');
      await expect(page.getByRole('main').getByText(/^Publishing: \d of \d$/)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Publish now' })).toHaveCount(0);
      await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
      const ended = page.getByRole('alert').filter({ hasText: /^Cancelled\./ });
      // Long before the silence itself is noticed, which takes half a minute.
      await expect(ended).toContainText('Carers see what was published before.');
      expect(await readAs(letter, web)).toEqual({ sequence: 1, team: TEAM, data: TEAM });
      await expect(runs.getByRole('row').filter({ hasText: 'Cancelled' })).toHaveCount(1);
      await expect(runs.getByRole('row').filter({ hasText: 'Under way' })).toHaveCount(0);

      await publish.publishNow();
      const manifest = readManifest(await readFile(path.join(web, 'manifest.json')));
      expect(manifest).toMatchObject({
        value: { manifest: { sequence: 3, organisation: { name: 'Harrowmere City Council' } } },
      });
      expect(filesOf(web).filter((name) => name.endsWith('.part'))).toEqual([]);

      // Collecting is found again just so, and cancelled, though the server lets nobody in.
      await publish.open('Inbox');
      const collect = page.getByRole('button', { name: 'Collect now' });
      const collecting = page.getByRole('main').getByRole('progressbar', { name: 'Collecting' });
      fallSilent({ from: () => true });
      await collect.press('Enter');
      await expect(collecting).toBeVisible();
      // The keyboard is where it was, and a second key begins nothing.
      await expect(collect).toBeFocused();
      await collect.press('Enter');
      expect(await seriousProblems(page)).toEqual([]);
      await page.keyboard.press('Control+1');
      await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
      await publish.open('Inbox');
      await expect(collecting).toBeVisible();
      await expect(collect).toBeDisabled();
      await page.getByRole('main').getByRole('button', { name: 'Cancel' }).click();
      await expect(page.getByText('Nothing was collected.', { exact: true })).toBeVisible();
      await expect(collecting).toHaveCount(0);
      await collect.click();
      await expect(page.getByText('There was nothing to collect.', { exact: true })).toBeVisible();
    });
  });
});

/** Of carers' data, finished or not. */
function filesOf(web: string): string[] {
  const data = path.join(web, 'data');
  return existsSync(data) ? readdirSync(data) : [];
}

/** What somebody reads who signs in with a letter. */
async function readAs({ userName, temporaryPassword }: IssuedLetter, web: string) {
  const opened = await openPublication({
    fetchFile: fetchFromFolder(web),
    userName,
    password: temporaryPassword,
    code: null,
    now: new Date().toISOString(),
    remembered: null,
    pending: null,
  });
  if (opened.outcome !== 'ok') throw new Error(opened.outcome);
  const { sequence, organisation } = opened.manifest;
  return { sequence, team: organisation.name, data: opened.data.organisation.name };
}
