import { chromium, devices, type Browser, type BrowserContextOptions } from '@playwright/test';
import { browserOptions } from '../portal-browser/browser';
import { CarerPage } from '../portal-browser/carer';
import { test as base } from './application';

interface Fixtures {
  readonly browser: Browser;
  /** Opens an address on a telephone, or a computer, that has never been there. */
  readonly device: (kind: keyof typeof DEVICES, address: string) => Promise<CarerPage>;
}

const DEVICES = {
  phone: { ...devices['Pixel 5'], viewport: { width: 375, height: 740 } },
  computer: { viewport: { width: 1280, height: 900 } },
} as const satisfies Record<string, BrowserContextOptions>;

/** Tests in which a carer's own browser stands beside the application. */
export const test = base.extend<Fixtures>({
  // Playwright's own browser is for one project's settings; this one has nothing to do with the application's.
  // oxlint-disable-next-line no-empty-pattern
  browser: async ({}, use) => {
    const browser = await chromium.launch(browserOptions().launchOptions);
    await use(browser);
    await browser.close();
  },
  device: async ({ browser }, use) => {
    await use(async (kind, address) => {
      const context = await browser.newContext({ ...DEVICES[kind], locale: 'en-GB' });
      const carer = new CarerPage(await context.newPage());
      await carer.page.goto(address);
      return carer;
    });
  },
});

export { expect } from './application';
