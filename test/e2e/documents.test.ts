import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readBacsFile } from '../../domain/bacs/read-bacs-file';
import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { DocumentsPage } from './pages/documents-page';
import { PaymentsPage } from './pages/payments-page';
import { StartPage } from './pages/start-page';

// Makes a demo council of its own first.
test.describe.configure({ timeout: 120_000 });

test('the BACS file and journal of a finalised period go out, and a payment that came back is issued again', async ({
  launch,
}, testInfo) => {
  const { page, electron } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Ben Carter');
  await new PaymentsPage(page).open();
  const documents = new DocumentsPage(page, electron);
  const folder = testInfo.outputPath('out');
  await documents.willChoose(folder);
  await documents.openPeriod('2025-26', /^Period 26/);

  await documents.openPart('BACS file');
  await expect(documents.bacs).toContainText('Not exported yet');
  expect(await seriousProblems(page)).toEqual([]);
  await documents.button('Export BACS file').first().click();
  await documents.written(2);
  const totals = documents.file('bacs-2025-26-26.txt');
  await expect(totals).toContainText('Submission serial number252600');
  await expect(totals).toContainText('••-••-99 ••••7491');
  const first = await readFile(path.join(folder, 'bacs-2025-26-26.txt'), 'ascii');
  const { credits } = readBacsFile(first);
  await expect(totals).toContainText(`Payments${credits.length}`);
  expect(await seriousProblems(page)).toEqual([]);

  await documents.button('Export again: bacs-2025-26-26.txt').click();
  await expect(documents.bacs.getByRole('listitem')).toHaveCount(2);
  expect(await readFile(path.join(folder, 'bacs-2025-26-26.txt'), 'ascii')).toBe(first);

  await documents.button('Issue payments again').click();
  const { reissue } = documents;
  await expect(reissue.getByRole('row').nth(1)).toBeVisible();
  await reissue.getByRole('button', { name: 'Issue payments again' }).click();
  await expect(reissue).toContainText('Choose the payments that the bank sent back.');
  await reissue.getByRole('checkbox', { name: 'Choose the payment of Barry Green' }).check();
  await expect(reissue).toContainText('1 chosen, £');
  await reissue.getByLabel('Reason').fill('Account closed.');
  await reissue.getByLabel('Processed by BACS on').fill('11/04/2026');
  await reissue.getByRole('button', { name: 'Issue payments again' }).click();
  await expect(reissue).toContainText('11 Apr 2026 is a Saturday');
  expect(await seriousProblems(page)).toEqual([]);
  await reissue.getByLabel('Processed by BACS on').fill('15/04/2026');
  await reissue.getByRole('button', { name: 'Issue payments again' }).click();
  await expect(documents.file('bacs-2025-26-26-reissue-1.txt')).toContainText('Account closed.');
  const again = readBacsFile(await readFile(path.join(folder, 'bacs-2025-26-26-reissue-1.txt'), 'ascii'));
  expect(again.credits).toEqual([credits.find(({ reference }) => reference.startsWith('P0003 '))]);

  await documents.openPart('Journal');
  await expect(page.getByRole('grid', { name: /^Accounts of the journal/ })).toContainText('assets:bank');
  await documents.button('Export journal').click();
  await expect(page.getByRole('region', { name: 'Exported' }).getByRole('listitem')).toHaveCount(1);
  expect(await seriousProblems(page)).toEqual([]);
  expect((await readdir(folder)).filter((name) => name.startsWith('journal'))).toEqual([
    'journal-2025-26-26.csv',
    'journal-2025-26-26.journal',
  ]);
});
