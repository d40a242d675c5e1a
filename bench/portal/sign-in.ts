import type { Browser, Page } from '@playwright/test';
import type { PublishedCarer } from './published-carer';
import { allBusyMs, PHONE, SLOWED } from './slowed';

export interface SigningIn {
  /** From the press on the button until the first page of the carer's own can be used, by the processor's time. */
  readonly busyMs: number;
  /** The same by the clock, with the page's thread slowed by the browser; workers it does not slow. */
  readonly clockMs: number;
  /** Signed in, and not slowed any more. */
  readonly page: Page;
}

/** Signs a carer in on a device that has never seen the page. */
export async function measureSignIn(
  browser: Browser,
  address: string,
  { userName, password, code }: PublishedCarer,
): Promise<SigningIn> {
  const page = await (await browser.newContext({ viewport: PHONE })).newPage();
  await page.goto(address);
  await page.getByLabel('User name', { exact: true }).fill(userName);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Security code', { exact: true }).fill(code);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const beforeMs = await allBusyMs(page);
  const startedMs = performance.now();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page
    .getByRole('heading', { level: 1, name: 'Your payments as a carer' })
    .waitFor({ timeout: 120_000 });
  const clockMs = performance.now() - startedMs;
  const busyMs = (await allBusyMs(page)) - beforeMs;
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { busyMs, clockMs, page };
}
