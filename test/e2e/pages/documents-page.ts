import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** The documents of a finalised period: remittance advice, BACS files, journal. */
export class DocumentsPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** What the folder chooser answers from now on. */
  async willChoose(folder: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
  }

  async openPeriod(year: string, option: RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Financial year' }).click();
    await this.page.getByRole('option', { name: year }).click();
    await this.page.getByRole('combobox', { name: 'Period', exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async openPart(name: 'Remittance advice' | 'BACS file' | 'Journal'): Promise<void> {
    await this.page.getByRole('tab', { name: 'Documents' }).click();
    await this.page.getByRole('tab', { name }).click();
  }

  get bacs(): Locator {
    return this.page.getByRole('region', { name: /^BACS files of/ });
  }

  /** The totals of one BACS file. */
  file(name: string): Locator {
    return this.bacs.getByRole('region', { name, exact: true });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** How an export ended, above the tabs. */
  async written(files: number): Promise<void> {
    await expect(this.page.getByText(`${files} files written.`)).toBeVisible();
  }

  get reissue(): Locator {
    return this.page.getByRole('dialog', { name: 'Issue payments again' });
  }
}
