import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDF } from '../builders/one-offs';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication, type LaunchOptions } from './application';
import { OneOffsPage } from './pages/one-offs-page';
import { PaymentsPage } from './pages/payments-page';
import { StartPage } from './pages/start-page';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });

/** The small demo council, with Daniel Price, an officer, at his desk. */
async function demoCouncil(launch: (options: LaunchOptions) => Promise<LaunchedApplication>) {
  const { page, electron, userDataFolder } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const oneOffs = new OneOffsPage(page, electron);
  return { page, start, oneOffs, payments: new PaymentsPage(page), folder: userDataFolder };
}

test('one person enters a one-off payment with its receipt, another decides, and the period pays it', async ({
  launch,
}) => {
  const { page, start, oneOffs, payments, folder } = await demoCouncil(launch);
  await oneOffs.open();
  const form = await oneOffs.add();
  await form.getByRole('button', { name: 'Send for approval' }).click();
  await expect(form.getByRole('combobox', { name: 'Carer' })).toBeFocused();
  await expect(form).toContainText('Give a number.');
  await oneOffs.choose('Carer', 'Kershaw', /Donna Kershaw/);
  await oneOffs.choose('Service level', 'club', /Holiday club day/);
  await form.getByLabel('Child').selectOption({ index: 1 });
  await form.getByRole('textbox', { name: /^Day/ }).fill('02/04/2026');
  await form.getByLabel('Number of items').fill('3');
  await form.getByLabel('Reason').fill('Football camp, three days');
  await expect(form).toContainText(/3 × £\d+\.\d\d each = £/);
  const receipt = path.join(folder, 'camp.pdf');
  await writeFile(receipt, PDF);
  await oneOffs.attach(receipt);
  await expect(form).toContainText('camp.pdf');
  expect(await seriousProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Send for approval' }).click();
  await expect(form).toBeHidden();
  const own = await oneOffs.openByReason('Football camp, three days');
  await expect(own).toContainText('You entered it: another person approves it.');
  await expect(own.getByRole('button', { name: 'Approve' })).toHaveCount(0);

  await start.switchTo('Daniel Price', 'Ben Carter');
  await page.getByRole('navigation').getByText('Home').click();
  await page.getByRole('link', { name: /One-off payments to approve/ }).click();
  const panel = await oneOffs.openByReason('Football camp, three days');
  await expect(panel.getByRole('region', { name: 'Evidence: camp.pdf' }).locator('canvas')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Approve' }).click();
  await expect(panel).toContainText('Approved');
  await expect(panel).toContainText('by Ben Carter');
  await panel.getByRole('button', { name: 'Close the panel' }).click();

  // A picture is shown as evidence too, and a rejection says why to whoever entered it.
  await oneOffs.openByReason('Stair gate');
  await expect(panel.getByRole('img', { name: /^Evidence: receipt/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Reject' }).click();
  await expect(panel).toContainText('Say why it is rejected');
  await panel.getByLabel('Note').fill('Equipment is lent by the store.');
  await panel.getByRole('button', { name: 'Reject' }).click();
  await expect(panel).toContainText(/Rejected.*Equipment is lent by the store\./);
  await expect(panel.getByRole('button', { name: 'Reject' })).toHaveCount(0);
  expect(await seriousProblems(page)).toEqual([]);

  await payments.open();
  const payment = await payments.openPayment('Donna Kershaw');
  await payment.getByRole('button', { name: /^Why\?.*Football camp/ }).click();
  await expect(payment).toContainText('Entered by Daniel Price, approved by Ben Carter.');
  await expect(payment).toContainText(/3 × £\d+\.\d\d each = £/);
});

test('an extra shows what it would pay before it is set up', async ({ launch }) => {
  const { page } = await demoCouncil(launch);
  await page.getByRole('navigation').getByText('Settings').click();
  await page.getByRole('tab', { name: 'Extras' }).click();
  const list = page.getByRole('grid', { name: 'Extras' });
  await list.getByText('Festival allowance', { exact: true }).first().click();
  const panel = page.getByRole('complementary', { name: 'Festival allowance, 2026-27' });
  await expect(panel.getByRole('table', { name: /^What it pays/ })).toContainText('2026-27/20');
  expect(await seriousProblems(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Close the panel' }).click();

  await page.getByRole('button', { name: 'Add an extra' }).click();
  const form = page.getByRole('dialog', { name: 'Add an extra' });
  await form.getByLabel('Name').fill('Summer activities');
  await form.getByRole('radio', { name: /^On one day for all/ }).click();
  await form.getByRole('textbox', { name: /^Day/ }).fill('03/08/2026');
  await form.getByLabel('Weeks of rate').fill('1.5');
  await form.getByRole('combobox', { name: 'Service level' }).click();
  await page.getByRole('option', { name: /Holiday allowance/ }).click();
  await form.getByRole('checkbox', { name: /Fostering Placement/ }).check();
  await expect(form).toContainText(/£[\d,]+\.\d\d for \d+ children from now on\./);
  expect(await seriousProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Add the extra' }).click();
  await expect(list).toContainText('Summer activities');
  await page.getByRole('combobox', { name: 'Financial year' }).selectOption('2027-28');
  await page.getByRole('button', { name: 'Set up 2027-28 like 2026-27' }).click();
  const ask = page.getByRole('alertdialog', { name: 'Set up 2027-28 like 2026-27' });
  await expect(ask).toContainText('3 Aug 2027');
  expect(await seriousProblems(page)).toEqual([]);
  await ask.getByRole('button', { name: 'Set up 2027-28' }).click();
  await expect(list).toContainText('Summer activities');
});
