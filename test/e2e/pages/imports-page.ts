import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** The imports screen: file, preview, done. */
export class ImportsPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
    /** Where files that a test writes are put. */
    private readonly folder: string,
  ) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByText('Imports').click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Imports' })).toBeVisible();
  }

  /** Chooses a file in the system's dialog, which the test answers. */
  async choose(file: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, file);
    await this.page.getByRole('button', { name: 'Choose a file' }).click();
    const read = this.section('What was understood').or(this.page.getByRole('alert'));
    await expect(read.first()).toBeVisible({ timeout: 30_000 });
  }

  /** Drops a file on the middle of the window, as from the system's file manager. */
  async drop(file: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
    await session.detach();
  }

  /** Writes a file and chooses it. */
  async chooseText(name: string, text: string): Promise<void> {
    const file = path.join(this.folder, name);
    await writeFile(file, text);
    await this.choose(file);
  }

  /** Takes the previewed file: `what` as on the button, "450 carers". */
  async take(what: string | RegExp): Promise<void> {
    const button = this.takeButton;
    await expect(button).toHaveText(what instanceof RegExp ? what : `Import ${what}`);
    await button.click();
    await expect(this.page.getByText(/^Imported:/)).toBeVisible({ timeout: 60_000 });
  }

  get takeButton(): Locator {
    return this.page.getByRole('button', { name: /^Import \S/ });
  }

  section(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name });
  }

  /** The list of every problem. */
  get problems(): Locator {
    return this.page.getByRole('grid', { name: 'What must be mended' });
  }

  get rows(): Locator {
    return this.page.getByRole('grid', { name: 'Rows of the file' });
  }

  get earlier(): Locator {
    return this.page.getByRole('table', { name: 'Earlier imports' });
  }

  async confirm(button: string): Promise<void> {
    const dialog = this.page.getByRole('alertdialog');
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog).toBeHidden();
  }
}
