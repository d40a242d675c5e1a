import { expect, type Locator, type Page } from '@playwright/test';

/** "Still placed?": the tab of the current period where stays are confirmed. */
export class StaysPage {
  constructor(private readonly page: Page) {}

  /** Opens it from the card on the home screen. */
  async openFromHome(): Promise<void> {
    await this.page.getByRole('link', { name: /Placements to confirm$/ }).click();
    await expect(this.list.getByRole('row').nth(1)).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: /^Stays of/ });
  }

  /** How many are due, as it stands beside the tab's name. */
  due(count: number): Locator {
    return this.page
      .getByRole('tab', { name: /^Still placed\?/ })
      .getByLabel(`${count} to confirm`, { exact: true });
  }

  get note(): Locator {
    return this.page.getByLabel(/^How you know/);
  }

  get day(): Locator {
    return this.page.getByLabel(/^Still placed on/);
  }

  /** What was confirmed last. */
  get lastConfirmed(): Locator {
    return this.page.getByText(/^Confirmed: /);
  }

  panel(name: string | RegExp): Locator {
    return this.page.getByRole('complementary', { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name }).or(this.page.getByRole('alertdialog', { name }));
  }
}
