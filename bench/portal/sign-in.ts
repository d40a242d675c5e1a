import type { Browser, Page } from '@playwright/test';
import type { PublishedCarer } from './published-carer';
import { allBusyMs, PHONE } from './slowed';

export interface SigningIn {
  /** From the press on the button until the first page of the carer's own is there: what all its threads were busy for. */
  readonly busyMs: number;
  readonly clockMs: number;
  readonly page: Page;
}

/**
 * Signs a carer in on a device that has never seen the page. `rate`: how much the browser slows the page's own thread,
 * which it does by keeping it busy, so that only time by the clock says something then; workers it does not slow.
 */
export async function measureSignIn(
  browser: Browser,
  { address, rate }: { readonly address: string; readonly rate: number },
  { userName, password, code }: PublishedCarer,
): Promise<SigningIn> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  await page.goto(address);
  await page.getByLabel('User name', { exact: true }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Security code', { exact: true }).fill(code);
  // What is kept for when there is no net is fetched meanwhile, for nobody types as quickly.
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.waitForLoadState('networkidle');
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  const beforeMs = await allBusyMs(page);
  const startedMs = performance.now();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const first = page.getByRole('heading', { level: 1, name: 'Your payments as a carer' });
  await first.waitFor({ timeout: 120_000 });
  const clockMs = performance.now() - startedMs;
  const busyMs = (await allBusyMs(page)) - beforeMs;
  return { busyMs, clockMs, page };
}
