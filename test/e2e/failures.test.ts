import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, projectFolder, test } from './application';

/** Ends the process behind the window, as a fault of the graphics driver may; gives the screen that says so. */
async function crashWindow(electron: ElectronApplication): Promise<Page> {
  const opened = electron.waitForEvent('window');
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const screen = await opened;
  await expect(screen).toHaveTitle('The window stopped working');
  return screen;
}

test('a window that dies is not left blank: it says so, and comes back', async ({ application }) => {
  const { electron, userDataFolder } = application;
  const screen = await crashWindow(electron);
  await expect(screen.getByText('The ledger is not affected')).toBeVisible();
  await expect(screen.getByRole('link', { name: 'Save the log…' })).toBeVisible();

  await screen.getByRole('link', { name: 'Show the window again' }).click();
  await expect.poll(() => titles(electron)).toEqual([expect.stringMatching(/Carer Payments$/)]);

  // Nor is it lost where somebody closes what is blank.
  const screenAgain = await crashWindow(electron);
  await electron.evaluate(({ BrowserWindow }) => {
    const [blank] = BrowserWindow.getAllWindows().filter(({ webContents }) => webContents.isCrashed());
    blank?.destroy();
  });
  await screenAgain.getByRole('link', { name: 'Show the window again' }).click({ noWaitAfter: true });
  await expect.poll(() => titles(electron)).toEqual([expect.stringMatching(/Carer Payments$/)]);

  const log = await readFile(path.join(userDataFolder, 'logs/carer-payments.log'), 'utf8');
  expect(log).toContain('the window process ended');
});

test('an installation that lacks its page says so', async ({ launch }) => {
  const applicationFolder = await mkdtemp(path.join(tmpdir(), 'carer-payments-damaged-'));
  await cp(path.join(projectFolder, 'package.json'), path.join(applicationFolder, 'package.json'));
  await cp(path.join(projectFolder, 'out/main'), path.join(applicationFolder, 'out/main'), {
    recursive: true,
  });
  await symlink(path.join(projectFolder, 'node_modules'), path.join(applicationFolder, 'node_modules'));

  const { electron } = await launch({ applicationFolder });
  await expect.poll(() => electron.windows().length).toBe(2);
  const screen = electron.windows()[1]!;
  await expect(screen.getByRole('heading')).toHaveText('Carer Payments could not start');
  await expect(screen.getByRole('link')).toHaveText(['Try again', 'Save the log…', 'Close']);
  await rm(applicationFolder, { recursive: true });
});

test('a window that dies before it has started says only that, and starts once it is shown again', async ({
  launch,
}) => {
  const applicationFolder = await applicationWithHeldPage();
  const { electron } = await launch({ applicationFolder, demo: 'small', args: ['--demo'] });
  const screen = await crashWindow(electron);
  await electron.evaluate(() => Object.assign(globalThis, { isReleased: true }));
  // The screen stays until the window is there, and goes nowhere itself.
  await screen.getByRole('link', { name: 'Show the window again' }).click({ noWaitAfter: true });
  // The ledger opens, which waits for the page.
  await expect
    .poll(() => titles(electron))
    .toEqual([expect.stringMatching(/^Sign in to .* – Carer Payments$/)]);
  await rm(applicationFolder, { recursive: true });
});

/** An application whose page never ends loading before `isReleased` is set on its global. */
async function applicationWithHeldPage(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-held-'));
  await cp(path.join(projectFolder, 'out'), path.join(folder, 'out'), { recursive: true });
  await symlink(path.join(projectFolder, 'node_modules'), path.join(folder, 'node_modules'));
  const page = path.join(folder, 'out/renderer/index.html');
  await writeFile(page, (await readFile(page, 'utf8')).replace('</body>', '<img src="/held" /></body>'));
  const described = await readFile(path.join(projectFolder, 'package.json'), 'utf8');
  await writeFile(path.join(folder, 'package.json'), described.replace('out/main/index.js', 'held.cjs'));
  await writeFile(
    path.join(folder, 'held.cjs'),
    `
    const { protocol } = require('electron');
    const handle = protocol.handle.bind(protocol);
    protocol.handle = (scheme, answer) => handle(scheme, (request) =>
      request.url.endsWith('/held') && !globalThis.isReleased ? new Promise(() => {}) : answer(request));
    require('./out/main/index.js');
  `,
  );
  return folder;
}

/** The titles of the windows, asked of the application itself. */
async function titles(electron: ElectronApplication): Promise<string[]> {
  return await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
}
