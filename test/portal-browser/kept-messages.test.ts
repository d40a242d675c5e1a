import { aCarersData } from '../builders/carer-data';
import { CarerPage, CODE, expect, PASSWORD, test } from './carer';
import { heldDropBox, keptOf } from './kept';

test('a message that is being written is there again after being signed out for being away', async ({
  carer,
  council,
  page,
}) => {
  await page.clock.install();
  await carer.comeIn(council);
  await carer.goTo('#/actions/2');
  await carer.fill('Your message', 'They were the 24th and 25th.');
  await carer.goTo('#/actions/new?about=payment&period=2026-27/07');
  await page.getByLabel('Type').selectOption('Remittance query');
  await carer.fill('Title', 'Nights of June');
  await carer.fill('Your message', 'Two nights are missing.');
  await page.clock.fastForward('00:01');
  await expect.poll(async () => await keptOf(page, 'message')).toHaveLength(2);
  await page.clock.fastForward('10:01');
  await carer.isAt('Sign in');
  expect((await keptOf(page, 'message')).join()).not.toMatch(/24th|nights|June/i);

  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.follow('Actions and Change Requests');
  await carer.looksRight();
  await carer.follow('They were the 24th and 25th.');
  await expect(page.getByText('You wrote this before, and it is not sent yet.')).toBeVisible();
  await page.getByLabel('Reply').check();
  const letGo = await heldDropBox(page);
  await carer.press('Send');
  // It is kept as sent: whoever closes the page now is not offered it a second time.
  await expect(page.getByText('Sending…')).toBeVisible();
  await expect.poll(async () => await keptOf(page, 'message')).toHaveLength(1);
  expect(await keptOf(page, 'sent')).toHaveLength(1);
  letGo();
  await expect(page.getByRole('alert', { name: 'Done' })).toBeVisible();
  await carer.follow('Back');
  await expect(page.getByRole('link', { name: 'They were' })).toHaveCount(0);
  await carer.follow('Nights of June');
  await expect(page.getByLabel('Which payment')).toHaveValue('2026-27/07');
  await expect(page.getByLabel('Type').locator('option:checked')).toHaveText('Remittance query');
  await expect(page.getByLabel('Your message')).toHaveValue('Two nights are missing.');
  await carer.looksRight();
  await carer.fill('Title', '');
  await carer.fill('Your message', '');
  await carer.follow('Back');
  await expect(page.getByText('Begun and not sent')).toHaveCount(0);
  await expect.poll(async () => await keptOf(page, 'message')).toHaveLength(0);
});

test('what was begun for an action that is closed by now can go into a new one, or be removed', async ({
  carer,
  council,
  page,
}) => {
  await carer.comeIn(council);
  await carer.goTo('#/actions/2');
  await carer.fill('Your message', 'They were the 24th and 25th.');
  await expect.poll(async () => await keptOf(page, 'message')).toHaveLength(1);
  const actions = aCarersData().actions.map((action) => ({ ...action, state: 'closed' as const }));
  await council.publish({ actions });
  await carer.press('Sign out');
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.follow('Actions and Change Requests');
  await carer.follow('They were the 24th and 25th.');
  await expect(page.getByText('You wrote this before the action was closed')).toBeVisible();
  await carer.looksRight();
  await carer.press('Begin a new action with these words');
  await carer.isAt('New Action');
  await expect(page.getByLabel('Your message')).toHaveValue('They were the 24th and 25th.');
  await carer.follow('Back');
  await expect(page.getByRole('link', { name: 'They were' })).toHaveCount(1);
  await carer.looksRight();
  // The same carer's other tab offers it no longer either.
  const tab = new CarerPage(await page.context().newPage());
  await tab.page.goto(council.host.address);
  await tab.signIn(council.ann.userName, PASSWORD, CODE);
  await tab.follow('Actions and Change Requests');
  await expect(tab.page.getByRole('link', { name: 'They were' })).toHaveCount(1);
  await carer.press('Remove They were the 24th and 25th.');
  await expect(page.getByRole('heading', { name: 'Begun and not sent' })).toBeFocused();
  await expect(page.getByText('Removed: They were')).toBeVisible();
  await expect(tab.page.getByText('Begun and not sent')).toHaveCount(0);
  await expect.poll(async () => await keptOf(page, 'message')).toHaveLength(0);
  await carer.looksRight();
});
