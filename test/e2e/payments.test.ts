import type { Page } from '@playwright/test';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchOptions } from './application';
import { acceptTheRest, putBlockingRight } from './demo-desk';
import { PaymentsPage } from './pages/payments-page';
import { DEMO_PASSWORD, StartPage } from './pages/start-page';

const PERIOD = '2026-27/01';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });

/** The small demo council, with Daniel Price, an officer, at his desk. */
async function demoCouncil(launch: (options: LaunchOptions) => Promise<{ page: Page }>) {
  const { page } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  return { page, start, payments: new PaymentsPage(page) };
}

test('a payment opens beside the grid, says why, and follows the arrow keys', async ({ launch }) => {
  const { page, payments } = await demoCouncil(launch);
  await payments.open();
  await expect(payments.facts).toContainText('Current');
  const panel = await payments.openPayment('Donna Kershaw');
  const why = panel.getByRole('button', { name: /^Why\?/ }).first();
  await why.click();
  await expect(why).toHaveAttribute('aria-expanded', 'true');
  await expect(panel).toContainText(/nights?, .* at £[\d,.]+ a week/);
  expect(await seriousProblems(page)).toEqual([]);

  await payments.payments.getByText('Donna Kershaw').click();
  await page.keyboard.press('ArrowDown');
  await expect(payments.panel(/^Barry Green/)).toBeVisible();
  await expect(page).toHaveURL(/\/carer\/P0003$/);
  await page.goBack();
  await expect(payments.panel(/./)).toBeHidden();
});

test('the remittance advice is shown as it prints', async ({ launch }) => {
  const { page, payments } = await demoCouncil(launch);
  await payments.open();
  const panel = await payments.openPayment('Donna Kershaw');
  await panel.getByRole('button', { name: 'Remittance advice' }).click();
  const document = page.getByRole('region', { name: `Remittance advice of Donna Kershaw for ${PERIOD}` });
  await expect(document.getByText('Remittance advice').first()).toBeAttached();
  await expect(document.locator('canvas').first()).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
});

test('exceptions are accepted, one person prepares, another finalises', async ({ launch }) => {
  const { page, start, payments } = await demoCouncil(launch);
  await payments.open();
  await expect(payments.step('Prepare period 1')).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByText('4 blocking exceptions to put right first.')).toBeVisible();
  await putBlockingRight(page, start);

  await payments.open();
  await payments.openTab(/^Exceptions/);
  await payments.exceptions.getByText('First payment').first().dblclick();
  await page.getByLabel('Why this is right').fill('New placement; approval seen.');
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByLabel('Why this is right')).toHaveValue('');
  await acceptTheRest(page);

  await payments.step('Prepare period 1').click();
  const prepare = payments.dialog('Prepare period 1');
  await expect(prepare).toContainText('New placement; approval seen.');
  await expect(prepare).toContainText(/stays unconfirmed for more than 28 days/);
  expect(await seriousProblems(page)).toEqual([]);
  await prepare.getByRole('button', { name: 'Prepare period 1' }).click();
  await expect(payments.facts).toContainText('prepared by Daniel Price');
  await expect(page.getByText('another person finalises it')).toBeVisible();

  await start.switchTo('Daniel Price', 'Ben Carter');
  await payments.open();
  await payments.step('Finalise period 1').click();
  const finalise = payments.dialog('Finalise period 1');
  await expect(finalise).toContainText('This cannot be undone.');
  expect(await seriousProblems(page)).toEqual([]);
  await finalise.getByLabel(/^Your password/).fill('wrong');
  await finalise.getByRole('button', { name: 'Finalise period 1' }).click();
  await expect(finalise).toContainText('That is not your password');
  await finalise.getByLabel(/^Your password/).fill(DEMO_PASSWORD);
  await finalise.getByRole('button', { name: 'Finalise period 1' }).click();
  const done = payments.dialog('Period 1 is finalised');
  await expect(done).toContainText('Seal');
  expect(await seriousProblems(page)).toEqual([]);
  await done.getByRole('button', { name: 'Open period 2' }).click();
  await expect(payments.facts).toContainText('Current');
  await expect(page).toHaveURL(/2026-27\/02$/);
});
