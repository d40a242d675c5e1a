import type { Page } from '@playwright/test';
import { Council } from './council';
import { expect, PortalPage, test as base } from './portal';

interface Fixtures {
  readonly council: Council;
  readonly carer: CarerPage;
}

/** A carer before the page for signing in. */
export const test = base.extend<Fixtures>({
  // Playwright reads the first parameter's names, so it has to be written as a pattern.
  // oxlint-disable-next-line no-empty-pattern
  council: async ({}, use) => {
    const council = await Council.open();
    await use(council);
    await council.host.close().catch(() => undefined);
  },
  carer: async ({ page, council }, use) => {
    const carer = new CarerPage(page);
    await page.goto(council.host.address);
    await use(carer);
  },
});

export { expect };

export const PASSWORD = 'Brown-Otter-57!';
export const CODE = '402917';

/** The carers' page as somebody uses it who writes too. */
export class CarerPage extends PortalPage {
  async signIn(userName: string, password: string, code = ''): Promise<void> {
    await this.fill('User name', userName);
    await this.fill('Password', password);
    await this.fill('Security code', code);
    await this.press('Sign in');
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  async fillDay(day: string): Promise<void> {
    const [year, month, date] = day.split('-');
    await this.fill('Day', date!);
    await this.fill('Month', month!);
    await this.fill('Year', year!);
  }

  /** Signs in as somebody who has chosen a password before. */
  async comeIn(council: Council): Promise<void> {
    await council.withOwnPassword(PASSWORD, CODE);
    await this.signIn(council.ann.userName.toLowerCase().replace('-', ' '), PASSWORD, CODE);
    await this.isAt('Your payments as a carer');
  }

  async isAt(heading: string): Promise<void> {
    await expect(this.heading()).toHaveText(heading);
  }

  /** The errors in the summary, which has the focus. */
  async errors(): Promise<string[]> {
    const summary = this.page.locator('.govuk-error-summary');
    await expect(summary).toBeFocused();
    return await summary.getByRole('listitem').allTextContents();
  }

  async looksRight(): Promise<void> {
    expect(await this.problemsAtEverySize()).toEqual([]);
  }
}

/** A page in a browser of its own: another device. */
export async function anotherDevice(page: Page, council: Council): Promise<CarerPage> {
  const context = await page.context().browser()!.newContext();
  const carer = new CarerPage(await context.newPage());
  await carer.page.goto(council.host.address);
  return carer;
}
