import type { Page } from '@playwright/test';

/** What this browser keeps sealed of a kind, such as `message`, with its names, as text. */
export async function keptOf(page: Page, kind: string): Promise<string[]> {
  return await page.evaluate(async (prefix) => {
    const done = async <T>(request: IDBRequest<T>): Promise<T> =>
      await new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await done(indexedDB.open('carer-payments'));
    const files = database.transaction('kept').objectStore('kept');
    const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
    const [keys, values] = await Promise.all([done(files.getAllKeys(range)), done(files.getAll(range))]);
    database.close();
    return keys.map(
      (key, at) => `${key as string}${new TextDecoder('latin1').decode(values[at] as Uint8Array)}`,
    );
  }, `${kind}/`);
}

/** The drop box does not answer until it is let go. */
export async function heldDropBox(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route('**/drop/*', async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}
