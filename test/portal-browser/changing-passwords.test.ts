import { CODE, expect, PASSWORD, test } from './carer';

test('where the host takes nothing, a file is saved and sent by hand', async ({ carer, council, page }) => {
  await carer.comeIn(council);
  await page.route('**/drop/*', (route) => route.fulfill({ status: 405 }));
  await carer.goTo('#/account/password');
  await carer.looksRight();
  await carer.fill('Current password', PASSWORD);
  await carer.fill('Current security code', CODE);
  await carer.fill('New password', PASSWORD);
  await carer.fill('New password again', PASSWORD);
  await carer.press('Change password');
  expect(await carer.errors()).toEqual(['Enter a new password that is not your current one']);
  await carer.fill('New password', 'Grey-Heron-83?');
  await carer.fill('New password again', 'Grey-Heron-83?');
  await carer.press('Change password');
  await carer.isAt('You have changed your password');
  await expect(page.getByText('It is not sent yet.')).toBeVisible();
  await carer.looksRight();
  const { name, bytes } = await carer.download('Save the file to send');
  expect(name).toMatch(/^[0-9a-f]{32}\.age$/);
  await expect(page.getByText('The file is in your downloads.')).toBeVisible();
  council.drop.set(name, new Uint8Array(bytes));
  const [change] = await council.collect();
  expect(change?.body).toMatchObject({ kind: 'credentials', credentials: 3 });

  await carer.goTo('#/account/code');
  await carer.looksRight();
  await page.unroute('**/drop/*');
  await carer.fill('Current password', 'Grey-Heron-83?');
  await carer.fill('Current security code', CODE);
  await carer.fill('New security code', `${CODE.slice(0, 3)} ${CODE.slice(3)}`);
  await carer.press('Change security code');
  expect(await carer.errors()).toEqual(['Enter a new security code that is not your current one']);
  await carer.fill('New security code', '730518');
  await carer.fill('New security code again', '730518');
  await carer.press('Change security code');
  await carer.isAt('You have changed your security code');
  const [code] = await council.collect({ takesCredentials: false });
  expect(code?.after).toContain(change?.id);
  await carer.goTo('#/sent');
  await expect(page.getByText('Saved to send, not yet confirmed')).toBeVisible();
  await expect(page.locator('tbody').getByRole('link')).toHaveText(['New security code', 'New password']);
  await carer.looksRight();
  await carer.goTo('#/account');
  await carer.looksRight();

  // What the team sets aside comes back with its reason, and the code before is in force again.
  await council.publish({
    submissions: [
      { id: change!.id, outcome: 'taken', reason: null },
      { id: code!.id, outcome: 'set_aside', reason: 'The account was renewed meanwhile.' },
    ],
  });
  await carer.press('Sign out');
  await carer.signIn(council.ann.userName, 'Grey-Heron-83?', '730518');
  await expect(page.getByText('The account was renewed meanwhile.')).toBeVisible();
  await carer.looksRight();
  await carer.signIn(council.ann.userName, 'Grey-Heron-83?', CODE);
  await carer.isAt('Your payments as a carer');
});
