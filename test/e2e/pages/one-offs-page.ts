import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** One-off payments of a period, and the form that enters one. */
export class OneOffsPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** Opens the current period's one-off payments by the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('Payments').click();
    await this.page.getByRole('tab', { name: /^One-off payments/ }).click();
    await expect(this.list).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: /^One-off payments of/ });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^One-off payment \d+/ });
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: 'Add a one-off payment' });
  }

  async add(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Add a one-off payment' }).click();
    await expect(this.form).toBeVisible();
    return this.form;
  }

  /** Chooses from a list of the form that narrows as one types. */
  async choose(field: string, typed: string, option: RegExp): Promise<void> {
    const box = this.form.getByRole('combobox', { name: field });
    await box.click();
    await box.fill(typed);
    await this.page.getByRole('option', { name: option }).click();
  }

  /** Attaches a file by the system's dialog, which the test answers. */
  async attach(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await this.form.getByRole('button', { name: 'Attach a file' }).click();
  }

  /** Opens the one with this reason. */
  async openByReason(reason: string): Promise<Locator> {
    await this.list.getByText(reason).click();
    await expect(this.panel).toContainText(reason);
    return this.panel;
  }
}
