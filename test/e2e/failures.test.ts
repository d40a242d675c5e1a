import { cp, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, projectFolder, test } from './application';

/** Ends the process behind the window, as a fault of the graphics driver may. */
async function crashWindow(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
}

test('a window that dies is not left blank: it says so, and comes back', async ({ application }) => {
  const { electron, userDataFolder } = application;
  // A page that dies while it is being loaded for the first time has not started.
  await expect
    .poll(() =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isLoading()),
    )
    .toBe(false);
  const opened = electron.waitForEvent('window');
  await crashWindow(electron);
  const screen = await opened;
  await expect(screen).toHaveTitle('The window stopped working');
  await expect(screen.getByText('The ledger is not affected')).toBeVisible();
  await expect(screen.getByRole('link', { name: 'Save the log…' })).toBeVisible();

  await screen.getByRole('link', { name: 'Show the window again' }).click();
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

/** The titles of the windows, asked of the application itself. */
async function titles(electron: ElectronApplication): Promise<string[]> {
  return await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
}
