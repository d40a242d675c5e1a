import { test } from './application';
import { StartPage } from './pages/start-page';
import { PaymentsPage } from './pages/payments-page';

test.setTimeout(180_000);
test('look', async ({ launch }) => {
  const { page } = await launch({ env: { CARER_PAYMENTS_DEMO_SIZE: 'small' } });
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
  await page.setViewportSize({ width: 1400, height: 900 }).catch(() => undefined);
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const payments = new PaymentsPage(page);
  await payments.open();
  await payments.openTab(/^Overpayments/);
  await page.getByRole('grid', { name: /^Overpayments of/ }).waitFor();
  await page.screenshot({ path: '/tmp/recov-shots/1-list.png' });
  await page.getByRole('grid', { name: /^Overpayments of/ }).getByRole('row').nth(2).click();
  await page.getByRole('heading', { name: 'What it came from' }).waitFor();
  await page.getByLabel('Amount a period').fill('50');
  await page.waitForTimeout(1200);
  await page.screenshot({ path: '/tmp/recov-shots/2-detail.png' });
  await page.getByRole('heading', { name: 'What it came from' }).scrollIntoViewIfNeeded();
  await page.getByRole('heading', { name: 'Every movement' }).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await page.screenshot({ path: '/tmp/recov-shots/3-detail-lower.png' });
});
