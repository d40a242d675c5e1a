import type { Page } from '@playwright/test';
import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { expectVisibleFocus, tabTo } from './keyboard';
import { PaymentsPage } from './pages/payments-page';
import { DEMO_PASSWORD, StartPage } from './pages/start-page';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });
const SMALL = { demo: 'small' } as const;

test('a payment is found, opened and explained without a mouse', async ({ launch }) => {
  // The demo council is made here, as at anybody's first start.
  const { page } = await launch({ env: { CARER_PAYMENTS_DEMO_SIZE: 'small' } });
  const payments = new PaymentsPage(page);
  const { keyboard } = page;

  await tabTo(page, page.getByRole('button', { name: /demo council/i }));
  await expectVisibleFocus(page);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Sign in to/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await keyboard.type('Daniel Price');
  await keyboard.press('Tab');
  await keyboard.type(DEMO_PASSWORD);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();

  await keyboard.press('Control+k');
  await expectVisibleFocus(page);
  await keyboard.type('claim 1');
  await expect(page.getByRole('option', { name: /^Claim 1/ }).first()).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.type('Barry Green');
  await expect(page.getByRole('option', { name: /^Barry Green/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Barry Green/ })).toBeVisible();

  // A screen that was asked for leaves the focus where one has put it since; otherwise it takes it.
  await pressAtOnce(page, '2', 'k');
  await expect(payments.heading).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Search everything' })).toBeFocused();
  await keyboard.press('Control+1');
  await expect(page.getByRole('main')).toBeFocused();
  await keyboard.press('Control+2');
  await expect(payments.heading).toBeVisible();
  await expect(page.getByRole('main')).toBeFocused();
  await expect(payments.payments.getByRole('row').nth(1)).toBeVisible();
  await tabTo(page, payments.payments);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expectVisibleFocus(page);
  await keyboard.press('Enter');
  await expect(payments.panel(/./)).toBeFocused();
  const why = payments
    .panel(/./)
    .getByRole('button', { name: /^Why\?/ })
    .first();
  await tabTo(page, why);
  await expectVisibleFocus(page);
  await keyboard.press('Enter');
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(payments.panel(/./)).toContainText(/at £[\d,.]+ a week/);

  await keyboard.press('F1');
  const help = page.getByRole('dialog', { name: 'Payments' });
  await expect(help).toContainText('Ctrl+K');
  await keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(why).toBeFocused();
  await keyboard.press('Escape');
  await expect(payments.panel(/./)).toBeHidden();
  await expect(payments.payments.locator(':focus')).toBeVisible();

  await keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: /^Sign in to/ })).toBeVisible();
  await expect(page.getByText('Barry Green')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused();
});

test('bank details are chosen and confirmed without a mouse', async ({ launch }) => {
  const { page } = await launch(SMALL);
  const { keyboard } = page;
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Ben Carter');
  await keyboard.press('Control+3');
  const toConfirm = page.getByRole('link', { name: /^Bank details to confirm/ });
  await expect(toConfirm).toBeVisible();
  await tabTo(page, toConfirm);
  await keyboard.press('Enter');
  const list = page.getByRole('grid', { name: 'Bank details to confirm' });
  const box = list.getByRole('checkbox').first();
  await expect(box).toBeEnabled();
  await tabTo(page, list);
  await keyboard.press('ArrowDown');
  await expectVisibleFocus(page);
  await keyboard.press('Space');
  await expect(box).toBeChecked();
  for (let column = 0; column < 3; column++) await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(list.getByRole('button', { name: /^Show in full/ })).toBeHidden();

  const confirm = page.getByRole('button', { name: 'Confirm chosen (1)' });
  await confirm.press('Shift+Tab');
  await tabTo(page, confirm);
  await keyboard.press('Enter');
  const ask = page.getByRole('alertdialog', { name: /^Confirm the bank details/ });
  await tabTo(page, ask.getByRole('button', { name: 'Confirm bank details' }));
  await expectVisibleFocus(page);
  await keyboard.press('Enter');
  await expect(page.getByText('Nothing to confirm')).toBeVisible();
});

test('at 200 % everything is still there, and nothing is cut off sideways', async ({ launch }) => {
  const { page, electron } = await launch(SMALL);
  const start = new StartPage(page);
  await start.openDemo();
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect(page.getByRole('button', { name: /^Daniel Price/ })).toBeInViewport({ ratio: 1 });
  expect(await widerThanTheWindow(page)).toEqual([]);
  await start.signInAs('Daniel Price');

  const mainActions = {
    Home: page.getByRole('main').getByRole('link').first(),
    Payments: page.getByRole('button', { name: 'Prepare period 1' }),
    Carers: page.getByRole('button', { name: 'Add carer' }),
    Children: page.getByRole('button', { name: 'Add child' }),
    Claims: page.getByRole('button', { name: 'Hide names' }),
    Actions: page.getByRole('button', { name: /^New action/ }),
    'Orders and forecast': page.getByRole('tab', { name: 'Forecast' }),
    Imports: page.getByRole('button', { name: 'Choose a file' }),
    Audit: page.getByRole('button', { name: 'Verify this ledger' }),
    Settings: page.getByRole('tab', { name: 'Backup' }),
  };
  for (const [screen, action] of Object.entries(mainActions)) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: screen }).click();
    await expect(page.getByRole('heading', { level: 1, name: screen })).toBeVisible();
    await action.scrollIntoViewIfNeeded();
    await expect(action, screen).toBeInViewport({ ratio: 1 });
    expect(await widerThanTheWindow(page), screen).toEqual([]);
  }
});

test('the screens have no serious fault that axe can find', async ({ launch }) => {
  const { page } = await launch(SMALL);
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Aisha Khan');
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await new PaymentsPage(page).open();
  await expectTabsWithoutFault(page, 7);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expectTabsWithoutFault(page, 11);
});

/** Presses Ctrl with these keys, one after the other, before the application has done anything about the first. */
async function pressAtOnce(page: Page, ...keys: readonly string[]): Promise<void> {
  await page.evaluate((pressed) => {
    for (const key of pressed) window.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true }));
  }, keys);
}

/** Goes through the tabs of a screen. */
async function expectTabsWithoutFault(page: Page, count: number): Promise<void> {
  const tabs = page.getByRole('tab');
  await expect(tabs).toHaveCount(count);
  for (const tab of await tabs.all()) {
    await tab.click();
    await expect(page.getByRole('status').filter({ hasText: '…' })).toHaveCount(0);
    expect(await seriousProblems(page), await tab.innerText()).toEqual([]);
  }
}

/** What one would have to scroll sideways to read: the page or a part of it. Lists scroll by themselves. */
async function widerThanTheWindow(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    return [...document.querySelectorAll('html, body *')]
      .filter((element) => element === document.documentElement || scrolls(element))
      .filter((element) => !element.closest('.data-grid'))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((element) => `${element.tagName} ${element.scrollWidth} > ${element.clientWidth}`);
  });
}
