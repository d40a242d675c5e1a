import type { CDPSession, Page } from '@playwright/test';
import { pageBusyMs, SLOWED } from './slowed';

const ROUNDS = 3;

/** Every page for reading, those with the most in them among them. */
const ADDRESSES = [
  '#/payments',
  '#/payments/2026-27/05',
  '#/payments/2020-21/31',
  '#/reports',
  '#/reports/remittances',
  '#/reports/remittances/2026-27/03',
  '#/reports/statements',
  '#/reports/statements/2025-26',
  '#/orders',
  '#/orders/2025-26/1',
  '#/orders/2025-26/2',
  '#/orders/2025-26/3',
  '#/',
];

export interface PageChanges {
  /** What each change of page cost the page's thread, in milliseconds of a processor slowed four times. */
  readonly ms: readonly number[];
  /** The same of the page that has nearly nothing on it. */
  readonly emptyMs: readonly number[];
}

/**
 * Goes from page to page of a carer who is signed in. Processor time is measured and multiplied: time by the clock would
 * measure what else runs here.
 */
export async function measurePageChanges(page: Page): Promise<PageChanges> {
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  // The first round fetches and compiles the pages' code.
  for (const address of ADDRESSES) await changeTo(page, client, address);
  const [ms, emptyMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const address of ADDRESSES) ms.push(await changeTo(page, client, address));
    emptyMs.push(await changeTo(page, client, '#/nowhere'));
  }
  return { ms, emptyMs };
}

async function changeTo(page: Page, client: CDPSession, address: string): Promise<number> {
  const before = await pageBusyMs(client);
  await page.evaluate(async (hash) => {
    const old = document.querySelector('h1');
    const changed = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (document.querySelector('h1') === old) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    location.hash = hash;
    await changed;
    // The next frame has it on screen.
    await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
  }, address);
  return ((await pageBusyMs(client)) - before) * SLOWED;
}
