import type { Page } from '@playwright/test';
import { CODE, expect, PASSWORD, test } from './carer';

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
  await expect.poll(async () => await keptMessages(page)).toHaveLength(2);
  await page.clock.fastForward('10:01');
  await carer.isAt('Sign in');
  expect((await keptMessages(page)).join()).not.toMatch(/24th|nights|June/i);

  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.follow('Actions and Change Requests');
  await carer.looksRight();
  await carer.follow('They were the 24th and 25th.');
  await expect(page.getByText('You wrote this before, and it is not sent yet.')).toBeVisible();
  await page.getByLabel('Reply').check();
  await carer.press('Send');
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
  await expect.poll(async () => await keptMessages(page)).toHaveLength(0);
});

/** The sealed messages that this browser keeps, with their names, as text. */
async function keptMessages(page: Page): Promise<string[]> {
  return await page.evaluate(async () => {
    const done = async <T>(request: IDBRequest<T>): Promise<T> =>
      await new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await done(indexedDB.open('carer-payments'));
    const files = database.transaction('kept').objectStore('kept');
    const range = IDBKeyRange.bound('message/', 'message/\uFFFF');
    const [keys, values] = await Promise.all([done(files.getAllKeys(range)), done(files.getAll(range))]);
    database.close();
    return keys.map(
      (key, at) => `${key as string}${new TextDecoder('latin1').decode(values[at] as Uint8Array)}`,
    );
  });
}
