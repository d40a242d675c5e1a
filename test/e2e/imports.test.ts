import path from 'node:path';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication } from './application';
import { ADMINISTRATOR, NewLedgerPage } from './pages/new-ledger-page';
import { ImportsPage } from './pages/imports-page';

const samples = path.resolve(__dirname, '../../assets/demo');

/** An empty ledger for the year in which the sample files begin, and its imports screen. */
async function freshLedger({ page, electron, userDataFolder }: LaunchedApplication) {
  await new NewLedgerPage(page, electron).make({
    path: path.join(userDataFolder, 'council.ledger'),
    year: '2025-26',
    firstDay: '31/03/2025',
    frequency: 'fortnightly',
  });
  const imports = new ImportsPage(page, electron, userDataFolder);
  await imports.open();
  return { page, imports };
}

test('the sample files are imported into a new ledger, and the last is undone', async ({ application }) => {
  test.setTimeout(180_000);
  const { page, imports } = await freshLedger(application);
  await expect(page.getByText('Nothing has been imported yet')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  const files = [
    ['providers.csv', '450 carers'],
    ['clients.csv', '900 children'],
    ['service-levels.csv', '16 service levels'],
    ['rates.csv', '39 rates'],
    ['placements.csv', /^Import [\d,]+ placements$/],
    ['periods.csv', /^Import \d+ payment periods$/],
  ] as const;
  for (const [file, what] of files) {
    await imports.choose(path.join(samples, file));
    await expect(imports.section('What was understood')).toContainText('separated by comma');
    await imports.take(what);
    await page.getByRole('button', { name: 'Choose another file' }).click();
  }
  await expect(imports.earlier.getByRole('row')).toHaveCount(files.length + 1);

  await imports.earlier.getByRole('button', { name: 'Undo the import of placements.csv' }).click();
  await imports.confirm('Undo import');
  await expect(imports.earlier.getByRole('row', { name: /placements\.csv/ })).toContainText(
    `Undone by ${ADMINISTRATOR}`,
  );

  await imports.choose(path.join(samples, 'clients.csv'));
  await expect(page.getByText('There is nothing to import.')).toBeVisible();
  await expect(imports.takeButton).toBeHidden();
});

test('a bad file shows every problem at its cell, and nothing is saved', async ({ application }) => {
  const { page, imports } = await freshLedger(application);
  await imports.chooseText(
    'children.csv',
    'Client Ref;Name;Date of birth;shoe size\nC1;Zoë Adeyemi;31/02/2016;31\nC1;Sam Hill;06/04/2016;32\n;Lee Fox;2016-04-06;33\n',
  );
  const understood = imports.section('What was understood');
  await expect(understood).toContainText('separated by semicolon');
  await expect(understood).toContainText('shoe size');
  await expect(understood).toContainText('ignored');
  await expect(page.getByText(/problems in 3 lines: nothing is imported/)).toBeVisible();
  await expect(imports.takeButton).toBeHidden();

  const problem = imports.problems.getByRole('row', { name: /date_of_birth/ });
  await expect(problem).toContainText('31/02/2016');
  const cell = imports.rows.getByRole('gridcell', { name: /31\/02\/2016/ });
  await expect(cell).toContainText('is not a day that exists');
  await expect(cell.getByRole('img', { name: 'Rejected' })).toBeVisible();
  await page.getByRole('button', { name: 'Rejected (3)' }).click();
  expect(await seriousProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Copy the list' }).click();
  const copied = await application.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied.split('\n')[0]).toBe('Line\tColumn\tValue\tWhat is wrong and how to mend it');
  expect(copied).toContain('31/02/2016');

  await page.getByRole('navigation', { name: 'Screens' }).getByText('Children').click();
  await expect(page.getByText('No children yet')).toBeVisible();
});

test('a file dropped on any screen is previewed', async ({ application }) => {
  const { page, imports } = await freshLedger(application);
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Carers').click();
  await expect(page.getByText('No carers yet')).toBeVisible();
  await imports.drop(path.join(samples, 'clients.csv'));
  await expect(imports.section('What was understood')).toContainText('clients.csv, 900 rows');
  await expect(imports.takeButton).toHaveText('Import 900 children');
  await page.goBack();
  await expect(page.getByText('No carers yet')).toBeVisible();
});

test('what is not CSV is refused in words, and the kind can be chosen', async ({ application }) => {
  const { page, imports } = await freshLedger(application);
  await imports.chooseText('letter.csv', '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
  await expect(page.getByRole('alert')).toContainText('This file cannot be imported');
  await expect(imports.takeButton).toBeHidden();

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await imports.chooseText('names.csv', 'name\nSam Hill\n');
  await page.getByRole('combobox', { name: /What the file has in it/ }).selectOption('clients');
  await expect(imports.problems).toContainText('client_ref');
});
