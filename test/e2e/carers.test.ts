import type { Page } from '@playwright/test';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchOptions } from './application';
import { CarersPage } from './pages/carers-page';
import { StartPage } from './pages/start-page';

/** The small demo council, with Daniel Price, an officer, at his desk. */
async function demoCouncil(launch: (options: LaunchOptions) => Promise<{ page: Page }>) {
  const { page } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  return { page, start, carers: new CarersPage(page) };
}

test('a carer is found, changed, and the change stands in the history', async ({ launch }) => {
  const { page, carers } = await demoCouncil(launch);
  await carers.open();
  expect(await seriousProblems(page)).toEqual([]);
  await carers.openCarer('Barry Green');
  await carers.section('Details').getByRole('button', { name: 'Change details' }).click();
  const form = carers.dialog('Change Barry Green');
  await form.getByRole('textbox', { name: 'Phone' }).fill('07700 900123');
  expect(await seriousProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Save carer' }).click();
  await expect(carers.section('Details')).toContainText('07700 900123');
  await carers.closeMessage(/^Saved carer/);

  const event = carers.section('History').getByRole('button', { name: /Daniel Price · Carer saved/ });
  await event.click();
  const change = carers.section('History').getByRole('row', { name: /Phone/ });
  await expect(change).toContainText('07700 900123');
  await expect(change).toContainText('Changed');
  expect(await seriousProblems(page)).toEqual([]);
});

test('bank details are entered by one person and confirmed by another', async ({ launch }) => {
  test.setTimeout(120_000);
  const { page, start, carers } = await demoCouncil(launch);
  await carers.openCarer('Barry Green');
  const bank = carers.section('Bank details');
  await bank.getByRole('button', { name: 'Enter new bank details' }).click();
  const form = carers.dialog('New bank details for Barry Green');
  await form.getByRole('textbox', { name: 'Sort code' }).fill('08-99-99');
  await form.getByRole('textbox', { name: 'Account number' }).fill('66374959');
  await form.getByRole('button', { name: 'Enter bank details' }).click();
  await expect(form.getByRole('alert')).toContainText('Not saved');
  await form.getByRole('textbox', { name: 'Account number' }).fill('66374958');
  await form.getByRole('button', { name: 'Enter bank details' }).click();
  await expect(bank).toContainText('••••4958');
  await expect(bank.getByRole('button', { name: 'Confirm bank details' })).toBeDisabled();
  await expect(bank).toContainText('You entered these: another person must confirm them.');
  await carers.closeMessage(/^Entered bank details/);
  expect(await seriousProblems(page)).toEqual([]);

  await start.switchTo('Daniel Price', 'Ben Carter');
  await carers.open();
  await page.getByRole('link', { name: /^Bank details to confirm/ }).click();
  const list = page.getByRole('grid', { name: 'Bank details to confirm' });
  const row = list.getByRole('row', { name: /Barry Green/ });
  await row.getByRole('button', { name: /^Show in full/ }).click();
  await expect(row).toContainText('66374958');
  await row.getByRole('checkbox', { name: 'Choose the bank details of Barry Green' }).check();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Confirm chosen (1)' }).click();
  await carers
    .dialog(/Confirm the bank details/)
    .getByRole('button', { name: 'Confirm bank details' })
    .click();
  await expect(row).toBeHidden();

  await carers.openCarer('Barry Green');
  await expect(bank).toContainText('by Ben Carter');
  await expect(carers.section('History')).toContainText('Bank details shown in full');
});

test('ending a placement says first what becomes of finalised periods', async ({ launch }) => {
  const { page, carers } = await demoCouncil(launch);
  await carers.openCarer('Christine Mitchell');
  const placements = carers.placements.getByRole('button', { name: /^End placement/ });
  // The latest stands first; the last has been paid for in finalised periods.
  await placements.last().click();
  const form = carers.dialog(/^End placement/);
  await form.getByRole('button', { name: 'End placement' }).click();
  await expect(form).toContainText('Give a day.');
  await form.getByRole('textbox', { name: 'End date' }).fill('16/03/2026');
  await expect(form).toContainText(/Saving this makes an adjustment of −£[\d,.]+\./);
  await expect(form).toContainText(/−£[\d,.]+ for 2025-26\/26, carer P0004/);
  expect(await seriousProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'End placement' }).click();
  await expect(carers.placements.getByRole('row', { name: /16 Mar 2026/ })).toContainText('Ended');
});

test('a child is added and placed by typing names', async ({ launch }) => {
  const { page, carers } = await demoCouncil(launch);
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Children').click();
  await page.getByRole('button', { name: 'Add child' }).click();
  const child = carers.dialog('Add a child');
  await child.getByRole('textbox', { name: 'Name' }).fill('Sam Hill');
  await child.getByRole('textbox', { name: 'Date of birth' }).fill('6 Apr 2016');
  await child.getByRole('button', { name: 'Add child' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Sam Hill/ })).toBeVisible();

  await page.getByRole('button', { name: 'Add placement' }).click();
  const placement = carers.dialog('Add a placement');
  await expect(placement.getByRole('combobox', { name: 'Child' })).toHaveValue(/^Sam Hill/);
  await carers.chooseIn(placement, 'Carer', 'folake', /Folake Okonkwo/);
  await carers.chooseIn(placement, 'Service level', 'FOST', /FOST/);
  await placement.getByRole('textbox', { name: 'Start date' }).fill('01/04/2026');
  await expect(placement).toContainText('changes no period that is already finalised');
  expect(await seriousProblems(page)).toEqual([]);
  await placement.getByRole('button', { name: 'Add placement' }).click();
  await expect(carers.placements.getByRole('row', { name: /Folake Okonkwo/ })).toContainText('1 Apr 2026');
  await carers.closeMessage(/^Saved placement/);
  expect(await seriousProblems(page)).toEqual([]);
});

test('the audit trail is searched, and the ledger verified', async ({ launch }) => {
  const { page } = await demoCouncil(launch);
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Audit').click();
  const events = page.getByRole('grid', { name: 'Audit events' });
  await expect(events.getByRole('row').nth(1)).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('D Kershaw');
  await page.getByRole('combobox', { name: 'What was done' }).selectOption('Bank details confirmed');
  await expect(events.getByRole('row').nth(1)).toContainText('Bank details P0002');
  await events.getByRole('row').nth(1).click();
  const event = page.getByRole('complementary', { name: /^Event/ });
  const state = event.getByRole('row', { name: /^State/ });
  await expect(state).toContainText('unconfirmed');
  await expect(state).toContainText('Changed');
  await expect(event).toContainText('Hash before it');
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(event).toBeHidden();

  await page.getByRole('button', { name: 'Verify this ledger' }).click();
  await expect(page.getByText(/^All \d+ checks hold\.$/)).toBeVisible({ timeout: 30_000 });
  expect(await seriousProblems(page)).toEqual([]);
});
