import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { ask } from './ask';
import { ReportsPage } from './pages/reports-page';
import { StartPage } from './pages/start-page';

// Makes a demo council of its own first.
test.describe.configure({ timeout: 120_000 });

test('an annual statement is seen and exported, the year’s totals lead to its payments, and answers to carers are measured', async ({
  launch,
}) => {
  const { page, electron, userDataFolder } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const reports = new ReportsPage(page, electron);
  await reports.open();
  await reports.choose('Report', 'Annual statement');
  await reports.chooseCarer('Donna Kershaw');
  const statement = reports.document('Annual statement of Donna Kershaw for financial year 2025-26');
  await expect(statement).toContainText('Total paid in the year');
  await expect(page).toHaveURL(/report=statement&year=2025-26&basis=financial&carer=P0002$/);
  expect(await seriousProblems(page)).toEqual([]);
  await reports.choose('Counted by', /^Tax year/);
  await expect(reports.document(/tax year 2025-26$/)).toContainText('6 Apr 2025 – 5 Apr 2026');

  const one = path.join(userDataFolder, 'one');
  await reports.exportTo(one, 'Export');
  await expect(page.getByText('2 files written.')).toBeVisible();
  expect((await readdir(one)).toSorted()).toEqual([
    'statement-tax-2025-26-P0002.csv',
    'statement-tax-2025-26-P0002.pdf',
  ]);
  const all = path.join(userDataFolder, 'all');
  await reports.exportTo(all, /^Export all \d+$/);
  const carers = Number(
    /\d+/.exec((await page.getByRole('button', { name: /^Export all/ }).textContent())!)![0],
  );
  await expect(page.getByText(`${carers + 1} files written.`)).toBeVisible({ timeout: 30_000 });
  expect(await readdir(all)).toHaveLength(carers + 1);

  await reports.choose('Report', 'Totals of a year');
  const periods = page.getByRole('grid', { name: 'Totals of 2025-26 by period' });
  await expect(periods.getByText('2025-26/26')).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  const file = path.join(userDataFolder, 'totals.csv');
  await reports.saveAs(file, 'Save CSV: totals of 2025-26');
  await expect(page.getByText('Saved the totals of 2025-26', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(file, { exact: true }).first()).toBeVisible();
  const total = /^total,.*,([\d.]+)\r\n$/m.exec(await readFile(file, 'utf8'))![1]!;
  await expect(periods).toContainText(
    `£${Number(total).toLocaleString('en-GB', { minimumFractionDigits: 2 })}`,
  );
  await periods.getByRole('link', { name: '2025-26/26' }).click();
  await expect(page.getByRole('grid', { name: 'Payments of 2025-26/26' })).toBeVisible();

  await askOverdue(page);
  await page.getByRole('navigation').getByText('Home').click();
  await expect(page.getByRole('link', { name: /^\d+\s*Actions to answer\s*Overdue$/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('wheelchair kingsm');
  await expect(page.getByRole('option', { name: /^A ramp for Kingsmead\s*Action \d+/ })).toBeVisible();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('answering');
  await page.getByRole('option', { name: 'Report: Answering carers' }).click();
  const { year, total: measured } = await ask(page, 'actions.measures', {});
  const figures = page.getByRole('main').getByLabel('Totals');
  await expect(figures).toContainText(`Opened${measured.opened}`);
  await expect(figures).toContainText(`Overdue now${measured.overdue}`);
  await expect(page.getByRole('figure', { name: /^Answered by the due date/ })).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  const csv = path.join(userDataFolder, 'answering.csv');
  await reports.saveAs(csv, `Save CSV: measures of ${year}`);
  await expect(page.getByText(csv, { exact: true }).first()).toBeVisible();
  const rows = (await readFile(csv, 'utf8')).trimEnd().split('\r\n').slice(1);
  expect(rows.map((row) => Number(row.split(',')[3])).reduce((sum, count) => sum + count, 0)).toBe(
    measured.opened,
  );
});

/** A carer's question, which should have been answered long ago. */
async function askOverdue(page: Page): Promise<void> {
  const { action } = await ask(page, 'actions.create', {
    provider: 'P0002',
    type: 'payment-query',
    relatedTo: { kind: 'provider', ref: 'P0002' },
    assignTo: 'team',
    title: 'A ramp for Kingsmead',
    body: 'Wheelchair ramp at Kingsmead: is it paid?',
    from: { side: 'carer', origin: 'email' },
  });
  await ask(page, 'actions.setDue', { id: action.id, dueOn: '2026-04-01', note: 'She rang.' });
}

test('a carer’s page leads to their statement, and an administrator sets a new year’s amounts of the relief', async ({
  launch,
}) => {
  const { page } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Aisha Khan');
  await page.evaluate(() => (window.location.hash = '#/settings/statements'));
  await page.getByRole('button', { name: 'Add a year’s amounts' }).click();
  const form = page.getByRole('dialog', { name: 'Add a tax year’s amounts' });
  await expect(form.getByRole('textbox', { name: 'Tax year' })).toHaveValue('2026-27');
  await form.getByRole('textbox', { name: 'Fixed amount of a household' }).fill('20,000');
  await form.getByRole('textbox', { name: 'For a week under 11' }).fill('420');
  await form.getByRole('textbox', { name: 'For a week at 11 and over' }).fill('500.50');
  expect(await seriousProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Add the amounts' }).click();
  const row = page.getByRole('row').filter({ hasText: '2026-27' });
  await expect(row).toContainText('£20,000.00');
  await expect(row).toContainText('£500.50');
  expect(await seriousProblems(page)).toEqual([]);

  await page.evaluate(() => (window.location.hash = '#/carers/P0002'));
  await page.getByRole('link', { name: 'Statement 2025-26' }).click();
  await expect(page.getByRole('region', { name: /^Annual statement of Donna Kershaw/ })).toContainText(
    'Financial year 2025-26',
  );
});
