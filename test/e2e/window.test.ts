import { setTimeout } from 'node:timers/promises';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './application';

test('the page has its own address and policy, no Node, no other window, no permission, and only its own files', async ({
  application: { electron, page },
}) => {
  await test.step('the application’s name and its own address', async () => {
    await expect(page).toHaveTitle(/Carer Payments$/);
    expect(new URL(page.url()).protocol).toBe('carer-payments:');
    await expect(page.locator('#root')).not.toBeEmpty();
  });

  await test.step('nothing that the page draws breaks its policy', async () => {
    const messages = await page.consoleMessages();
    const complaints = messages
      .map((message) => message.text())
      .filter((text) => /content security/i.test(text));
    expect(complaints).toEqual([]);
  });

  await test.step('no Node', async () => {
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    );
    expect(globals).toEqual([]);
  });

  await test.step('no other window', async () => {
    expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
    expect(electron.windows()).toHaveLength(1);
  });

  await test.step('no permission', async () => {
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  });

  await test.step('nothing from outside the protocol’s folder', async () => {
    const statuses = await page.evaluate(async () => {
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

  await test.step('nothing inline, nothing from elsewhere', async () => {
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
    expect(await page.evaluate(() => 'inlineScriptRan' in window)).toBe(false);
  });
});

test('the page does not go elsewhere', async ({ application: { electron, page } }) => {
  await expect(page.locator('#root')).not.toBeEmpty();
  for (const elsewhere of ['https://example.org/', 'file:///etc/hostname', 'data:text/html,elsewhere']) {
    // A mark that lasts only as long as this page does.
    await inWindow(electron, "document.documentElement.dataset.mark = 'still here'");
    await inWindow(electron, `void (window.location.href = ${JSON.stringify(elsewhere)})`);
    await setTimeout(500);
    expect(await inWindow(electron, 'document.documentElement.dataset.mark'), elsewhere).toBe('still here');
  }
});

/** Runs in the window itself: Playwright goes on waiting for a navigation that was refused. */
async function inWindow(electron: ElectronApplication, script: string): Promise<unknown> {
  return await electron.evaluate(async ({ BrowserWindow }, text) => {
    const [window] = BrowserWindow.getAllWindows();
    return (await window?.webContents.executeJavaScript(text)) as unknown;
  }, script);
}

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
