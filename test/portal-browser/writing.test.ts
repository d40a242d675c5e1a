import type { Page } from '@playwright/test';
import { CODE, expect, PASSWORD, test } from './carer';
import { heldDropBox, keptOf } from './kept';
import { aCarersData } from '../builders/carer-data';
import { aPhoto } from './photos';

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
  expect(await carer.errors()).toEqual(['Date must be a real date, such as 27 3 2026']);
  await carer.fillDay('2026-04-10');
  await carer.fill('Notes (optional)', '<script>document.title="run"</script>\nTwo journeys.');
  await carer.press('Continue');
  await carer.isAt('Unsubmitted claim');
  await carer.looksRight();

  await carer.follow('Add new Client Item');
  await carer.looksRight();
  await carer.press('Save item');
  expect(await carer.errors()).toEqual(['Select a child', 'Enter what it was for', 'Enter the quantity']);
  await carer.looksRight();
  const child = page.getByLabel('Child', { exact: true });
  await child.selectOption('Sam Taylor');
  await carer.fill('Day', '');
  await expect(child.locator('option:checked')).toHaveText('Sam Taylor');
  await carer.fillDay('2026-04-10');
  await carer.fill('Description', 'Home to school & back <img src=x onerror=alert(1)>');
  await carer.fill('Quantity', '12.5');
  await page.getByLabel('Choose file (optional)').setInputFiles({
    name: 'receipt.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ this is a program'),
  });
  // Said at the field: whoever chooses a file is not taken to the top of the page.
  await expect(page.locator('#file-error')).toContainText(
    'receipt.pdf is not a picture, PDF, Word or Excel file: take a picture of it, or save it as PDF',
  );
  await page
    .getByLabel('Choose file (optional)')
    .setInputFiles({ name: 'IMG_2041.PNG', mimeType: 'image/png', buffer: await aPhoto(page, 2600, 1300) });
  await expect(page.getByText('2000 × 1000 instead of 2600 × 1300 pixels')).toBeVisible();
  await expect(page.getByText('File', { exact: true })).toBeVisible();
  // A phone's pick list cuts this name off where its last word tells it from others.
  const isPhone = page.viewportSize()!.width < 641;
  const inFull = page.locator('.portal-chosen').filter({ hasText: 'In-house Fostering Placement – Mileage' });
  await expect(inFull).toBeVisible({ visible: isPhone });
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
  await expect(page.getByText('Item 2 is removed.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Items' })).toBeFocused();
  // The browser's own way back leads to what is gone: it says so.
  await page.goBack();
  await carer.isAt('This item is not here any more');
  await carer.follow('Go to the claim');
  await carer.follow('Submit claim');
  await carer.looksRight();
  await carer.follow('Change this claim');
  await carer.isAt('Unsubmitted claim');
  await carer.follow('Submit claim');
  const letGo = await heldDropBox(page);
  await carer.press('Submit claim');
  // It is kept as sent: whoever closes the page now is not offered it a second time.
  await expect(page.getByText('Sending…')).toBeVisible();
  await expect.poll(async () => await keptOf(page, 'draft')).toHaveLength(0);
  expect(await keptOf(page, 'sent')).toHaveLength(1);
  await carer.isAt('Check your claim before you send it');
  letGo();
  await carer.isAt('Sent to the team');
  await carer.looksRight();
  await page.goBack();
  await carer.isAt('This claim is not here any more');
  await carer.looksRight();
  await page.goForward();
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
  // What is asked about most is at the top, and not half a year of payments to come.
  await expect(page.getByLabel('Which payment').locator('option').nth(1)).toContainText('(current)');
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
  await carer.isAt('Action 2');
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

  // What is on its way is shown before the host has it.
  await expect.poll(() => council.drop.size).toBe(4);
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

  // A ledger that was restored from a backup has lost what it had collected: it can be sent again.
  council.publishedAt = new Date().toISOString();
  await council.publish();
  await carer.goTo('#/');
  await carer.press('Check for news');
  await carer.follow('Sent and not yet confirmed: 4');
  await carer.follow('Action: <b>Nights</b> of June');
  await expect(page.getByText('has not confirmed it')).toBeVisible();
  await carer.looksRight();
  await carer.press('Try to send it again');
  await expect(page.getByText('It is sent now.')).toBeVisible();
  expect((await council.collect()).map(({ id }) => id)).toEqual([action?.id]);
});

test('a long thread shows its latest messages, and files of one name are told apart', async ({
  carer,
  council,
  page,
}) => {
  const [action] = aCarersData().actions;
  const entries = Array.from({ length: 14 }, (_, index) => ({
    ...action!.entries[0]!,
    side: 'team' as const,
    body: `${'W'.repeat(400)} ${index + 1}`,
  }));
  await council.publish({ actions: [{ ...action!, state: 'open', closureRequested: false, entries }] });
  await carer.comeIn(council);
  await carer.goTo(`#/actions/${action!.id}`);
  await expect(page.getByText('4 earlier messages')).toBeVisible();
  await expect(page.locator('.portal-message')).toHaveCount(10);
  await page.getByText('4 earlier messages').click();
  await expect(page.locator('.portal-message')).toHaveCount(14);
  await carer.press('Write a message');
  await expect(page.getByRole('heading', { name: 'Write to Children’s Services Finance' })).toBeFocused();

  const receipt = {
    name: 'receipt.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF'),
  };
  const files = page.getByRole('list', { name: 'Files that go with it' });
  await page.getByLabel('Attach files (optional)').setInputFiles([receipt, receipt]);
  await expect(files.getByRole('listitem')).toHaveText([/^receipt\.pdf /, /^receipt \(2\)\.pdf /]);
  await page.getByLabel('Attach files (optional)').setInputFiles([receipt, receipt, receipt, receipt]);
  await expect(page.locator('.govuk-error-message')).toContainText('those after the first 5 were not added');
  await carer.looksRight();
  await carer.press('Remove receipt (2).pdf');
  await expect(files.getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('group', { name: 'Files' })).toBeFocused();
});

/** Everything that this browser keeps for the page, as one text. */
async function everythingKept(page: Page): Promise<string> {
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
