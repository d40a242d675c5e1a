import { expect, type Locator, type Page } from '@playwright/test';

/** The overpayments of a period, and one carer's beside the list. */
export class OverpaymentsPage {
  constructor(private readonly page: Page) {}

  /** Opens the tab of the period that is shown. */
  async open(): Promise<void> {
    await this.page.getByRole('tab', { name: /^Overpayments/ }).click();
    await expect(this.list).toBeVisible();
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: /^Overpayments of/ });
  }

  row(carer: string): Locator {
    return this.list.getByRole('row').filter({ hasText: carer });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: /^Overpayment/ });
  }

  async openCarer(carer: string): Promise<void> {
    await this.list.getByText(carer).click();
    await expect(this.panel.getByRole('heading', { name: 'Recovery plan' })).toBeVisible();
  }

  get amount(): Locator {
    return this.panel.getByLabel('Amount a period');
  }

  /** What the plan in the form would do. */
  get effect(): Locator {
    return this.panel.getByRole('status');
  }

  /** Sets the plan that stands in the form. */
  async setPlan(reason: string): Promise<void> {
    await this.panel.getByLabel('Why this plan').fill(reason);
    await this.panel.getByRole('button', { name: /the plan as/ }).click();
    await expect(this.panel.getByText(`“${reason}”`)).toBeVisible();
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
