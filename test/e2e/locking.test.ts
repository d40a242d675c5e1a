import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test, type LaunchedApplication } from './application';
import { CarersPage } from './pages/carers-page';
import { StartPage } from './pages/start-page';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });
const SMALL = { demo: 'small' } as const;

/** Daniel Price at his desk, a form for a new carer begun. */
async function beginForm({ page }: LaunchedApplication) {
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const carers = new CarersPage(page);
  await carers.open();
  await page.getByRole('button', { name: 'Add carer' }).click();
  const form = carers.dialog('Add a carer');
  await form.getByRole('textbox', { name: 'Name' }).fill('Ngozi Half-Typed');
  return { start, form };
}

/** Opens the form again and finds what was typed before. */
async function expectDraft(page: Page): Promise<void> {
  const carers = new CarersPage(page);
  await carers.open();
  await page.getByRole('button', { name: 'Add carer' }).click();
  const form = carers.dialog('Add a carer');
  await expect(form).toContainText('What you typed here before was kept.');
  await expect(form.getByRole('textbox', { name: 'Name' })).toHaveValue('Ngozi Half-Typed');
}

/** Who is signed in by the ledger's own word, whatever the window shows. */
async function signedInUser(page: Page): Promise<unknown> {
  return await page.evaluate(async () => {
    const { carerPayments } = window as unknown as {
      carerPayments: { invoke(name: string, input: object): Promise<{ value: { user: unknown } }> };
    };
    return (await carerPayments.invoke('ledger.state', {})).value.user;
  });
}

test('it locks with the computer; what was typed survives that, and a new start', async ({ launch }) => {
  const first = await launch(SMALL);
  const { start } = await beginForm(first);
  await first.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(first.page.getByText('Locked together with this computer.')).toBeVisible();
  await expect(first.page.getByText('Ngozi Half-Typed')).toBeHidden();
  expect(await signedInUser(first.page)).toBeNull();

  await start.signInAs('Daniel Price');
  await expectDraft(first.page);
  await first.close();

  const second = await launch({ ...SMALL, userDataFolder: first.userDataFolder });
  const again = new StartPage(second.page);
  await again.openDemo();
  await again.signInAs('Daniel Price');
  await expectDraft(second.page);
});

test('somebody else finds no draft of another person', async ({ launch }) => {
  const application = await launch(SMALL);
  const { start, form } = await beginForm(application);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await start.switchTo('Daniel Price', 'Aisha Khan');
  await new CarersPage(application.page).open();
  await application.page.getByRole('button', { name: 'Add carer' }).click();
  const name = new CarersPage(application.page).dialog('Add a carer').getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('');
});

test('it locks by itself when nobody has worked for as long as the setting says', async ({ launch }) => {
  const { page, electron } = await launch(SMALL);
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Aisha Khan');
  await setLockAfterMinutes(page, '1');
  await pretendIdle(electron, 59);
  await idleIsChecked(electron);
  // Locking asks for the setting, then signs out: what is asked after two more answers would tell of it.
  await signedInUser(page);
  expect(await signedInUser(page)).not.toBeNull();
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();
  await pretendIdle(electron, 61);
  await expect(page.getByText('Locked, because nobody worked here for a while.')).toBeVisible({
    timeout: 15_000,
  });
  expect(await signedInUser(page)).toBeNull();
});

/** Changes the setting as an administrator does on screen. */
async function setLockAfterMinutes(page: Page, minutes: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Settings').click();
  const field = page.getByRole('textbox', { name: /^Minutes without work/ });
  await field.fill(minutes);
  await field.press('Enter');
  await expect(page.getByText(/^Saved: Minutes without work/).first()).toBeVisible();
}

/** Nobody works for a while, as far as clock and system tell; checks go on every ten seconds. */
async function pretendIdle(electron: ElectronApplication, seconds: number): Promise<void> {
  await electron.evaluate(({ powerMonitor }, idle) => {
    const now = Date.now() + idle * 1000;
    Date.now = () => now;
    powerMonitor.getSystemIdleTime = () => idle;
  }, seconds);
}

/** Waits for the next check whether somebody works. */
async function idleIsChecked(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ powerMonitor }) => {
    const { getSystemIdleTime } = powerMonitor;
    await new Promise<void>((checked) => {
      powerMonitor.getSystemIdleTime = () => {
        checked();
        return getSystemIdleTime();
      };
    });
  });
}

test('the window’s process dies: the ledger stays open, and what was typed is still there', async ({
  launch,
}) => {
  const first = await launch(SMALL);
  await beginForm(first);
  const opened = first.electron.waitForEvent('window');
  await first.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  const screen = await opened;
  await expect(screen.getByText('The ledger is not affected')).toBeVisible();
  const isShown = loadedAgain(first.electron);
  await screen.getByRole('link', { name: 'Show the window again' }).click();
  await isShown;
  await expect.poll(() => textOfWindow(first.electron)).toContain('Daniel Price');
  await first.close();

  const second = await launch({ ...SMALL, userDataFolder: first.userDataFolder });
  const start = new StartPage(second.page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  await expectDraft(second.page);
});

/** Waits until the application's window has its page once more. */
async function loadedAgain(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(async ({ BrowserWindow }) => {
    const pages = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    const page = pages.find((candidate) => candidate.getURL().startsWith('carer-payments:'));
    await new Promise<void>((loaded) => page?.once('did-finish-load', () => loaded()));
  });
}

/** What stands in the application's window. Asked of the window itself: Playwright gives up a page that crashed. */
async function textOfWindow(electron: ElectronApplication): Promise<string> {
  return await electron.evaluate(async ({ BrowserWindow }) => {
    // Not of the window that told of the failure: it goes meanwhile, and is never answered for.
    const pages = BrowserWindow.getAllWindows().map(({ webContents }) => webContents);
    const live = pages.filter((page) => !page.isDestroyed());
    const page = live.find((candidate) => candidate.getURL().startsWith('carer-payments:'));
    return String(await page?.executeJavaScript('document.body.innerText'));
  });
}

test('a second start brings the first one’s window back to the front', async ({ application, launch }) => {
  const { electron } = application;
  const isVisible = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  // It is shown once it has something to show.
  await expect.poll(isVisible).toBe(true);
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await isVisible()).toBe(false);
  await expect(launch({ userDataFolder: application.userDataFolder })).rejects.toThrow();
  await expect.poll(isVisible).toBe(true);
  expect(electron.windows()).toHaveLength(1);
});
