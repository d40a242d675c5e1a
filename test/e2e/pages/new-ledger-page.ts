import { expect, type ElectronApplication, type Page } from '@playwright/test';

export const ADMINISTRATOR = 'Aisha Khan';
export const PASSWORD = 'three words in a row';
/** Opens a ledger that was made on a computer without a keychain. */
export const PASSPHRASE = 'one for the whole team';

export interface NewLedger {
  /** Where the ledger's file goes. */
  readonly path: string;
  readonly year: string;
  readonly firstDay: string;
  readonly frequency: 'weekly' | 'fortnightly' | 'four-weekly';
}

/** The first-run screen that makes a ledger with its first administrator. */
export class NewLedgerPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** Makes a ledger and goes to it, signed in as {@link ADMINISTRATOR}. */
  async make({ path, year, firstDay, frequency }: NewLedger): Promise<void> {
    await this.saveTo(path);
    await this.page.getByRole('button', { name: 'Make a new ledger' }).click();
    await this.page.getByRole('textbox', { name: 'Council' }).fill('Harrowmere Council');
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(ADMINISTRATOR);
    await this.type('Password', PASSWORD);
    await this.type('Password again', PASSWORD);
    await this.page.getByRole('textbox', { name: 'Financial year' }).fill(year);
    await this.page.getByRole('textbox', { name: 'First day of the first period' }).fill(firstDay);
    await this.page.getByRole('combobox', { name: 'Carers are paid' }).selectOption(frequency);
    await this.page.getByRole('button', { name: /^Choose/ }).click();
    await this.typePassphrase();
    await this.page.getByRole('button', { name: 'Make the ledger' }).click();
    await this.page
      .getByRole('checkbox', { name: 'I have put it in a safe place' })
      .check({ timeout: 30_000 });
    await this.page.getByRole('button', { name: 'Go to the ledger' }).click();
    await expect(this.page.getByRole('navigation', { name: 'Screens' }).first()).toBeVisible();
  }

  /** On a computer without a keychain, a passphrase opens the ledger. */
  private async typePassphrase(): Promise<void> {
    if ((await this.page.getByLabel('Passphrase of the ledger').count()) === 0) return;
    await this.type('Passphrase of the ledger', PASSPHRASE);
    await this.type('Passphrase again', PASSPHRASE);
  }

  private async type(label: string, text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label, exact: true }).fill(text);
  }

  private async saveTo(path: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
  }
}
