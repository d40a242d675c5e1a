import type { CDPSession, Page } from '@playwright/test';

/** As much slower than this machine as a cheap phone is. */
export const SLOWED = 4;

/** A phone's screen, in CSS pixels. */
export const PHONE = { width: 375, height: 740 } as const;

/** What a page's own thread has been busy for, in milliseconds. */
export async function pageBusyMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('This browser does not say how busy its page is.');
  return seconds * 1000;
}

/** What all threads of all pages have been busy for, workers among them, in milliseconds. */
export async function allBusyMs(page: Page): Promise<number> {
  const client = await page.context().browser()!.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return pages.reduce((seconds, { cpuTime }) => seconds + cpuTime, 0) * 1000;
}
