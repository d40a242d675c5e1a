import { expect, type Locator, type Page } from '@playwright/test';

/** Orders and forecast: a year's purchase orders, one of them beside the list, and the forecast. */
export class OrdersPage {
  constructor(private readonly page: Page) {}

  /** Opens the current year by the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation').getByText('Orders and forecast').click();
    await this.expectOpen();
  }

  async expectOpen(): Promise<void> {
    await expect(this.heading).toBeVisible();
    await expect(this.orders.getByRole('row').nth(1)).toBeVisible();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Orders and forecast' });
  }

  get orders(): Locator {
    return this.page.getByRole('grid', { name: /^Purchase orders of/ });
  }

  /** The panel beside the list. */
  get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  /** The bars of a chart by what it shows; each says its period or month and amount. */
  bars(chart: string | RegExp): Locator {
    return this.page.getByRole('figure', { name: chart }).getByRole('option');
  }

  async openTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  /** A part of the forecast. */
  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** A total by its name: "Projected". */
  total(name: string): Locator {
    return this.page.getByLabel('Totals').locator(`dt:text-is("${name}") + dd`);
  }
}
