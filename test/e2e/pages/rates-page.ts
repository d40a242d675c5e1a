import { expect, type Locator, type Page } from '@playwright/test';

/** Settings, service levels and rates: the list, a level's rates, and the table of a new year. */
export class RatesPage {
  constructor(private readonly page: Page) {}

  /** Opens the service levels by the navigation. */
  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Screens' }).getByText('Settings').click();
    await this.page.getByRole('tab', { name: 'Service levels and rates' }).click();
    await expect(this.levels.getByRole('row').nth(1)).toBeVisible();
  }

  async openNewYear(): Promise<void> {
    await this.open();
    await this.page.getByRole('button', { name: 'Rates for a new year' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Rates for a new year' })).toBeVisible();
    await expect(this.percent).toBeVisible();
  }

  /** Opens a service level beside the list. */
  async openLevel(name: string): Promise<Locator> {
    await this.open();
    await this.levels.getByText(name, { exact: true }).dblclick();
    const panel = this.page.getByRole('complementary', { name });
    await expect(panel).toBeVisible();
    return panel;
  }

  get levels(): Locator {
    return this.page.getByRole('grid', { name: 'Service levels' });
  }

  get percent(): Locator {
    return this.page.getByRole('textbox', { name: 'Uplift in per cent' });
  }

  get from(): Locator {
    return this.page.getByRole('textbox', { name: 'From', exact: true });
  }

  /** The box for a band's new rate: "In-house Fostering Placement, 0 to 2". */
  amount(band: string): Locator {
    return this.page.getByRole('textbox', { name: `New rate of ${band}`, exact: true });
  }

  /** What saving would do, beside the table. */
  get effect(): Locator {
    return this.page.getByRole('region', { name: 'What saving them would do' });
  }

  get saveButton(): Locator {
    return this.effect.getByRole('button', { name: /^Save/ });
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
