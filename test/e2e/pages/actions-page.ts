import { expect, type Locator, type Page } from '@playwright/test';

/** The actions' screen: the list, the open thread, and what is written under it. */
export class ActionsPage {
  constructor(private readonly page: Page) {}

  /** Opens the list by the navigation. */
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('link', { name: /^Actions/ })
      .click();
    await expect(this.heading).toBeVisible();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Actions' });
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: 'Actions' });
  }

  inList(id: number): Locator {
    return this.list.locator(`[role="row"][row-id="${id}"]`);
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search all text of actions' });
  }

  /** The open thread. */
  thread(id: number): Locator {
    return this.page.getByRole('region', { name: `Action ${id}`, exact: true });
  }

  /** A message or note of the open thread, by words that are in it. */
  message(words: string | RegExp): Locator {
    return this.page.getByRole('list', { name: /^Messages of action/ }).locator('> li', { hasText: words });
  }

  /** Where one writes. */
  get composer(): Locator {
    return this.page.getByRole('group', { name: 'Write', exact: true });
  }

  get box(): Locator {
    return this.composer.getByRole('textbox');
  }

  /** The files that will go with what is written. */
  get filesToSend(): Locator {
    return this.composer.getByRole('list', { name: 'Files with this message' });
  }

  verb(name: RegExp): Locator {
    return this.page.getByRole('group', { name: 'What to write' }).getByRole('button', { name });
  }

  dialog(name: RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** What the screen says of what was just done. */
  said(words: string | RegExp): Locator {
    return this.page.getByRole('status').filter({ hasText: words });
  }

  /** The number of the thread that is open, from its address. */
  async openNumber(): Promise<number> {
    await expect(this.page).toHaveURL(/#\/actions\/\d+/);
    return Number(/#\/actions\/(\d+)/.exec(this.page.url())![1]);
  }
}
