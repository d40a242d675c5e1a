import type { Page } from '@playwright/test';
import { remittanceDefinition } from '../../domain/documents/remittance-definition';
import { statementDefinition } from '../../domain/documents/statement-definition';
import { formatPence } from '../../domain/money/format-money';
import { inProcessPdfRenderer } from '../../main/documents/pdf-renderer';
import { remittanceCsv } from '../../main/reports/remittance-csv';
import { statementsCsv } from '../../main/statements/statement-csv';
import { adviceOf } from '../../portal/payments/advice-of';
import { pagesOf } from '../main/documents/rendered-pdf';
import { aCarersData } from '../builders/carer-data';
import { expect, test } from './portal';

/** On paper: whose it is, and nothing to press. */
async function printed(page: Page, whose: RegExp): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Back' })).toHaveCount(0);
  await expect(page.getByRole('main').getByText('Marlshire County Council').first()).toBeVisible();
  await expect(page.getByRole('main').getByText(whose).first()).toBeVisible();
}

test('a carer finds a payment, this one and any other', async ({ portal, page }) => {
  await expect(page).toHaveTitle('Your payments as a carer – Carer payments');
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await portal.follow('Scheduled payments');
  await expect(portal.heading()).toBeFocused();
  await expect(page).toHaveTitle('Scheduled payments – Carer payments');
  expect(await portal.problemsAtEverySize()).toEqual([]);

  await portal.follow('This payment');
  await expect(portal.heading()).toHaveText('Period 7 of 2026-27');
  await expect(page.getByText('can still be amended by the Children’s Services Finance Team')).toBeVisible();
  await page.goBack();
  await expect(portal.heading()).toHaveText('Scheduled payments');

  await page.getByLabel('Financial year').selectOption('2025-26 (previous)');
  await page.getByLabel('Payment period').selectOption('26: 16–29 Mar 2026 (paid)');
  await portal.press('Show payment');
  await expect(portal.heading()).toHaveText('Period 26 of 2025-26');
  await expect(page.getByText('It never changes')).toBeVisible();
  await portal.follow(/Later payment/);
  await expect(portal.heading()).toHaveText('Period 1 of 2026-27');
  await expect(portal.heading()).toBeFocused();
  await expect(page.getByRole('link', { name: 'Ask about this payment' })).toHaveAttribute(
    'href',
    '#/actions/new?about=payment&period=2026-27/01',
  );
});

test.describe('of a carer whose next year is planned', () => {
  test.use({ data: aCarersData({ lastYear: '2027-28' }) });

  test('a payment to come says so, this year’s and the next', async ({ portal, page, data }) => {
    await portal.follow('Scheduled payments');
    await page.getByLabel('Payment period').selectOption('12: 31 Aug – 13 Sep 2026 (not paid yet)');
    await portal.press('Show payment');
    await expect(portal.heading()).toHaveText('Period 12 of 2026-27');
    await expect(page.getByText('This payment is still to come.')).toBeVisible();
    await expect(page.locator('.govuk-tag')).toHaveText('Future');
    const { totalPence } = data.payments.find(({ period }) => period.period === '2026-27/12')!;
    await expect(page.locator('.portal-total')).toHaveText(`Total to be paid${formatPence(totalPence)}`);
    await expect(page.getByRole('link', { name: 'Remittance advice' })).toHaveCount(0);
    expect(await portal.problemsAtEverySize()).toEqual([]);

    await portal.follow('Back');
    await page.getByLabel('Financial year').selectOption('2027-28 (future)');
    // The first of it is the likeliest to be asked for.
    await expect(page.getByLabel('Payment period')).toHaveValue('2027-28/01');
    await portal.press('Show payment');
    await expect(portal.heading()).toHaveText('Period 1 of 2027-28');
    await expect(page.getByText('This payment is still to come.')).toBeVisible();
  });
});

test('a payment says what was overpaid, and what a birthday changed', async ({ portal, page }) => {
  await portal.goTo('#/payments/2026-27/04');
  await expect(
    page.getByText('We paid for 14 nights, and now know that none were due.').first(),
  ).toBeVisible();
  await expect(page.getByRole('row', { name: 'Still to be paid back after this payment' })).toContainText(
    '£428.97',
  );
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await portal.goTo('#/payments/2026-27/03');
  await expect(page.getByText('Sam Taylor turned 11 on 6 May.')).toBeVisible();
});

test.describe('of a carer who left in the year before, with a child of one long word', () => {
  const data = aCarersData();
  const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren';
  test.use({
    data: {
      ...data,
      orders: data.orders.filter(({ year }) => year === '2025-26'),
      payments: data.payments
        .filter(({ period }) => period.period < '2026-27')
        .map((payment) => ({
          ...payment,
          lines: payment.lines.map((line) => ({ ...line, clientName: line.clientName && name })),
        })),
    },
  });

  test('nothing is called paid that was not, and nothing leaves the screen', async ({ portal, page }) => {
    await portal.follow('Scheduled payments');
    await expect(page.getByText('Nothing to be paid on 6 Jul 2026')).toBeVisible();
    await expect(page.getByText('Paid on 30 Mar 2026')).toBeVisible();
    await portal.follow('This payment');
    await expect(page.getByText('there is nothing to pay you for these days')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Ask about this payment' })).toBeVisible();
    await portal.goTo('#/reports/remittances');
    await expect(page.getByLabel('Payment period')).toHaveValue('2025-26/26');
    await portal.press('View on screen');
    await expect(page.getByRole('row', { name: `Total for ${name}` }).first()).toBeVisible();
    expect(await portal.problemsAtEverySize()).toEqual([]);
  });
});

test('a remittance advice is read, kept as data and PDF, and printed', async ({ portal, page, data }) => {
  await portal.follow('Reports');
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await portal.follow('Remittance Advice');
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await page.getByLabel('Payment period').selectOption('3: 27 Apr – 10 May 2026 (paid)');
  await portal.press('View on screen');
  await expect(page.getByRole('row', { name: 'Total for Sam Taylor' })).toContainText('£417.37');
  expect(await portal.problemsAtEverySize()).toEqual([]);

  const advice = adviceOf(
    data,
    data.payments.find(({ period }) => period.period === '2026-27/03')!,
  );
  const csv = await portal.download('Download data (CSV)');
  expect(csv.name).toBe('remittance-2026-27-03.csv');
  expect(csv.bytes.toString('utf8')).toBe(remittanceCsv([advice]));
  const pdf = await portal.download('Download PDF');
  const sent = await inProcessPdfRenderer().render(remittanceDefinition(advice));
  expect(await pagesOf(pdf.bytes)).toEqual(await pagesOf(sent));

  await printed(page, /14 Mill Lane/);
});

test('an annual statement is the one that the team sends', async ({ portal, page, data }) => {
  await portal.goTo('#/reports/statements');
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await portal.follow(/^2025-26/);
  const statement = data.statements[0]!;
  await expect(page.getByRole('row', { name: 'Qualifying amount' })).toBeVisible();
  expect(await portal.problemsAtEverySize()).toEqual([]);
  const csv = await portal.download('Download data (CSV)');
  expect(csv.bytes.toString('utf8')).toBe(await statementsCsv([statement]));
  const pdf = await portal.download('Download PDF');
  const sent = await inProcessPdfRenderer().render(statementDefinition(statement));
  expect(await pagesOf(pdf.bytes)).toEqual(await pagesOf(sent));

  await printed(page, /14 Mill Lane/);
  await expect(page.getByRole('row', { name: 'Qualifying amount' })).toBeVisible();
});

test('purchase orders are shown of all children or one, and each with its mileage', async ({
  portal,
  page,
}) => {
  await portal.follow('Purchase orders');
  await expect(page.getByRole('row', { name: 'All orders shown' })).toContainText('£21,519.80');
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await page.getByLabel('Child').selectOption('Sam Taylor');
  await portal.press('Show orders');
  await expect(page.getByRole('link', { name: /Alex Osei/ })).toHaveCount(0);
  await printed(page, /\(P001\)/);
  await expect(page.getByRole('link', { name: /^Sam Taylor/ }).first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await portal.follow('Sam Taylor: In-house Fostering Placement – Mileage');
  await expect(page.getByText('Rejected: Claimed before')).toBeVisible();
  await expect(page.getByText('Waiting for the panel')).toBeVisible();
  await page.getByText('Paid so far: each payment').click();
  await expect(page.getByRole('link', { name: 'Period 3', exact: true })).toBeVisible();
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await printed(page, /\(P001\)/);
  await expect(page.getByText('Rejected: Claimed before')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await portal.follow('Back');
  await portal.follow(/Fostering Placement$/);
  await page.getByText('Expected to the year’s end: each payment').click();
  await expect(page.getByRole('row', { name: 'Total £8,800.00' })).toBeVisible();
  await portal.follow('Back');
  await expect(page.getByLabel('Child')).toHaveValue('2');
});
