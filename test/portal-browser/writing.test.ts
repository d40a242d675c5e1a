import { anotherDevice, CODE, expect, PASSWORD, test } from './carer';
import { aPhoto } from './photos';

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
  expect(await carer.errors()).toEqual(['Check what you sign in with now: it is not right']);
  await carer.fill('Current password', ann.temporaryPassword);
  await carer.press('Save and continue');
  await carer.isAt('Your new password is saved');
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

test('a claim with a picture is put together, kept, sent, and then decided', async ({
  carer,
  council,
  page,
}) => {
  await carer.comeIn(council);
  await carer.goTo('#/claims');
  await carer.isAt('One-off claims');
  await carer.looksRight();
  await carer.follow('New claim');
  await carer.looksRight();
  await carer.fillDay('2026-02-31');
  await carer.press('Continue');
  expect(await carer.errors()).toEqual(['Enter a real date, such as 27 3 2026']);
  await carer.fillDay('2026-04-10');
  await carer.fill('Notes (optional)', '<script>document.title="run"</script>\nTwo journeys.');
  await carer.press('Continue');
  await carer.isAt('Unsubmitted claim');
  await carer.looksRight();

  await carer.follow('Add new Client Item');
  await carer.looksRight();
  await carer.press('Save item');
  expect(await carer.errors()).toEqual([
    'Select a child',
    'Enter what it was for',
    'Enter a number with at most two decimals, such as 12 or 12.5',
  ]);
  await carer.looksRight();
  await page.getByLabel('Child', { exact: true }).selectOption('Sam Taylor');
  await carer.fill('Description', 'Home to school & back <img src=x onerror=alert(1)>');
  await carer.fill('Quantity', '12.5');
  await page.getByLabel('Choose file (optional)').setInputFiles({
    name: 'receipt.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ this is a program'),
  });
  expect(await carer.errors()).toEqual([
    'receipt.pdf is not a picture, PDF, Word or Excel file: take a picture of it, or save it as PDF',
  ]);
  await page
    .getByLabel('Choose file (optional)')
    .setInputFiles({ name: 'IMG_2041.PNG', mimeType: 'image/png', buffer: await aPhoto(page, 2600, 1300) });
  await expect(page.getByText('2000 × 1000 instead of 2600 × 1300 pixels')).toBeVisible();
  await carer.looksRight();
  await carer.press('Save item');
  await carer.follow('Add new Provider Item');
  await carer.fill('Description', 'Training');
  await carer.fill('Quantity', '20');
  await carer.press('Save item');
  await expect(page.getByRole('region', { name: 'Item 2' })).toBeVisible();
  await carer.looksRight();

  // Kept on this device, sealed: after signing out it is there again, and nothing of it can be read meanwhile.
  await carer.press('Sign out');
  expect(await everythingKept(page)).not.toMatch(/school|Sam|Training|receipt|IMG_/);
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.follow('One-off claims');
  await carer.follow('10 Apr 2026');
  await carer.follow('Edit item 2');
  await carer.fill('Quantity', '21');
  await carer.press('Save item');
  await carer.press('Remove item 2');
  await expect(page.getByRole('region', { name: 'Item 2' })).toHaveCount(0);
  await carer.follow('Submit claim');
  await carer.looksRight();
  await carer.press('Submit claim');
  await carer.isAt('Sent to the team');
  await carer.looksRight();
  await carer.follow('See the claim');
  await expect(page.getByText('Home to school & back <img src=x onerror=alert(1)>')).toBeVisible();
  await carer.looksRight();

  const [sent] = await council.collect();
  const claim = sent?.body.kind === 'claim' ? sent.body.claim : null;
  expect(claim).toMatchObject({
    day: '2026-04-10',
    notes: '<script>document.title="run"</script>\nTwo journeys.',
    items: [{ client: 'C001', quantityHundredths: 1250, attachment: { name: 'IMG_2041.jpg' } }],
  });
  const picture = Buffer.from(claim?.items[0]?.attachment?.base64 ?? '', 'base64');
  expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  await council.publish({ submissions: [{ id: sent!.id, outcome: 'taken', reason: null }] });
  await carer.press('Sign out');
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.follow('One-off claims');
  await expect(page.getByText('not yet confirmed')).toHaveCount(0);
  await carer.follow('22 Jun 2026 (claim 33)');
  await expect(page.getByText('Rejected: Claimed before, in the claim of the week before.')).toBeVisible();
  await carer.looksRight();
});

test('actions are begun, answered and closed, each shown as on its way', async ({ carer, council, page }) => {
  await carer.comeIn(council);
  await carer.goTo('#/payments/2026-27/07');
  await carer.follow('Ask about this payment');
  await carer.isAt('New Action');
  await carer.looksRight();
  await expect(page.getByLabel('Related To')).toHaveValue('payment');
  await expect(page.getByLabel('Which payment')).toHaveValue('2026-27/07');
  await expect(page.getByLabel('Assign To')).toHaveValue('team');
  await page.getByLabel('Type').selectOption('Change of details');
  await expect(page.getByText('from which day')).toBeVisible();
  await page.getByLabel('Type').selectOption('Payment query');
  await carer.press('Create Action');
  expect(await carer.errors()).toEqual(['Enter a title', 'Enter your message']);
  await carer.fill('Title', '<b>Nights</b> of June');
  await carer.fill('Your message', 'Two nights are missing.\n<script>alert(1)</script>');
  await carer.press('Create Action');
  await carer.isAt('Sent to the team');
  await carer.follow('See the action');
  await expect(page.getByRole('heading', { name: '<b>Nights</b> of June' })).toBeVisible();
  await page.getByLabel('Comment').check();
  await carer.fill('Your message', 'They were the 24th and 25th.');
  await carer.press('Send');
  await expect(page.getByRole('alert', { name: 'Done' })).toBeVisible();
  await carer.looksRight();

  await carer.goTo('#/actions');
  await carer.looksRight();
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.getByLabel('Open Actions Only').uncheck();
  await expect(page.getByRole('row')).toHaveCount(4);
  await carer.follow('View Nights of Sam’s, action 2');
  await expect(page.getByText('Assigned to', { exact: true })).toBeVisible();
  await carer.press('Send');
  expect(await carer.errors()).toEqual(['Select what you want to do', 'Enter your message']);
  await carer.looksRight();
  await page.getByLabel('Reply').check();
  await carer.fill('Your message', 'The last two.');
  await carer.press('Send');
  await expect(page.getByRole('alert', { name: 'Done' })).toBeVisible();
  await page.getByLabel('Request closure').check();
  await carer.press('Send');
  await expect(page.getByText('Open; you have asked for it to be closed')).toBeVisible();
  await expect(page.getByLabel('Request closure')).toHaveCount(0);

  const sent = await council.collect();
  const [action] = sent;
  expect(sent.map(({ body }) => (body.kind === 'message' ? body.verb : body.kind))).toEqual([
    'action',
    'comment',
    'reply',
    'request_closure',
  ]);
  expect(action?.body).toMatchObject({
    action: {
      type: 'payment-query',
      relatesTo: { kind: 'payment', ref: '2026-27/07' },
      title: '<b>Nights</b> of June',
    },
  });
  expect(sent[1]).toMatchObject({
    after: [action?.id],
    body: { thread: { submission: action?.id } },
  });
  expect(sent[2]).toMatchObject({ after: [], body: { thread: 2, verb: 'reply' } });
});

test('where the host takes nothing, a file is saved and sent by hand', async ({ carer, council, page }) => {
  await carer.comeIn(council);
  await page.route('**/drop/*', (route) => route.fulfill({ status: 405 }));
  await carer.goTo('#/account/password');
  await carer.looksRight();
  await carer.fill('Current password', PASSWORD);
  await carer.fill('Current security code', CODE);
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
  await carer.fill('New security code', '730518');
  await carer.fill('New security code again', '730518');
  await carer.press('Change security code');
  await carer.isAt('You have changed your security code');
  const [code] = await council.collect({ takesCredentials: false });
  expect(code?.after).toContain(change?.id);
  await carer.goTo('#/sent');
  await expect(page.getByText('Saved to send, not yet confirmed')).toBeVisible();
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

/** Everything that this browser keeps for the page, as one text. */
async function everythingKept(page: import('@playwright/test').Page): Promise<string> {
  return await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('carer-payments');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error!));
    });
    const files = database.transaction('kept').objectStore('kept');
    const all = async <T>(request: IDBRequest<T[]>): Promise<T[]> =>
      await new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const [keys, values] = [await all(files.getAllKeys()), await all(files.getAll())];
    database.close();
    const text = (value: unknown): string => {
      if (value instanceof Uint8Array) return new TextDecoder('latin1').decode(value);
      if (value instanceof Map) return [...value].map(([key, file]) => `${key}${text(file)}`).join();
      if (typeof value === 'object' && value !== null) return Object.values(value).map(text).join();
      return String(value);
    };
    return [...keys.map(String), ...values.map(text), JSON.stringify(localStorage)].join('\n');
  });
}
