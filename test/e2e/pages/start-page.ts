import { expect, type Page } from '@playwright/test';

/** Password of everybody in the demo council. */
export const DEMO_PASSWORD = 'Harrowmere-2026';

/** The screens before one is signed in: choosing a ledger, signing in. */
export class StartPage {
  constructor(private readonly page: Page) {}

  /** Opens the demo council, which is made on first use. */
  async openDemo(): Promise<void> {
    await this.page.getByRole('button', { name: /demo council/i }).click();
    await expect(this.page.getByRole('heading', { name: /^Sign in to/ })).toBeVisible({ timeout: 60_000 });
  }

  /** Signs in as one of the demo council's people, by their button. */
  async signInAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await expect(this.page.getByRole('banner').getByRole('button', { name })).toBeVisible();
    await expect(this.page.getByRole('navigation').first()).toBeVisible();
  }

  /** Lets another person of the demo council sign in. */
  async switchTo(current: string, other: string): Promise<void> {
    await this.leave(current);
    await this.signInAs(other);
  }

  /** Signs the person out, so that another can sign in. */
  async leave(current: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: current }).click();
    await this.page.getByRole('menuitem', { name: /switch/i }).click();
    await expect(this.page.getByRole('heading', { name: /^Sign in to/ })).toBeVisible();
  }

  /** Signs in by name and password. */
  async signInWith(name: string, password: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
    await expect(this.page.getByRole('banner').getByRole('button', { name })).toBeVisible();
  }
}
