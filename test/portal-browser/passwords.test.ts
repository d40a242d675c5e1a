import { anotherDevice, CODE, expect, PASSWORD, test } from './carer';

test('a carer signs in for the first time, chooses a password, and has it everywhere with the next publication', async ({
  carer,
  council,
  page,
}) => {
  const { ann } = council;
  await carer.looksRight();
  await carer.press('Sign in');
  expect(await carer.errors()).toEqual([
    'Enter your user name as it is in your letter',
    'Enter your password',
  ]);
  await expect(page).toHaveTitle('Error: Sign in – Carer payments');
  await carer.looksRight();
  await carer.follow('Forgotten your user name, password or security code?');
  await carer.isAt('If you have forgotten how to sign in');
  await carer.looksRight();
  await carer.follow('Back');

  await carer.signIn(ann.userName, ann.temporaryPassword);
  await carer.isAt('Choose your password and security code');
  await carer.looksRight();
  await carer.fill('Current password', 'not-the-one-A1');
  await carer.fill('New password', 'brown otter');
  await expect(page.getByRole('listitem').filter({ hasText: 'a lower case letter: yes' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'a number: not yet' })).toBeVisible();
  await carer.fill('New security code', '123456');
  await carer.press('Save and continue');
  expect(await carer.errors()).toEqual([
    'Enter a password with an upper case letter in it',
    'Choose a security code whose digits do not follow one another, unlike 123456',
  ]);
  await carer.looksRight();
  await carer.fill('New password', PASSWORD);
  await carer.fill('New password again', PASSWORD);
  await carer.fill('New security code', CODE);
  await carer.fill('New security code again', CODE);
  await carer.press('Save and continue');
  expect(await carer.errors()).toEqual(['Check the temporary password in your letter: this is not it']);
  await carer.fill('Current password', ann.temporaryPassword);
  await carer.press('Save and continue');
  await carer.isAt('Your password and security code are saved');
  await expect(page.getByText('New password and security code', { exact: true })).toBeVisible();
  await carer.looksRight();
  await carer.follow('Go to the first page');
  await carer.isAt('Your payments as a carer');
  await expect(page.getByText('Published on 14 Apr 2026, 09:00')).toBeVisible();

  // It works on this device at once, on another one not yet.
  await carer.press('Sign out');
  await carer.signIn(ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  const other = await anotherDevice(page, council);
  await other.signIn(ann.userName, PASSWORD, CODE);
  expect(await other.errors()).toEqual([
    'Check your user name, password and security code: they do not go together',
  ]);
  await expect(other.page.locator('#user-name-error')).toContainText('they do not go together');
  const [sent] = await council.collect();
  await council.publish({ submissions: [{ id: sent!.id, outcome: 'taken', reason: null }] });
  await other.signIn(ann.userName, PASSWORD, CODE);
  await other.isAt('Your payments as a carer');
  await other.page.context().close();
  await carer.press('Sign out');
  await carer.signIn(ann.userName, ann.temporaryPassword);
  expect(await carer.errors()).toHaveLength(1);
  await carer.signIn(ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  await expect(page.getByText('not yet confirmed')).toHaveCount(0);
});
