import { expect, type Locator, type Page } from '@playwright/test';

/** The payments screen: a period, its tabs, and its next step. */
export class PaymentsPage {
  constructor(private readonly page: Page) {}

  /** Opens the current period by the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('Payments').click();
    await expect(this.heading).toBeVisible();
    await expect(this.payments.getByRole('row').nth(1)).toBeVisible();
  }

  async openTab(name: string | RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Payments' });
  }

  /** What the period is at a glance. */
  get facts(): Locator {
    return this.page.locator('dl[aria-label^="Period "]');
  }

  get payments(): Locator {
    return this.page.getByRole('grid', { name: /^Payments of/ });
  }

  /** The panel beside a grid. */
  panel(name: string | RegExp): Locator {
    return this.page.getByRole('complementary', { name });
  }

  get exceptions(): Locator {
    return this.page.getByRole('grid', { name: /^Exceptions of/ });
  }

  /** The next step's button: "Prepare period 1". */
  step(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name }).or(this.page.getByRole('alertdialog', { name }));
  }

  /** Finalises the current period with the approver's password; gives the dialog that says so. */
  async finalise(period: number, password: string): Promise<Locator> {
    const step = `Finalise period ${period}`;
    await this.step(step).click();
    await this.dialog(step)
      .getByLabel(/^Your password/)
      .fill(password);
    await this.dialog(step).getByRole('button', { name: step }).click();
    return this.dialog(`Period ${period} is finalised`);
  }

  /** What the period pays, as it stands above the grid: "£269,372.94". */
  get total(): Locator {
    return this.facts.locator('dt:text-is("Total") + dd');
  }

  /** The form that accepts all exceptions that are shown. */
  async openAcceptAll(): Promise<Locator> {
    await this.page.getByRole('button', { name: /^Accept all [\d,]+ shown$/ }).click();
    return this.dialog(/^Accept [\d,]+ exceptions$/);
  }

  /** Opens the payment of a carer beside the grid. */
  async openPayment(carer: string): Promise<Locator> {
    await this.payments.getByText(carer, { exact: true }).dblclick();
    const panel = this.panel(new RegExp(`^${carer}`));
    await expect(panel).toBeVisible();
    return panel;
  }
}
