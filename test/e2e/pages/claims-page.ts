import { expect, type Locator, type Page } from '@playwright/test';

/** The claims' screen: the queue, the open claim, its evidence, and the sitting on top. */
export class ClaimsPage {
  constructor(private readonly page: Page) {}

  /** Opens the queue by the navigation. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: /^Claims/ })
      .click();
    await expect(this.heading).toBeVisible();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Claims' });
  }

  get queue(): Locator {
    return this.page.getByRole('grid', { name: 'Queue of claims' });
  }

  /** Rows of the queue, by their numbers. */
  async numbersInQueue(): Promise<number[]> {
    const cells = this.queue.locator('[role="gridcell"][col-id="id"]');
    return (await cells.allInnerTexts()).map(Number);
  }

  /** The row of a claim in the queue. */
  inQueue(id: number): Locator {
    return this.queue.locator(`[role="row"][row-id="${id}"]`);
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search claims' });
  }

  /** The open claim. */
  claim(id: number): Locator {
    return this.page.getByRole('region', { name: `Claim ${id}`, exact: true });
  }

  item(text: RegExp): Locator {
    return this.page.getByRole('list', { name: 'Items' }).getByRole('button', { name: text });
  }

  get evidence(): Locator {
    return this.page.getByRole('region', { name: 'Evidence', exact: true });
  }

  get beside(): Locator {
    return this.page.getByRole('region', { name: 'Compared with' });
  }

  button(name: RegExp): Locator {
    return this.page.getByRole('group', { name: 'Decide' }).getByRole('button', { name });
  }

  dialog(name: RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
