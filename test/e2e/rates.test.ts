import type { Page } from '@playwright/test';
import type { OutputOf } from '../../preload/contract';
import type { Result } from '../../preload/contract/result';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication, type LaunchOptions } from './application';
import { tabTo } from './keyboard';
import { ImportsPage } from './pages/imports-page';
import { RatesPage } from './pages/rates-page';
import { StartPage } from './pages/start-page';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });

/** The small demo council, with Daniel Price, an officer, at his desk. */
async function demoCouncil(launch: (options: LaunchOptions) => Promise<LaunchedApplication>) {
  const application = await launch({ demo: 'small' });
  const start = new StartPage(application.page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  return { ...application, rates: new RatesPage(application.page) };
}

/** What the current period's adjustments add up to, in pence, as the payments screen asks for it. */
async function adjustmentsPence(page: Page): Promise<number> {
  const result = await page.evaluate(
    async () =>
      await (
        window as unknown as { carerPayments: { invoke(name: string, input: unknown): Promise<unknown> } }
      ).carerPayments.invoke('periods.payments', { period: '2026-27/01' }),
  );
  const answer = result as Result<OutputOf<'periods.payments'>>;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.payments.reduce((sum, payment) => sum + payment.adjustmentsPence, 0);
}

test('next year’s table is raised by 3 %, looked at in the forecast, and saved', async ({ launch }) => {
  const { page, rates } = await demoCouncil(launch);
  const { keyboard } = page;
  await rates.openNewYear();
  await expect(rates.from).toHaveValue('1 Apr 2027');
  await expect(rates.effect).toContainText('No finalised period would be adjusted.');

  // By keyboard: the uplift, then from amount to amount.
  await tabTo(page, rates.percent);
  await keyboard.type('three');
  await keyboard.press('Enter');
  await expect(page.getByText(/^Give a percentage with at most two decimals/)).toBeVisible();
  await keyboard.press('Control+a');
  await keyboard.type('3');
  await keyboard.press('Enter');
  const fee1 = rates.amount('In-house Fostering Fee – Level 1, every age');
  await expect(fee1).toHaveValue('£51.76');
  await tabTo(page, fee1);
  await keyboard.press('Enter');
  const fee2 = rates.amount('In-house Fostering Fee – Level 2, every age');
  await expect(fee2).toBeFocused();
  await keyboard.type('135.005');
  await keyboard.press('ArrowUp');
  await expect(fee1).toBeFocused();
  await expect(rates.effect).toContainText('An amount or the day is missing or wrong');
  await rates.saveButton.click();
  await expect(page.getByText('Money has at most two decimals: 12.34.')).toBeVisible();
  await fee2.fill('135');

  const year = rates.effect.getByRole('row', { name: /^2027-28/ });
  await expect(year).toContainText('all assumed');
  await expect(year).toContainText(/£[\d,.]+ more/);
  await expect(rates.effect.getByRole('row', { name: /^2026-27/ })).toContainText('no change');
  const band = page.getByRole('checkbox', {
    name: /^Give In-house Fostering Placement, 18 to 20 a new rate/,
  });
  await band.uncheck();
  await expect(page.getByText('Stays at £222.74')).toBeVisible();
  await expect(rates.effect).toContainText('no new rate, so £222.74 of 6 Apr 2026 goes on');
  await expect(rates.saveButton).toHaveText('Save 18 rates from 1 Apr 2027');
  expect(await seriousProblems(page)).toEqual([]);

  // What was typed is kept while one looks elsewhere.
  await rates.open();
  await page.getByRole('button', { name: 'Rates for a new year' }).click();
  await expect(page.getByText('What you typed here before was kept.')).toBeVisible();
  await expect(fee2).toHaveValue('£135.00');
  await rates.saveButton.click();
  await expect(page.getByText('Saved 18 rates from 1 Apr 2027: 18 new, 0 changed.')).toBeVisible();
  await expect(rates.effect).toContainText('there is nothing to save');
  expect(await seriousProblems(page)).toEqual([]);

  const level = await rates.openLevel('In-house Fostering Fee – Level 2');
  await expect(level.getByRole('columnheader', { name: 'from 1 Apr 2027' })).toBeVisible();
  await expect(level.getByRole('button', { name: '£135.00' })).toBeVisible();
});

test('a backdated rate shows the periods that it adjusts, and then the payments have those adjustments', async ({
  launch,
}) => {
  const { page, rates, electron, userDataFolder } = await demoCouncil(launch);
  const before = await adjustmentsPence(page);
  const level = await rates.openLevel('In-house Fostering Fee – Level 2');
  await level.getByRole('button', { name: 'Add a rate' }).click();
  const form = rates.dialog(/^Add a rate of/);
  await form.getByRole('textbox', { name: 'From', exact: true }).fill('02/03/2026');
  await form.getByRole('textbox', { name: 'Amount a week' }).fill('130');
  const told = form.getByText(/^\d finalised periods would be adjusted by £[\d,.]+ in all\.$/);
  await expect(told).toBeVisible();
  const amount = /£([\d,.]+\d)/.exec(await told.innerText())![1]!.replaceAll(/[,.]/g, '');
  const adjusted = form.getByRole('region', { name: 'Finalised periods that would be adjusted' });
  await expect(adjusted.getByRole('row', { name: /^2025-26\/26/ })).toContainText('£');
  expect(await seriousProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Add the rate' }).click();
  await level.getByRole('link', { name: 'See the payments of period 1' }).click();
  await expect(page.getByRole('grid', { name: /^Payments of/ })).toBeVisible();
  expect((await adjustmentsPence(page)) - before).toBe(Number(amount));

  // A file of rates shows the same before it is imported.
  const imports = new ImportsPage(page, electron, userDataFolder);
  await imports.open();
  await imports.chooseText(
    'rates.csv',
    'service_level,effective_from,amount\nFEE2,2026-03-02,131.00\nFEE2,2027-04-01,136.00\n',
  );
  const effect = imports.section('What importing these rates would do');
  await expect(effect).toContainText(/\d finalised periods would be adjusted by £[\d,.]+ in all\./);
  await expect(effect.getByRole('row', { name: /^2027-28/ })).toContainText('more');
  expect(await seriousProblems(page)).toEqual([]);
  await imports.take('2 rates');
  await expect(page.getByRole('link', { name: 'See the payments of period 1' })).toBeVisible();
});
