import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** The Reports screen: which report, what it is about, and the document as it prints. */
export class ReportsPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** Opens the screen by the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('Reports').click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  }

  /** Chooses from one of the report's lists: "Report", "Year", "Counted by". */
  async choose(list: string, option: string | RegExp): Promise<void> {
    await this.page.getByRole('combobox', { name: list, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }

  async chooseCarer(name: string): Promise<void> {
    const box = this.page.getByRole('combobox', { name: /^Carer/ });
    await box.click();
    await box.fill(name);
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }

  /** The document as it prints, its words included. */
  document(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** Exports by a button of the screen, into a folder as if it were chosen in the system's dialog. */
  async exportTo(folder: string, button: string | RegExp): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, folder);
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** Saves by a button of the screen, as a file as if it were chosen in the system's dialog. */
  async saveAs(file: string, button: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    }, file);
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
