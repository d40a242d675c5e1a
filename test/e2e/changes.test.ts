import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { ask } from './ask';
import { CarersPage } from './pages/carers-page';
import { StartPage } from './pages/start-page';

const DONNA = 'P0002';

test('new bank details from a message become the carer’s once a second person has seen it and confirms', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const { page } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  const carers = new CarersPage(page);
  const go = async (to: string) => await page.evaluate((hash) => (window.location.hash = hash), `#${to}`);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const { action } = await ask(page, 'actions.create', {
    provider: DONNA,
    type: 'change-of-details',
    relatedTo: { kind: 'provider', ref: DONNA },
    assignTo: 'team',
    title: 'Our new bank account',
    body: 'Please pay us into our new account: sort code 10-79-99, account number 88837491. Donna',
    from: { side: 'carer', origin: 'email' },
  });

  await go(`/actions/${action.id}`);
  await page.getByRole('button', { name: 'Take down a change' }).click();
  const form = carers.dialog(/asks to have changed/);
  await expect(form.getByRole('textbox', { name: 'Sort code' })).toHaveValue('10-79-99');
  await expect(form.getByRole('textbox', { name: 'Account number' })).toHaveValue('88837491');
  await form.getByRole('textbox', { name: 'Account number' }).fill('88837493');
  await form.getByRole('button', { name: 'Take down the change' }).click();
  await expect(form.getByRole('alert')).toContainText('Not taken down');
  await form.getByRole('textbox', { name: 'Account number' }).fill('88837491');
  await form.getByRole('button', { name: 'Take down the change' }).click();
  const card = page.getByRole('region', { name: 'New bank details' });
  await expect(card.getByRole('row', { name: /^Account number/ })).toContainText('••••7491');
  await carers.closeMessage(/^Took down/);
  expect(await seriousProblems(page)).toEqual([]);
  await card.getByRole('button', { name: 'Make this change' }).click();
  await expect(card).toContainText('Waits for a second person');
  await card.getByRole('link', { name: 'The carer’s bank details' }).click();
  await expect(carers.section('Bank details')).toContainText(`in action ${action.id}`);
  await expect(carers.section('Actions').getByRole('row', { name: /Our new bank account/ })).toBeVisible();
  await expect(carers.section('Documents').getByRole('link', { name: 'Statement 2025-26' })).toBeVisible();
  await carers.closeMessage(/^Entered the bank details/);
  expect(await seriousProblems(page)).toEqual([]);

  await start.switchTo('Daniel Price', 'Ben Carter');
  await go('/carers/bank-details');
  const row = page.getByRole('grid', { name: 'Bank details to confirm' }).getByRole('row', { name: /Donna/ });
  await expect(row.getByRole('link', { name: `in action ${action.id}` })).toBeVisible();
  await row.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Confirm chosen (1)' }).click();
  const confirm = carers.dialog(/^Confirm the bank details/);
  await expect(confirm).toContainText('account number 88837491. Donna');
  await confirm.getByRole('button', { name: 'Confirm bank details' }).click();
  await expect(row).toBeHidden();
  await go(`/actions/${action.id}`);
  await expect(card).toContainText('Confirmed by Ben Carter');

  // From a line of a payment an action is begun with the line's facts.
  await go(`/payments/2025-26/26/carer/${DONNA}`);
  await page
    .getByRole('button', { name: /^Start an action about this line/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/actions\/new\?/);
  const search = new URLSearchParams(page.url().split('?').at(-1));
  expect(search.get('relatedRef')).toMatch(/^2025-26\/26#\d+$/);
  expect(search.get('body')).toMatch(/16–29 Mar 2026, at £[\d.]+ a week: £[\d.]+\n\n$/);
});
