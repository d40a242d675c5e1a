import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** The screens on which a claim is begun and its items are entered. */
export class ClaimEntryPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** The next file that the system's dialog gives. */
  async chooseNext(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
  }

  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  get items(): Locator {
    return this.page.getByRole('table', { name: 'Items of the claim' });
  }

  /** The row in which an item is typed. */
  get form(): Locator {
    return this.section(/^(Add an item|Change item)/);
  }

  field(name: string): Locator {
    return this.form.getByRole('textbox', { name, exact: true });
  }

  /** Waits until a new row has the focus, so that the next keys go there. */
  async expectNewRow(): Promise<void> {
    await expect(this.field('Day')).toBeFocused();
    await expect(this.field('Day')).toHaveValue('');
  }
}
