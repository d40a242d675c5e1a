import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { aCarersData } from '../builders/carer-data';
import { builtPortal, expect, PortalPage, test as base } from './portal';
import { portalHost, type HostedFiles, type PortalHost } from './portal-host';

/** The portal with a carer who signs in without a password, built as the real one is. */
const test = base.extend<object, { readonly signInFolder: string; readonly signInHost: PortalHost }>({
  signInFolder: [
    // Playwright reads the first parameter's names, so it has to be written as a pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-portal-'));
      await build({
        configFile: path.resolve(__dirname, '../../portal/vite.config.ts'),
        root: path.join(__dirname, 'signed-in'),
        logLevel: 'error',
        build: { outDir: folder, emptyOutDir: true },
      });
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  signInHost: [
    async ({ signInFolder }, use) => {
      const host = await portalHost(signInFolder);
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
});

async function signIn(page: Page, host: PortalHost): Promise<PortalPage> {
  const portal = new PortalPage(page);
  await page.clock.install();
  await page.goto(host.address);
  await portal.press('Sign in');
  await expect(portal.heading()).toHaveText('Your payments as a carer');
  return portal;
}

test('whoever goes away is asked, and then signed out', async ({ page, signInHost }) => {
  const portal = await signIn(page, signInHost);
  await portal.follow('Scheduled payments');
  await page.clock.fastForward('08:00');
  const dialog = page.getByRole('dialog', { name: 'You’re about to be signed out' });
  await expect(dialog.getByRole('button', { name: 'Stay signed in' })).toBeFocused();
  await expect(dialog).toContainText('2 minutes');
  expect(await portal.problems()).toEqual([]);
  await portal.press('Stay signed in');
  await expect(dialog).toHaveCount(0);

  await page.clock.fastForward('07:59');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.clock.fastForward('07:59');
  await expect(dialog).toHaveCount(0);

  await page.clock.fastForward('00:31');
  await expect(dialog).toContainText('1 minute 30 seconds');
  await page.clock.fastForward('01:31');
  await expect(page.getByText('Reason: idle')).toBeVisible();
  await expect(page.getByText('Scheduled payments')).toHaveCount(0);
  // Going back shows nothing of the carer's either.
  await page.goBack();
  await expect(portal.heading()).toHaveText('Sign in');
});

test('signing out signs out every tab, and leaves nothing behind', async ({ page, context, signInHost }) => {
  const first = await signIn(page, signInHost);
  const other = await context.newPage();
  await signIn(other, signInHost);
  await first.press('Sign out');
  await expect(page.getByText('Reason: asked')).toBeVisible();
  await expect(other.getByText('Reason: elsewhere')).toBeVisible();
  const kept = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    address: location.hash,
  }));
  expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, address: '#/' });
});

test('who leaves the page is signed out in that tab, whatever the browser keeps of it', async ({
  page,
  context,
  signInHost,
}) => {
  const portal = await signIn(page, signInHost);
  const other = await context.newPage();
  await signIn(other, signInHost);
  // As the browser says it where it keeps the page for the way back, which Playwright’s does not.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect(portal.heading()).toHaveText('Sign in');
  await expect(page.getByText('Reason: left')).toBeVisible();
  await expect(other.getByRole('button', { name: 'Sign out' })).toBeVisible();
});

test('use of one tab keeps the other signed in', async ({ page, context, signInHost }) => {
  await signIn(page, signInHost);
  const other = await context.newPage();
  await signIn(other, signInHost);
  await page.clock.fastForward('07:00');
  await other.clock.fastForward('07:00');
  await other.keyboard.press('Tab');
  await page.clock.fastForward('02:00');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a page that is open goes on when a newer one is published, and the next visit has that', async ({
  page,
  signInFolder,
}) => {
  // What the host serves: the files of one build, then of another.
  const files: HostedFiles = { 'view.json': JSON.stringify(aCarersData()) };
  const serve = (folder: string): void => {
    for (const name of Object.keys(files)) if (name !== 'view.json') delete files[name];
    for (const name of filesBelow(folder)) files[name] = readFileSync(path.join(folder, name));
  };
  serve(builtPortal);
  const host = await portalHost(path.join(signInFolder, 'nothing'), files);
  const portal = new PortalPage(page);
  await page.goto(host.address);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  const older = new PortalPage(await page.context().newPage());
  await older.page.goto(`${host.address}?view#/reports/remittances/2026-27/03`);
  await expect(older.heading()).toHaveText('Period 3 of 2026-27');

  serve(signInFolder);
  await page.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!;
    const taken = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve),
    );
    await registration.update();
    await taken;
  });
  // The host has none of the older build's files any more.
  const gone = filesBelow(builtPortal).filter((name) => /^app\/.*\.js$/.test(name) && !(name in files));
  const answers = await older.page.evaluate(
    async (names) => await Promise.all(names.map(async (name) => (await fetch(`./${name}`)).status)),
    gone,
  );
  expect([gone.length > 0, ...new Set(answers)]).toEqual([true, 200]);
  expect((await older.download('Download data (CSV)')).name).toBe('remittance-2026-27-03.csv');
  await page.reload();
  await portal.press('Sign in');
  await expect(portal.heading()).toHaveText('Your payments as a carer');
  await host.close();
  await page.goto(host.address);
  await expect(portal.heading()).toHaveText('Sign in');
  await portal.press('Sign in');
  await expect(portal.heading()).toHaveText('Your payments as a carer');
});

function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)));
}
