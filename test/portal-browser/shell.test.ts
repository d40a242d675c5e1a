import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { aCarersData } from '../builders/carer-data';
import { builtPortal, expect, PortalPage, test } from './portal';
import { portalHost } from './portal-host';

test('the keyboard is enough, and skips what surrounds the page', async ({ portal, page }) => {
  await expect(portal.heading()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '1 action waits for your answer' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Scheduled payments' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(portal.heading()).toHaveText('Scheduled payments');
});

test('an address without a page leads back', async ({ portal }) => {
  await portal.goTo('#/payments/1999-00/01');
  await expect(portal.heading()).toHaveText('Page not found');
  expect(await portal.problemsAtEverySize()).toEqual([]);
  await portal.follow('first page');
  await expect(portal.heading()).toHaveText('Your payments as a carer');
});

test('the team sees whose page it is, and can send nothing', async ({ page, portal }) => {
  await expect(page.getByText('You see what Mrs Angharad Llŷr-Price sees.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign out' })).toHaveCount(0);
  await expect(portal.heading()).toBeVisible();
});

test('script in a name is text, and nothing inline runs', async ({ page }) => {
  const name = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;
  const data = aCarersData();
  const host = await portalHost(builtPortal, {
    'view.json': JSON.stringify({ ...data, carer: { ...data.carer, name } }),
  });
  const portal = new PortalPage(page);
  await page.goto(`${host.address}?view`);
  await expect(page.locator('.govuk-body-l')).toHaveText(name);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "run"';
    document.body.append(script);
  });
  await expect(page).toHaveTitle('Your payments as a carer – Carer payments');
  expect(portal.complaints.join()).toContain('Content Security Policy');
  await host.close();
});

test('nobody is asked for a password over plain http, or inside another page', async ({ page, host }) => {
  await page.route('http://carers.example/**', async (route) => {
    const file = new URL(route.request().url()).pathname.slice(1);
    await route.fulfill({ response: await route.fetch({ url: `${host.address}${file}` }) });
  });
  const portal = new PortalPage(page);
  await page.goto('http://carers.example/');
  await expect(portal.heading()).toHaveText('You can’t sign in here');
  await expect(page.getByText('has to begin with https://')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  expect(await portal.problems()).toEqual([]);

  await page.goto(`${host.address}view.json`);
  await page.setContent(`<iframe src="${host.address}"></iframe>`);
  const inside = page.frameLocator('iframe');
  await expect(inside.getByText('Another page shows this one inside itself.')).toBeVisible();
  await expect(inside.getByRole('textbox')).toHaveCount(0);
});

test('a script that is not the one that was built does not run', async ({ page }) => {
  const file = readdirSync(path.join(builtPortal, 'app')).find((name) => name.startsWith('pages-'))!;
  const altered = `${readFileSync(path.join(builtPortal, 'app', file), 'utf8')};document.title="altered";`;
  const host = await portalHost(builtPortal, {
    'view.json': JSON.stringify(aCarersData()),
    [`app/${file}`]: altered,
  });
  const portal = new PortalPage(page);
  await page.goto(`${host.address}?view`);
  await portal.follow('Reports');
  await expect(portal.heading()).toHaveText('Sorry, this page can’t be shown');
  await expect(page).not.toHaveTitle('altered');
  await host.close();
});
