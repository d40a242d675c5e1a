import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import type { CarerData } from '../../domain/sync/carer-data';
import { aCarersData } from '../builders/carer-data';
import { portalHost, type PortalHost } from './portal-host';

export { expect } from '@playwright/test';

export const builtPortal = path.resolve(__dirname, '../../out/portal');

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface Fixtures {
  readonly data: CarerData;
  /** The built portal on a host, with the data of a made-up carer to view. */
  readonly host: PortalHost;
  /** The portal's first page, as the team sees it for that carer. */
  readonly portal: PortalPage;
}

export const test = base.extend<Fixtures>({
  data: aCarersData(),
  host: async ({ data }, use) => {
    const host = await portalHost(builtPortal, { 'view.json': JSON.stringify(data) });
    await use(host);
    await host.close();
  },
  portal: async ({ page, host }, use) => {
    const portal = new PortalPage(page);
    await page.goto(`${host.address}?view`);
    await use(portal);
    // Whatever a page did wrong or was kept from doing.
    base.expect(portal.complaints).toEqual([]);
  },
});

/** The carers' page in a browser, as a carer uses it. */
export class PortalPage {
  /** What the browser's console had to say of errors. */
  readonly complaints: string[] = [];

  constructor(readonly page: Page) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  async follow(link: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name: link }).click();
  }

  /** To an address of the portal's own, as a bookmark leads there. */
  async goTo(address: `#/${string}`): Promise<void> {
    await this.page.evaluate((hash) => (location.hash = hash), address);
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
  }

  /** What is wrong with the page: everything that axe finds, and a page that has to be scrolled sideways. */
  async problems(): Promise<string[]> {
    // A page that is only being fetched has no heading yet.
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.evaluate(axeSource);
    const { violations } = await this.page.evaluate(async (): Promise<AxeResults> => {
      const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
      return await axe.run();
    });
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    return [...found, ...(await this.sideways())];
  }

  /** Also at the narrowest screen, and where a person has the page twice as large. */
  async problemsAtEverySize(): Promise<string[]> {
    const before = this.page.viewportSize()!;
    const found = await this.problems();
    for (const width of [320, 640]) {
      await this.page.setViewportSize({ width, height: 640 });
      found.push(...(await this.sideways()));
    }
    await this.page.setViewportSize(before);
    return found;
  }

  private async sideways(): Promise<string[]> {
    const beyond = await this.page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    return beyond > 0 ? [`${beyond} pixels wider than the screen`] : [];
  }

  /** The file that pressing a button gives. */
  async download(button: string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(button)]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }
}
