import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication } from './application';
import { expectVisibleFocus, tabTo } from './keyboard';
import { CarersPage } from './pages/carers-page';
import { ClaimEntryPage } from './pages/claim-entry-page';
import { DEMO_PASSWORD, StartPage } from './pages/start-page';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });
const SMALL = { demo: 'small' } as const;

const PDF = '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
/** What Windows takes for a program, whatever its name. */
const PROGRAM = Buffer.concat([
  Buffer.from('MZ'),
  Buffer.alloc(400),
  Buffer.from('This program cannot be run'),
]);

/** Daniel Price, an officer, at his desk with the files that he writes. */
async function atTheDesk({ page, electron, userDataFolder }: LaunchedApplication) {
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    const given = path.join(userDataFolder, name);
    await writeFile(given, content);
    return given;
  };
  return { page, carers: new CarersPage(page), entry: new ClaimEntryPage(page, electron), file };
}

test('a carer is approved, and a claim of two items is entered, submitted and withdrawn without a mouse', async ({
  launch,
}) => {
  const { page, carers, entry, file } = await atTheDesk(await launch(SMALL));
  const { keyboard } = page;
  await keyboard.press('Control+k');
  await keyboard.type('Enter a claim');
  await expect(page.getByRole('option', { name: 'Enter a claim' })).toBeVisible();
  await keyboard.press('Enter');
  const carer = page.getByRole('combobox', { name: 'Carer' });
  await tabTo(page, carer);
  // The list says who is not approved, so that they are found by it.
  await keyboard.type('Beverley Gayle');
  await expect(page.getByRole('option', { name: /Beverley Gayle.*not approved to claim/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(page.getByText('Beverley Gayle is not approved to claim.')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Approve to claim' }));
  await keyboard.press('Enter');
  await tabTo(page, carers.dialog(/^Approve Beverley/).getByRole('textbox', { name: 'Note' }));
  await keyboard.type('Training done on 3 March');
  await keyboard.press('Enter');
  await expect(page.getByText('is not approved to claim.')).toBeHidden();

  await tabTo(page, page.getByRole('textbox', { name: 'Date of the claim' }));
  await keyboard.type('10/04/2026');
  await keyboard.press('Tab');
  await keyboard.type('By e');
  await keyboard.press('Tab');
  await keyboard.type('Mileage claim for 1st - 6th April 2026');
  await keyboard.press('Enter');

  await entry.expectNewRow();
  await expectVisibleFocus(page);
  await keyboard.type('02/04/2026');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(entry.choice('For').getByRole('option')).toHaveCount(3);
  await entry.chooseByKeys('For', /C0019/);
  await keyboard.press('Tab');
  await entry.chooseByKeys('Service level', /Mileage/);
  await keyboard.press('Tab');
  await keyboard.type('Home to school and back');
  await keyboard.press('Tab');
  await keyboard.type('12.55');
  await expect(entry.amount).toHaveText(/£5\.65/);
  await keyboard.press('Enter');
  await entry.expectNewRow();
  await expect(entry.items.getByRole('row', { name: /Home to school/ })).toContainText('12.55 miles × £0.45');
  await expect(entry.items).toContainText('Nothing is attached to it.');

  // The next row goes on with the child and the service level.
  await entry.chooseNext(await file('log.pdf', PDF));
  await keyboard.type('6 Apr 2026');
  await keyboard.press('Tab');
  await keyboard.press('Tab');
  await expect(entry.choice('For')).toHaveValue('child:C0019');
  await tabTo(page, entry.field('What for'));
  await keyboard.type('Home to the dentist');
  await keyboard.press('Tab');
  await keyboard.type('10');
  await expect(entry.amount).toHaveText(/£5\.50/);
  await tabTo(page, entry.form.getByRole('button', { name: 'Attach a file' }));
  await keyboard.press('Enter');
  await expect(entry.form).toContainText('log.pdf');
  expect(await seriousProblems(page)).toEqual([]);
  // Saves what was typed last, and submits.
  await keyboard.press('Control+Enter');
  await expect(entry.section('The claim')).toContainText('Pending');
  await expect(entry.items.getByRole('row', { name: /^Total/ })).toContainText('£11.15');
  await expect(entry.items.getByRole('row', { name: /dentist/ })).toContainText('log.pdf');
  await expect(entry.form).toBeHidden();
  await expect(page.getByRole('button', { name: 'Enter another claim' })).toBeFocused();
  expect(await seriousProblems(page)).toEqual([]);

  await tabTo(page, page.getByRole('button', { name: 'Withdraw' }), 'Shift+Tab');
  await keyboard.press('Enter');
  const withdrawal = carers.dialog(/^Withdraw claim/);
  await tabTo(page, withdrawal.getByRole('textbox', { name: 'Reason' }));
  await keyboard.type('The carer sends it anew');
  await tabTo(page, withdrawal.getByRole('button', { name: 'Withdraw the claim' }));
  await keyboard.press('Enter');
  await expect(entry.section('The claim')).toContainText('The carer sends it anew');

  await carers.openCarer('Beverley Gayle');
  const claims = carers.section('Claims');
  await expect(claims).toContainText('Approved by Daniel Price');
  await expect(claims).toContainText('Training done on 3 March');
  await expect(claims.getByRole('row', { name: /£11\.15/ })).toContainText('Withdrawn');
  expect(await seriousProblems(page)).toEqual([]);
});

test('a program that is called .pdf is refused, and what was typed survives that, a lock and a change of mind', async ({
  launch,
}) => {
  const { page, carers, entry, file } = await atTheDesk(await launch(SMALL));
  await carers.openCarer('Christine Mitchell');
  await carers.section('Claims').getByRole('button', { name: 'Enter a claim' }).click();
  await expect(page.getByRole('textbox', { name: 'Date of the claim' })).toBeFocused();
  await page.keyboard.type('10/04/2026');
  await page.keyboard.press('Enter');
  await entry.expectNewRow();
  await entry.field('Day').fill('02/04/2026');
  await entry.choose('For', /Courtney Dixon/);
  await entry.choose('Service level', /Mileage/);
  await entry.field('What for').fill('=Home to school');
  await entry.field('Quantity').fill('8.25');
  await entry.drop(await file('receipt.pdf', PROGRAM));
  await expect(entry.form).toContainText('receipt.pdf');
  await entry.field('Quantity').press('Enter');
  await expect(entry.form.getByRole('alert')).toContainText(
    'It is EXE by its content, whatever its name says.',
  );
  await expect(entry.field('What for')).toHaveValue('=Home to school');
  await expect(entry.items).toBeHidden();
  expect(await seriousProblems(page)).toEqual([]);

  await page.keyboard.press('Control+l');
  await page.getByRole('textbox', { name: 'Password' }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(entry.form).toContainText('What you typed here before was kept.');
  await expect(entry.field('Quantity')).toHaveValue('8.25');
  await expect(entry.amount).toHaveText(/£3\.71/);
  await entry.chooseNext(await file('receipt-2.pdf', PDF));
  await entry.form.getByRole('button', { name: 'Attach another' }).click();
  await entry.field('Quantity').press('Enter');
  await entry.expectNewRow();
  await expect(entry.items.getByRole('row', { name: /=Home to school/ })).toContainText('receipt-2.pdf');

  // Changed, and left as it was.
  await entry.items.getByRole('button', { name: 'Change item 1' }).click();
  await expect(entry.field('Day')).toHaveValue('2 Apr 2026');
  await entry.field('Quantity').fill('9');
  await expect(entry.amount).toHaveText(/£4\.05/);
  await page.keyboard.press('Escape');
  await entry.expectNewRow();
  await expect(entry.items).toContainText('8.25 miles × £0.45');
  await entry.items.getByRole('button', { name: 'Change item 1' }).click();
  await entry.field('Quantity').fill('9');
  await entry.field('Quantity').press('Enter');
  await expect(entry.items).toContainText('9 miles × £0.45');
  await entry.items.getByRole('button', { name: 'Remove item 1' }).click();
  await carers.dialog('Remove item 1?').getByRole('button', { name: 'Remove' }).click();
  // Gone altogether: keys pressed while it fades belong to it, and while it is there no role is seen behind it.
  await expect(page.locator('[role="dialog"], [role="alertdialog"]')).toHaveCount(0);
  await expect(entry.items).toBeHidden();
  await expect(page.getByText('None yet. Each journey')).toBeVisible();

  // A claim without items is not submitted; it waits among those that are not.
  await page.keyboard.press('Control+Enter');
  await expect(entry.form).toContainText('Give a day.');
  await page.getByRole('link', { name: 'Enter another claim' }).click();
  const unsubmitted = page.getByRole('table', { name: 'Claims not submitted yet' });
  await expect(unsubmitted.getByRole('row').nth(1)).toContainText('Christine Mitchell');
  await unsubmitted.getByRole('link').first().click();
  await page.getByRole('button', { name: 'Remove the claim' }).click();
  await carers
    .dialog(/^Remove claim/)
    .getByRole('button', { name: 'Remove' })
    .click();
  await expect(unsubmitted.getByRole('row', { name: /Christine Mitchell/ })).toBeHidden();
});
