import { expect, type Locator, type Page } from '@playwright/test';

/** The carers' list, a carer's page, and the bank details that wait for a second person. */
export class CarersPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByText('Carers').click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Carers' })).toBeVisible();
    await expect(this.list.getByRole('row').nth(1)).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: 'Carers' });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox', { name: 'Search carers' });
  }

  /** Finds a carer in the list and opens the page by the name. */
  async openCarer(name: string): Promise<void> {
    await this.open();
    await this.search.fill(name);
    await this.list.getByRole('link', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: new RegExp(name) })).toBeVisible();
  }

  /** Confirms all bank details that wait for a second person; gives how many, as the button says. */
  async confirmAllBankDetails(): Promise<string> {
    await this.open();
    await this.page.getByRole('link', { name: /^Bank details to confirm/ }).click();
    const button = this.page.getByRole('button', { name: /^Confirm all [1-9]/ });
    const count = (await button.innerText()).replace('Confirm all ', '');
    await button.click();
    const ask = this.dialog(/^Confirm [\d,]+ bank details/);
    await ask.getByRole('button', { name: `Confirm ${count} bank details` }).click();
    await expect(ask).toBeHidden();
    await expect(this.page.getByText('Nothing to confirm')).toBeVisible();
    return count;
  }

  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  get placements(): Locator {
    return this.page.getByRole('table', { name: 'Placements' });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name }).or(this.page.getByRole('alertdialog', { name }));
  }

  /** Closes the message that says what was done, once it is there. */
  async closeMessage(message: RegExp): Promise<void> {
    const shown = this.page.getByRole('listitem').filter({ hasText: message });
    await shown.getByRole('button', { name: 'Close this message' }).click();
    await expect(shown).toBeHidden();
  }

  /** Chooses from a list that narrows as one types. */
  async chooseIn(dialog: Locator, field: string, typed: string, option: RegExp): Promise<void> {
    await dialog.getByRole('combobox', { name: field }).click();
    await dialog.getByRole('combobox', { name: field }).fill(typed);
    await this.page.getByRole('option', { name: option }).click();
  }
}
