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

  /** Lets another person sign in. */
  async switchTo(current: string, other: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: current }).click();
    await this.page.getByRole('menuitem', { name: /switch/i }).click();
    await expect(this.page.getByRole('heading', { name: /^Sign in to/ })).toBeVisible();
    await this.signInAs(other);
  }
}
