import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** Opening a ledger's file from the first screen, and what is said where it does not open. */
export class OpenLedgerPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** Chooses a file in the system's dialog, which the test answers. */
  async choose(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await this.page.getByRole('button', { name: 'Open a ledger' }).click();
  }

  /** The dialog in which a ledger waits for a passphrase, or says why it does not open. */
  get refused(): Locator {
    return this.page.getByRole('dialog', { name: 'The ledger is not open yet' });
  }

  async giveUp(): Promise<void> {
    await this.refused.getByRole('button', { name: 'Cancel' }).click();
    await expect(this.refused).toBeHidden();
  }
}
