import type { Page } from '@playwright/test';
import { pagesOf } from '../main/documents/rendered-pdf';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchOptions } from './application';
import { ask } from './ask';
import { acceptTheRest, putBlockingRight } from './demo-desk';
import { expectVisibleFocus, tabTo } from './keyboard';
import { OverpaymentsPage } from './pages/overpayments-page';
import { PaymentsPage } from './pages/payments-page';
import { DEMO_PASSWORD, StartPage } from './pages/start-page';

const PERIOD = '2026-27/01';
const CARER = 'Funmi Appiah';

// It makes a demo council of its own first.
test.describe.configure({ timeout: 120_000 });

test('an overpayment is planned from its exception, paid by the plan, and carried on to the next period', async ({
  launch,
}) => {
  const { page, start, payments, overpayments } = await demoCouncil(launch);
  await payments.open();
  await payments.openTab(/^Exceptions/);
  await payments.exceptions.getByText('Large recovery').click();
  const exception = payments.panel('Large recovery');
  await expect(exception).toContainText('£332.57 of £394.98 goes to what was overpaid');
  await exception.getByRole('link', { name: 'Set a recovery plan' }).click();

  await expect(overpayments.panel).toContainText('Rosie Wood, care of');
  await overpayments.panel
    .getByRole('button', { name: /^Why\? Rosie Wood/ })
    .first()
    .click();
  await expect(overpayments.panel).toContainText(/due.* − .*paid/);
  expect(await seriousProblems(page)).toEqual([]);
  await tabTo(page, overpayments.amount);
  await expectVisibleFocus(page);
  await page.keyboard.type('50');
  await expect(overpayments.effect).toHaveText(
    /^£394\.98 due; £50\.00 is taken; £344\.98 is paid\. .* cleared in 7 periods, by 6 Jul 2026\.$/,
  );
  await overpayments.setPlan('Agreed by telephone: £50.00 a fortnight.');
  await expect(overpayments.panel).toContainText('Set by Daniel Price');
  await expect(overpayments.row('Funmi')).toContainText('£282.57');
  expect(await seriousProblems(page)).toEqual([]);

  await overpayments.panel.getByRole('link', { name: 'Open the payment' }).click();
  const payment = payments.panel(/^Funmi/);
  await expect(payment).toContainText('£344.98');
  await expect(payment.getByRole('region', { name: 'Overpayment' })).toContainText(
    '£332.57 new; £50.00 is taken from this payment; £282.57 is left.',
  );

  await payThePeriod(page, start, payments);
  await expect(payments.facts).toContainText('Current');
  await overpayments.open();
  await overpayments.openCarer('Funmi');
  await expect(overpayments.panel).toContainText('£282.57, since 13 Apr 2026 (2 weeks)');
  await expect(overpayments.panel.getByRole('table', { name: 'Movements of the balance' })).toContainText(
    PERIOD,
  );

  const provider = (await ask(page, 'carers.list', {})).find(({ name }) => name.startsWith(CARER))!.ref;
  const { bytes } = await ask(page, 'reports.remittance', { period: PERIOD, provider });
  const advice = (await pagesOf(new Uint8Array(Object.values(bytes)))).join(' ');
  expect(advice).toMatch(/Taken off this payment −£50\.00 Still to be paid back after this payment £282\.57/);
  expect(advice).toContain('At most £50.00 is taken off each payment until it is paid back.');
});

test('what was repaid otherwise waits for a second person, and a plan is ended by name', async ({
  launch,
}) => {
  const { page, start, payments, overpayments } = await demoCouncil(launch);
  await payments.open();
  await overpayments.open();
  await overpayments.openCarer('Rebecca Ogden');
  await overpayments.panel.getByRole('button', { name: 'Repaid otherwise…' }).click();
  const repaid = overpayments.dialog(/^Repaid otherwise/);
  expect(await seriousProblems(page)).toEqual([]);
  await repaid.getByLabel('What the carer paid back').fill('5000');
  await repaid.getByLabel('How it was paid back').fill('Invoice 20418');
  await repaid.getByRole('button', { name: 'Enter what was repaid' }).click();
  await expect(repaid).toContainText('At most £440.00 can be settled.');
  await repaid.getByLabel('What the carer paid back').fill('140');
  await repaid.getByRole('button', { name: 'Enter what was repaid' }).click();
  await expect(repaid).toBeHidden();
  await expect(overpayments.panel).toContainText('£140.00 waits for a second person’s approval');
  await expect(overpayments.row('Rebecca Ogden')).toContainText('£440.00');

  await page.getByRole('link', { name: 'Carer’s page' }).click();
  const section = page.getByRole('region', { name: 'Overpayments', exact: true });
  await expect(section).toContainText('£440.00 owed');
  expect(await seriousProblems(page)).toEqual([]);

  const [oneOff] = await ask(page, 'oneOffs.list', { provider: 'P0011', state: 'pending' });
  await start.switchTo('Daniel Price', 'Ben Carter');
  await ask(page, 'oneOffs.approve', { id: oneOff!.id });
  await start.switchTo('Ben Carter', 'Daniel Price');
  await payments.open();
  await overpayments.open();
  await expect(overpayments.row('Rebecca Ogden')).toContainText('£300.00');
  await overpayments.list.getByText('25 % of each payment').click();
  await overpayments.panel.getByRole('button', { name: 'End the plan…' }).click();
  const ending = overpayments.dialog(/^End the recovery plan/);
  await ending.getByLabel('Why it ends').fill('The carer asked to have it over with.');
  await ending.getByRole('button', { name: 'End the plan' }).click();
  await expect(overpayments.panel).toContainText('There is none: it is taken as far as each payment allows.');
  expect(await seriousProblems(page)).toEqual([]);
});

async function demoCouncil(launch: (options: LaunchOptions) => Promise<{ page: Page }>) {
  const { page } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  return { page, start, payments: new PaymentsPage(page), overpayments: new OverpaymentsPage(page) };
}

/** Everything that stands in the way is arranged; then one prepares, and another finalises on screen. */
async function payThePeriod(page: Page, start: StartPage, payments: PaymentsPage): Promise<void> {
  await putBlockingRight(page, start);
  await acceptTheRest(page);
  await ask(page, 'periods.prepare', { period: PERIOD });
  await start.switchTo('Daniel Price', 'Ben Carter');
  await payments.open();
  const done = await payments.finalise(1, DEMO_PASSWORD);
  await done.getByRole('button', { name: 'Open period 2' }).click();
}
