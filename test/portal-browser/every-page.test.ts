import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { aCarersData } from '../builders/carer-data';
import { CODE, expect, PASSWORD, test, type CarerPage } from './carer';

test('every page is there without internet, is reached by keyboard, and shows what others wrote as text', async ({
  carer,
  council,
  page,
}) => {
  test.slow();
  await council.publish(withScripts(aCarersData()));
  await carer.comeIn(council);
  const made = await writeSomething(carer);
  await page.evaluate(async () => await navigator.serviceWorker.ready);
  const { address } = council.host;
  await council.host.close();
  await page.goto(address);
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await expect(page.getByText('You signed in without internet')).toBeVisible();

  // The narrowest screen, which is also an ordinary one where somebody has the page four times as large.
  await page.setViewportSize({ width: 320, height: 640 });
  const pages = { ...ADDRESSES, ...made };
  expect(Object.keys(pages).sort()).toEqual(patterns());
  for (const [pattern, at] of Object.entries(pages)) {
    await carer.goTo(at);
    await expect(page).not.toHaveTitle(/Page not found|can’t be shown/);
    expect([pattern, await carer.problems()]).toEqual([pattern, []]);
    expect([pattern, await notReachedByTab(page)]).toEqual([pattern, []]);
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
  await carer.goTo('#/reports/remittances/2026-27/03');
  expect((await carer.download('Download PDF')).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  expect((await carer.download('Download data (CSV)')).bytes.toString()).toContain('onerror');
  expect(carer.complaints.filter((said) => /Content Security Policy/.test(said))).toEqual([]);
});

/** One of each page that is there for whoever has data: by the pattern of its address. */
const ADDRESSES: Readonly<Record<string, `#/${string}`>> = {
  '/': '#/',
  '/payments': '#/payments',
  '/payments/:year/:number': '#/payments/2026-27/04',
  '/reports': '#/reports',
  '/reports/remittances': '#/reports/remittances',
  '/reports/remittances/:year/:number': '#/reports/remittances/2026-27/03',
  '/reports/statements': '#/reports/statements',
  '/reports/statements/:year': '#/reports/statements/2025-26',
  '/orders': '#/orders',
  '/orders/:year/:place': '#/orders/2026-27/2',
  '/actions': '#/actions',
  '/actions/new': '#/actions/new',
  '/actions/:id': '#/actions/2',
  '/claims': '#/claims',
  '/claims/new': '#/claims/new',
  '/claims/:id': '#/claims/33',
  '/sent': '#/sent',
  '/account': '#/account',
  '/account/password': '#/account/password',
  '/account/code': '#/account/code',
};

/** The patterns of all addresses, as the features' routes have them. */
function patterns(): string[] {
  const portal = path.resolve(__dirname, '../../portal');
  const files = readdirSync(portal, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(^|\/)routes\.ts$/.test(file),
  );
  return files
    .flatMap((file) => [...readFileSync(path.join(portal, file), 'utf8').matchAll(/pattern: '([^']+)'/g)])
    .map(([, pattern]) => pattern!)
    .sort();
}

/** Sends an action and a claim, and begins another one; gives the addresses of what that makes. */
async function writeSomething(carer: CarerPage): Promise<Record<string, `#/${string}`>> {
  const { page } = carer;
  await carer.goTo('#/actions/new');
  await page.getByLabel('Type').selectOption({ index: 1 });
  await carer.fill('Title', SCRIPT);
  await carer.fill('Your message', SCRIPT);
  await carer.press('Create Action');
  await carer.follow('See the action');
  const action = await addressOf(carer);
  await beginClaim(carer);
  await carer.follow('Submit claim');
  await carer.press('Submit claim');
  await carer.isAt('Sent to the team');
  await carer.follow('See the claim');
  const claim = await addressOf(carer);
  const next = await beginClaim(carer);
  const item = (await page.getByRole('link', { name: 'Edit item 1' }).getAttribute('href'))!;
  return {
    '/actions/sent/:submission': action,
    '/claims/sent/:id': claim,
    '/sent/:id': `#/sent/${claim.split('/').at(-1)}`,
    '/claims/draft/:id': next,
    '/claims/draft/:id/details': `${next}/details`,
    '/claims/draft/:id/check': `${next}/check`,
    '/claims/draft/:id/remove': `${next}/remove`,
    '/claims/draft/:id/item/:item': item as `#/${string}`,
  };
}

async function beginClaim(carer: CarerPage): Promise<`#/${string}`> {
  await carer.goTo('#/claims/new');
  await carer.fillDay('2026-04-10');
  await carer.fill('Notes (optional)', SCRIPT);
  await carer.press('Continue');
  await carer.isAt('Unsubmitted claim');
  const draft = await addressOf(carer);
  await carer.follow('Add new Provider Item');
  await carer.fill('Description', SCRIPT);
  await carer.fill('Quantity', '20');
  await carer.press('Save item');
  await carer.isAt('Unsubmitted claim');
  return draft;
}

async function addressOf({ page }: CarerPage): Promise<`#/${string}`> {
  return (await page.evaluate(() => location.hash)) as `#/${string}`;
}

const SCRIPT = `<img src=x onerror="document.title='run'"> <script>document.title='run'</script>`;

/** What somebody writes, of all that is published; the rest are codes, days and amounts. */
const WRITTEN = new Set(
  'name contact address postcode notes description title body words typeName serviceLevelName clientName providerName attachment reason'.split(
    ' ',
  ),
);

/** With a script in every text that somebody can have written. */
function withScripts<Data>(data: Data): Data {
  return JSON.parse(
    JSON.stringify(data, (key, value: unknown) => {
      if (WRITTEN.has(key) && typeof value === 'string' && value !== '') return `${value} ${SCRIPT}`;
      if (key === 'attachments' && Array.isArray(value))
        return value.map((name) => `${String(name)} ${SCRIPT}`);
      return value;
    }),
  ) as Data;
}

/** What on the page can be used and is not reached by the Tab key, as HTML; of radio buttons one is enough. */
async function notReachedByTab(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const seen = [...document.querySelectorAll<HTMLElement>(usable)].filter(
      (one) => one.checkVisibility() && !one.matches(':disabled, [type=radio], [type=file]'),
    );
    const left = new Set(seen);
    Object.assign(window, { notReached: left });
    document.addEventListener('focusin', ({ target }) => left.delete(target as HTMLElement));
    return seen.length;
  });
  for (let pressed = 0; pressed < count + 8; pressed += 1) await page.keyboard.press('Tab');
  return await page.evaluate(() => {
    const { notReached } = window as unknown as { notReached: Set<HTMLElement> };
    return [...notReached].filter((one) => one !== document.activeElement).map((one) => one.outerHTML);
  });
}
