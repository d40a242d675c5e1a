import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { chromium, devices, type Page } from '@playwright/test';
import { PublishPage, type IssuedLetter } from '../../test/e2e/pages/publish-page';
import { browserOptions } from '../../test/portal-browser/browser';
import { ask, type Application } from './application';
import { tellingPayment } from './arrange';
import { servePortal } from '../portal/serve-portal.mjs';
import type { Camera } from './camera';

const PASSWORD = 'Brown-Otter-57!';
const CODE = '402917';
const PHONE = { ...devices['Pixel 5'], viewport: { width: 390, height: 844 } };

/** The team publishes, and a carer reads on a telephone what is there for them alone. */
export async function carersPage({ electron, page, folder }: Application, camera: Camera): Promise<void> {
  const web = path.join(folder, 'web');
  await mkdir(web);
  const { current } = await ask(page, 'periods.list', {});
  const { name } = await tellingPayment(page, current!);
  const publish = new PublishPage(page, electron);
  await publish.addFolder('Web host', web);
  await publish.open('Accounts');
  const search = page.getByLabel('Search accounts');
  await search.fill(name);
  const letter = await publish.issueAndRead(name);
  await publish.open('Publish');
  await publish.publishNow();
  await camera.take('publish');
  await publish.open('Accounts');
  await search.clear();
  // Those that have one first.
  await publish.accounts.getByRole('columnheader', { name: 'Account' }).click();
  await camera.take('accounts');
  const host = await servePortal(web, 0);
  const browser = await chromium.launch(browserOptions().launchOptions);
  try {
    const context = await browser.newContext({ ...PHONE, locale: 'en-GB' });
    await read(await context.newPage(), { address: host.url, letter, camera, period: current! });
  } finally {
    await browser.close();
    await host.close();
  }
}

interface Reading {
  readonly address: string;
  readonly letter: IssuedLetter;
  readonly camera: Camera;
  readonly period: string;
}

async function read(phone: Page, { address, letter, camera, period }: Reading): Promise<void> {
  const pictures = camera.of(phone);
  await phone.goto(address);
  await signInFirst(phone, letter);
  await pictures.take('carer-home');
  await goTo(phone, `#/payments/${period}`, /^Period/);
  await pictures.take('carer-payment');
  await goTo(phone, '#/orders', 'Purchase orders');
  await pictures.take('carer-orders');
}

async function signInFirst(phone: Page, { userName, temporaryPassword }: IssuedLetter): Promise<void> {
  await fill(phone, { 'User name': userName, Password: temporaryPassword });
  await phone.getByRole('button', { name: 'Sign in' }).click();
  await fill(phone, {
    'Current password': temporaryPassword,
    'New password': PASSWORD,
    'New password again': PASSWORD,
    'New security code': CODE,
    'New security code again': CODE,
  });
  await phone.getByRole('button', { name: 'Save and continue' }).click();
  await phone.getByRole('link', { name: 'Go to the first page' }).click();
  await phone.getByRole('heading', { level: 1, name: 'Your payments as a carer' }).waitFor();
}

async function fill(phone: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await phone.getByLabel(label, { exact: true }).fill(text);
}

async function goTo(phone: Page, address: string, heading: string | RegExp): Promise<void> {
  await phone.evaluate(`window.location.hash = ${JSON.stringify(address)}`);
  await phone.getByRole('heading', { level: 1, name: heading }).waitFor();
}
