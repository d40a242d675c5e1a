import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';

/** With what a letter lets its carer sign in. */
export interface IssuedLetter {
  readonly userName: string;
  readonly temporaryPassword: string;
}

const USER_NAME = /[A-Z0-9]{4}-[A-Z0-9]{4}/;
const TEMPORARY_PASSWORD = /[A-Z][a-z0-9]{3}(-[a-z0-9]{4}){3}/;

/** Reads the user name and the temporary password out of a letter that is shown. */
export async function readLetter(letter: Locator): Promise<IssuedLetter> {
  await expect(letter).toContainText(TEMPORARY_PASSWORD);
  const words = (await letter.textContent())!;
  const [userName, temporaryPassword] = [USER_NAME, TEMPORARY_PASSWORD].map((what) => what.exec(words)![0]);
  return { userName: userName!, temporaryPassword: temporaryPassword! };
}

/** The Publish screen, and where to in the settings. */
export class PublishPage {
  constructor(
    private readonly page: Page,
    private readonly electron: ElectronApplication,
  ) {}

  /** Opens the screen by the navigation, at one of its tabs. */
  async open(tab: 'Publish' | 'Inbox' | 'Accounts' | 'Keys'): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByText('Publish').click();
    await this.page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  /** Begins to add a destination, by the settings; gives the form. */
  async newDestination(name: string): Promise<Locator> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByText('Settings').click();
    await this.page.getByRole('tab', { name: 'Destinations' }).click();
    await this.page.getByRole('button', { name: 'Add a destination' }).click();
    const form = this.page.getByRole('dialog', { name: 'Add a destination' });
    await form.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    return form;
  }

  /** Adds a folder as a destination. */
  async addFolder(name: string, folder: string): Promise<void> {
    const form = await this.newDestination(name);
    await this.answerWith(folder);
    await form.getByRole('button', { name: 'Choose a folder' }).click();
    await expect(form.getByRole('textbox', { name: 'Folder' })).toHaveValue(folder);
    await form.getByRole('button', { name: 'Add the destination' }).click();
    await expect(form).toBeHidden();
  }

  /** What the system's dialog answers when it is asked for a file or folder. */
  async answerWith(path: string): Promise<void> {
    await this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    }, path);
  }

  get accounts(): Locator {
    return this.page.getByRole('grid', { name: 'Accounts' });
  }

  get submissions(): Locator {
    return this.page.getByRole('grid', { name: 'Submissions' });
  }

  /** Issues the accounts of these carers; gives the dialog with their letters. */
  async issue(...carers: string[]): Promise<Locator> {
    for (const carer of carers)
      await this.accounts.getByRole('checkbox', { name: `Choose ${carer}` }).check();
    await this.page.getByRole('button', { name: /^Issue accounts/ }).click();
    await this.page.getByRole('button', { name: /^Issue and show/ }).click();
    const letters = this.page.getByRole('alertdialog', { name: /^Letter/ });
    await expect(letters.getByRole('region', { name: /^Letters with/ })).toBeVisible({ timeout: 30_000 });
    return letters;
  }

  /** Issues a carer's account and reads its letter, which is then gone. */
  async issueAndRead(carer: string): Promise<IssuedLetter> {
    const letters = await this.issue(carer);
    const letter = await readLetter(letters.getByRole('region', { name: /^Letters with/ }));
    await letters.getByRole('button', { name: 'Close', exact: true }).click();
    await letters.getByRole('button', { name: 'Close for good' }).click();
    return letter;
  }

  /** Publishes to the one destination, and waits until it is done. */
  async publishNow(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish now' }).click();
    const outcome = this.page.getByRole('status').filter({ hasText: /^Published\./ });
    await expect(outcome).toBeVisible({ timeout: 30_000 });
  }

  /** Collects from the one destination, by the inbox. */
  async collectNow(): Promise<void> {
    await this.page.getByRole('button', { name: 'Collect now' }).click();
  }

  /** Opens a carer's account beside the list. */
  async openAccount(carer: string): Promise<Locator> {
    await this.accounts.getByText(carer, { exact: true }).dblclick();
    return this.page.getByRole('complementary', { name: new RegExp(`^${carer}`) });
  }

  /** Drops files on the middle of the window, as from the system's file manager. */
  async drop(...files: string[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
    }
    await session.detach();
  }
}
