import { expect, type Locator, type Page } from '@playwright/test';

/** As far as anybody would tab before giving up. */
const FAR = 80;

/** Presses Tab, or Shift+Tab to go back, until the focus is on `target` or in it. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < FAR; presses++) {
    if (await hasFocus(target)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not get to ${target.toString()}`);
}

async function hasFocus(target: Locator): Promise<boolean> {
  return await target.evaluate((element) => element.contains(document.activeElement)).catch(() => false);
}

/** Checks that one sees where the focus is: its place looks different once the focus has left it. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const place = await page.evaluate(() => {
    const { x, y, width, height } = document.activeElement!.getBoundingClientRect();
    const left = Math.max(x - 4, 0);
    const top = Math.max(y - 4, 0);
    return { x: left, y: top, width: x + width + 4 - left, height: y + height + 4 - top };
  });
  const focused = await page.evaluateHandle(() => document.activeElement as HTMLElement);
  const withFocus = await page.screenshot({ clip: place, animations: 'disabled' });
  await focused.evaluate((element) => element.blur());
  const without = await page.screenshot({ clip: place, animations: 'disabled' });
  await focused.evaluate((element) => element.focus());
  const name = await focused.evaluate((element) => element.outerHTML.slice(0, 120));
  expect(withFocus.equals(without), `the focus is seen on ${name}`).toBe(false);
}
