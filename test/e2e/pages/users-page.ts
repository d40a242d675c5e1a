import { expect, type Page } from '@playwright/test';

export interface NewPerson {
  readonly name: string;
  readonly password: string;
  /** As on screen: "Finance officer". */
  readonly roles: readonly string[];
}

/** Settings, Users: who may work on the ledger. */
export class UsersPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByText('Settings').click();
    await this.page.getByRole('tab', { name: 'Users' }).click();
  }

  async add({ name, password, roles }: NewPerson): Promise<void> {
    await this.page.getByRole('button', { name: 'Add a person' }).click();
    const form = this.page.getByRole('dialog', { name: 'Add a person' });
    await form.getByRole('textbox', { name: 'Name' }).fill(name);
    for (const role of roles) await form.getByRole('checkbox', { name: new RegExp(`^${role}`) }).check();
    await form.getByRole('textbox', { name: 'First password' }).fill(password);
    await form.getByRole('button', { name: 'Add this person' }).click();
    await expect(form).toBeHidden();
    await expect(this.page.getByRole('grid', { name: 'Users' }).getByText(name)).toBeVisible();
  }
}
