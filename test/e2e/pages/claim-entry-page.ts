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

  choice(name: string): Locator {
    return this.form.getByRole('combobox', { name });
  }

  /** The amount of the item as it is typed. */
  get amount(): Locator {
    return this.form.getByRole('status', { name: 'Amount of the item' });
  }

  /** Chooses the first that has the text in it, once the list is known. */
  async choose(name: string, text: RegExp): Promise<void> {
    const option = this.choice(name).getByRole('option').filter({ hasText: text }).first();
    await this.choice(name).selectOption((await option.getAttribute('value')) ?? '');
  }

  /** The same by the arrow key, in the list that has the focus. */
  async chooseByKeys(name: string, text: RegExp): Promise<void> {
    const options = this.choice(name).getByRole('option');
    await expect(options.filter({ hasText: text }).first()).toBeAttached();
    for (let step = await options.count(); step > 0; step -= 1) {
      const value = await this.choice(name).inputValue();
      const chosen = await this.choice(name).locator(`option[value="${value}"]`).innerText();
      if (text.test(chosen)) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No choice of ${name} has ${text.source} in it`);
  }

  /** Drops a file on the form, as from the system's file manager. */
  async drop(file: string): Promise<void> {
    await this.form.scrollIntoViewIfNeeded();
    const box = (await this.field('What for').boundingBox())!;
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: box.x + 20, y: box.y + 10, data });
    }
    await session.detach();
  }

  /** Waits until a new row has the focus, so that the next keys go there. */
  async expectNewRow(): Promise<void> {
    await expect(this.field('Day')).toBeFocused();
    await expect(this.field('Day')).toHaveValue('');
  }
}
