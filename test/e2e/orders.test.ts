import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication } from './application';
import { expectVisibleFocus, tabTo } from './keyboard';
import { OrdersPage } from './pages/orders-page';
import { StartPage } from './pages/start-page';

// Each has a small demo council of its own: its last year is paid, the first period of this one is current.
test.describe.configure({ timeout: 120_000 });
const SMALL = { demo: 'small' } as const;

async function demoCouncil(launch: (options: typeof SMALL) => Promise<LaunchedApplication>) {
  const { page, electron, userDataFolder } = await launch(SMALL);
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  return { page, electron, userDataFolder, orders: new OrdersPage(page) };
}

test('an order opens beside the list with its chart, leads to its payments, and prints', async ({
  launch,
}) => {
  const { page, orders } = await demoCouncil(launch);
  await orders.open();
  expect(await seriousProblems(page)).toEqual([]);

  const care = orders.orders.getByRole('row', { name: /Donna Kershaw.*In-house Fostering Placement/ });
  await care.first().click();
  await expect(orders.panel).toContainText('Projected');
  await expect(page).toHaveURL(/\/orders\/2026-27\/order\/P0002\/FOST\/C0002$/);
  await expect(orders.bars(/^Periods of/).first()).toBeVisible();
  await expect(orders.bars(/^Periods of/).first()).toHaveAccessibleName(
    /^2026-27\/01, pay date .*Projected, £[\d,.]+\.$/,
  );
  expect(await seriousProblems(page)).toEqual([]);

  await orders.panel.getByRole('button', { name: 'As it prints' }).click();
  const document = page.getByRole('region', { name: /^Purchase order of P0002/ });
  await expect(document.getByText('Purchase order').first()).toBeAttached();
  await expect(document.locator('canvas').first()).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await orders.panel.getByRole('button', { name: 'Chart and table' }).click();

  await orders.panel.getByRole('link', { name: '2026-27/01' }).click();
  await expect(page).toHaveURL(/\/payments\/2026-27\/01\/carer\/P0002$/);
  await page.goBack();
  await orders
    .bars(/^Periods of/)
    .first()
    .click();
  await expect(page).toHaveURL(/\/payments\/2026-27\/01\/carer\/P0002$/);
});

test('the forecast adds up to the orders, and saves the figures behind its charts', async ({ launch }) => {
  const { page, electron, userDataFolder, orders } = await demoCouncil(launch);
  await orders.open();
  const projected = await orders.total('Projected').innerText();
  await orders.openTab('Forecast');
  await expect(orders.total('Projected')).toHaveText(projected);
  for (const title of ['Spending by month', 'Spending by service level', 'Carers and children']) {
    await expect(orders.section(title).getByRole('option').first()).toBeVisible();
    // For screen readers the figures are there beside the chart.
    await expect(orders.section(title).getByRole('table')).toBeAttached();
  }
  await expect(orders.section('Exceptions').getByRole('table')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  const months = orders.section('Spending by month');
  await months.getByRole('button', { name: /^Show the table/ }).click();
  await expect(months.getByRole('row')).toHaveCount(13);
  await expect(months.getByRole('option')).toHaveCount(0);
  expect(await seriousProblems(page)).toEqual([]);

  const file = path.join(userDataFolder, 'months.csv');
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => await Promise.resolve({ canceled: false, filePath });
  }, file);
  await months.getByRole('button', { name: /^Save CSV/ }).click();
  await expect(page.getByText('Saved the spending by month', { exact: true })).toBeVisible();
  const [header, april] = (await readFile(file, 'utf8')).split('\r\n');
  expect(header).toBe('\uFEFFmonth,paid,projected,total');
  expect(april).toMatch(/^2026-04,0\.00,\d+\.\d\d,\d+\.\d\d$/);
});

test('a child’s orders are found from their page, and worked without a mouse', async ({ launch }) => {
  const { page, orders } = await demoCouncil(launch);
  const { keyboard } = page;
  await keyboard.press('Control+7');
  await orders.expectOpen();
  await tabTo(page, orders.orders);
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expectVisibleFocus(page);
  await keyboard.press('Enter');
  await expect(orders.panel).toBeFocused();
  await tabTo(page, orders.bars(/^Periods of/).first());
  await expect(page.getByText(/^2026-27\/01, pay date/)).toBeVisible();
  const child = orders.panel.getByRole('link').nth(1);
  const name = await child.innerText();
  await tabTo(page, child);
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(`^${name}`) })).toBeVisible();

  await page.getByRole('link', { name: 'Purchase orders' }).click();
  await orders.expectOpen();
  await expect(page.getByRole('combobox', { name: 'Child' })).toHaveValue(new RegExp(`^${name}`));
  await expect(
    orders.orders.locator('[row-id]').filter({ hasNotText: name }).filter({ hasText: 'P0' }),
  ).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('combobox', { name: 'Child' })).toHaveValue('');
});
