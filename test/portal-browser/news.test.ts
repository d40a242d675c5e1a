import { CODE, expect, PASSWORD, test } from './carer';

test('whoever is signed in for long looks for news', async ({ carer, council, page }) => {
  await carer.comeIn(council);
  await expect(page.getByRole('link', { name: '1 action waits for your answer' })).toHaveAttribute(
    'href',
    '#/actions/2',
  );
  await carer.press('Check for news');
  await expect(page.getByText('Nothing has been published since.')).toBeVisible();
  await carer.looksRight();

  const old = { ...council.files };
  council.publishedAt = '2026-04-15T08:00:00Z';
  await council.publish({ actions: [] });
  await carer.press('Check for news');
  await expect(page.getByText('There is news: this page is up to date now.')).toBeVisible();
  await expect(page.getByText('You see how things stood on 15 Apr 2026, 09:00.')).toBeVisible();
  await expect(page.getByRole('link', { name: /your answer/ })).toHaveCount(0);

  await council.host.close();
  await carer.press('Check for news');
  await expect(page.getByText('Nothing could be looked up just now.')).toBeVisible();
  await council.again();

  const good = { ...council.files };
  Object.assign(council.files, old);
  await carer.press('Check for news');
  await carer.isAt('This page can’t be trusted');
  await expect(page.getByText('it is older than what this device has seen before')).toBeVisible();
  await expect(page.getByText('Mrs Angharad')).toHaveCount(0);
  Object.assign(council.files, good);

  await page.reload();
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  await council.renew();
  await council.publish();
  await carer.press('Check for news');
  await carer.isAt('Sign in');
  await expect(page.getByText('Your account has changed since you signed in.')).toBeVisible();
});
