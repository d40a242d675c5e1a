import { setTimeout } from 'node:timers/promises';
import { expect, test } from './application';

test('the window opens under the application’s name and its own address', async ({ application }) => {
  const { page } = application;
  await expect(page).toHaveTitle(/Carer Payments$/);
  expect(new URL(page.url()).protocol).toBe('carer-payments:');
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('the page has no Node in it', async ({ application }) => {
  const globals = await application.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
  );
  expect(globals).toEqual([]);
});

test('the page keeps to its policy: nothing inline, nothing from elsewhere', async ({ application }) => {
  const { page } = application;
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'));
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  const violation = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        const script = document.createElement('script');
        script.textContent = 'window.inlineScriptRan = true';
        document.body.append(script);
      }),
  );
  expect(violation).toBe('script-src-elem');
});

test('nothing the page draws breaks its policy', async ({ application }) => {
  const { page } = application;
  await expect(page.locator('#root')).not.toBeEmpty();
  const messages = await page.consoleMessages();
  const complaints = messages
    .map((message) => message.text())
    .filter((text) => /content security/i.test(text));
  expect(complaints).toEqual([]);
});

test('the page opens no other window', async ({ application }) => {
  const { electron, page } = application;
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(electron.windows()).toHaveLength(1);
});

for (const elsewhere of ['https://example.org/', 'file:///etc/hostname', 'data:text/html,elsewhere']) {
  test(`the page does not go to ${elsewhere}`, async ({ application }) => {
    const { electron, page } = application;
    await page.evaluate((url) => {
      // A mark that lasts only as long as this page does.
      document.documentElement.dataset['mark'] = 'still here';
      window.location.href = url;
    }, elsewhere);
    await setTimeout(500);
    // Asked of the window itself: Playwright goes on waiting for the navigation that was refused.
    const mark = await electron.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      return (await window?.webContents.executeJavaScript(
        'document.documentElement.dataset.mark',
      )) as unknown;
    });
    expect(mark).toBe('still here');
  });
}

test('permissions are refused', async ({ application }) => {
  const answer = await application.page.evaluate(() => Notification.requestPermission());
  expect(answer).toBe('denied');
});

test('the protocol serves nothing from outside its folder', async ({ application }) => {
  const statuses = await application.page.evaluate(async () => {
    const paths = [
      '/..%2Fmain/index.js',
      '/%2e%2e%2fmain/index.js',
      '/assets/..%5C..%5Cmain.js',
      '/no-such-file.js',
    ];
    return await Promise.all(paths.map(async (path) => (await fetch(path)).status));
  });
  expect(statuses).toEqual([403, 403, 403, 404]);
});

test('a second start shows the first one’s window and ends', async ({ application, launch }) => {
  const second = launch({ userDataFolder: application.userDataFolder });
  await expect(second).rejects.toThrow();
  await expect(application.page).toHaveTitle(/Carer Payments$/);
});

test('the window comes back where it was', async ({ launch }) => {
  const first = await launch();
  const place = { x: 60, y: 50, width: 1000, height: 700 };
  await first.electron.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  );
  await first.close();
  const second = await launch({ userDataFolder: first.userDataFolder });
  const bounds = await second.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
});
