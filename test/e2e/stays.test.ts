import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { tabTo } from './keyboard';
import { StartPage } from './pages/start-page';
import { StaysPage } from './pages/stays-page';

// Makes a small demo council first: seven stays are due, two of them one child's.
test.describe.configure({ timeout: 120_000 });

test('one stay is confirmed by keyboard, one from its panel, the rest together', async ({ launch }) => {
  const { page } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  const stays = new StaysPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  await stays.openFromHome();
  await expect(stays.due(7)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  await stays.note.fill('By phone: c is no command here.');
  await tabTo(page, stays.list);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('c');
  await expect(stays.lastConfirmed).toHaveText(
    'Confirmed: Khanh Nguyen with Abena and Comfort Ogunleye (2 stays).',
  );
  await expect(stays.due(5)).toBeVisible();
  // The row that took its place has the focus: the next C is the next stay.
  await expect(stays.list.locator(':focus')).toHaveText('Ama Nwosu');
  await page.keyboard.press('c');
  await expect(stays.due(4)).toBeVisible();
  await stays.button('Take back').click();
  await expect(stays.due(5)).toBeVisible();

  await stays.list.getByText('Kian Palmer').click();
  const panel = stays.panel(/^Kian Palmer with/);
  await expect(panel).toContainText('Nobody has confirmed this stay yet');
  expect(await seriousProblems(page)).toEqual([]);
  await panel.getByRole('button', { name: 'End placement' }).click();
  await expect(stays.dialog(/^End placement PL/)).toContainText('Kian Palmer');
  await page.keyboard.press('Escape');
  await panel.press('c');
  await expect(stays.due(4)).toBeVisible();
  await expect(stays.panel(/^Sahra Warsame with/)).toBeVisible();
  await page.keyboard.press('Escape');

  await stays.button('Confirm all 4 shown').click();
  const ask = stays.dialog('Confirm 4 stays');
  await expect(ask).toContainText('on 12 Apr 2026 (“By phone: c is no command here.”)');
  expect(await seriousProblems(page)).toEqual([]);
  await ask.getByRole('button', { name: 'Confirm 4 stays' }).click();
  await expect(page.getByText('Of 40 stays in this period none has gone unheard of')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Still placed?', exact: true })).toBeVisible();

  await stays.button('All 40').click();
  await page.getByRole('searchbox', { name: 'Search child or carer' }).fill('kian');
  await stays.list.getByText('Kian Palmer').click();
  await expect(panel).toContainText('Up to 12 Apr 2026, by Daniel Price');
  await panel.getByRole('button', { name: /^Take back the confirmation/ }).click();
  await stays.dialog('Take this confirmation back?').getByRole('button', { name: 'Take back' }).click();
  await expect(panel).toContainText('Taken back by Daniel Price');
  await expect(stays.due(1)).toBeVisible();
  await panel.getByRole('link', { name: /^Kian Palmer/ }).click();
  await expect(page.getByRole('table', { name: 'Placements' })).toContainText('Not yet');
});
