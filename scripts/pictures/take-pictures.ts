import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ActionsPage } from '../../test/e2e/pages/actions-page';
import { ClaimsPage } from '../../test/e2e/pages/claims-page';
import { ImportsPage } from '../../test/e2e/pages/imports-page';
import { OrdersPage } from '../../test/e2e/pages/orders-page';
import { PaymentsPage } from '../../test/e2e/pages/payments-page';
import { StartPage } from '../../test/e2e/pages/start-page';
import { ask, withApplication, type Application } from './application';
import { claimedBefore, prepareCurrent, tellingPayment, tellingThread } from './arrange';
import { BAD_PLACEMENTS } from './bad-placements';
import { Camera } from './camera';
import { carersPage } from './carers-page';

/** A year is lived through before the first picture. */
const DEMO_MS = 300_000;

/** Walks through the application as a finance officer and an approver do, and takes a picture at every stop. */
export async function takePictures(folder: string): Promise<void> {
  await withApplication(async (application) => {
    const { page } = application;
    const camera = Camera.into(folder, page);
    const start = new StartPage(page);
    await beginning(page, camera, start);
    const { current } = await ask(page, 'periods.list', {});
    await payments(page, camera, current!);
    await carer(page, camera);
    await claims(page, camera, start);
    await actions(page, camera, start);
    await badImport(application, camera);
    await besides(page, camera, current!);
    await orders(page, camera, current!);
    await remittance(page, camera);
    await papers(page, camera);
    await auditAndSettings(page, camera);
    await start.switchTo('Daniel Price', 'Aisha Khan');
    await carersPage(application, camera);
    await start.switchTo('Aisha Khan', 'Daniel Price');
    await finalising(page, camera, start, current!);
  });
}

async function beginning(page: Page, camera: Camera, start: StartPage): Promise<void> {
  await page.getByRole('button', { name: /demo council/i }).waitFor();
  await camera.take('welcome');
  await page.getByRole('button', { name: /demo council/i }).click();
  await page.getByRole('heading', { name: /^Sign in to/ }).waitFor({ timeout: DEMO_MS });
  await camera.take('sign-in');
  await start.signInAs('Daniel Price');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText(/^Making the demo council/).waitFor({ state: 'hidden' });
  await camera.take('home');
}

async function payments(page: Page, camera: Camera, period: string): Promise<void> {
  const screen = new PaymentsPage(page);
  await screen.open();
  await camera.take('payments');

  const { ref } = await tellingPayment(page, period);
  await goTo(page, `/payments/${period}/carer/${ref}`);
  const whys = page.getByRole('complementary').getByRole('button', { name: /^Why\?/ });
  await whys.last().click();
  await camera.take('payment-why');

  await goTo(page, `/payments/${period}?tab=exceptions`);
  await screen.exceptions.getByRole('row').nth(1).waitFor();
  await camera.take('exceptions');
  await goTo(page, `/payments/${period}?tab=changes`);
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  await camera.take('changes');
}

async function carer(page: Page, camera: Camera): Promise<void> {
  const { current } = await ask(page, 'periods.list', {});
  const { ref, name } = await tellingPayment(page, current!);
  await goTo(page, `/carers/${ref}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await camera.take('carer');
}

/** The panel at its work: a claim that was claimed before, with the claim and its evidence that it is compared with. */
async function claims(page: Page, camera: Camera, start: StartPage): Promise<void> {
  await start.switchTo('Daniel Price', 'Grace Mensah');
  const screen = new ClaimsPage(page);
  await screen.open();
  const { id } = await claimedBefore(page);
  await goTo(page, `/claims/${id}`);
  await screen.claim(id).waitFor();
  await screen.evidence.locator('canvas, img').first().waitFor();
  await camera.take('claims');

  await screen
    .claim(id)
    .getByRole('button', { name: /^Show claim \d+ beside it/ })
    .first()
    .click();
  await screen.beside.locator('canvas, img').first().waitFor();
  await camera.take('claim-compared');
  await start.switchTo('Grace Mensah', 'Daniel Price');
}

/** Threads between carers and the team: the list beside one, and how soon carers were answered. */
async function actions(page: Page, camera: Camera, start: StartPage): Promise<void> {
  await start.switchTo('Daniel Price', 'Aisha Khan');
  const screen = new ActionsPage(page);
  await screen.open();
  await screen.list.getByRole('row').nth(3).waitFor();
  await camera.take('actions');

  const { id } = await tellingThread(page);
  await goTo(page, `/actions/${id}`);
  await screen.thread(id).waitFor();
  await camera.take('action');

  await goTo(page, '/reports?report=answering&year=2025-26');
  await page
    .getByRole('figure', { name: /^Answered by the due date/ })
    .first()
    .waitFor();
  await camera.take('answering');
  await start.switchTo('Aisha Khan', 'Daniel Price');
}

async function badImport({ electron, page, folder }: Application, camera: Camera): Promise<void> {
  const file = path.join(folder, 'placements.csv');
  await writeFile(file, BAD_PLACEMENTS);
  const imports = new ImportsPage(page, electron, folder);
  await imports.open();
  await imports.choose(file);
  await camera.take('import-problems');
}

async function remittance(page: Page, camera: Camera): Promise<void> {
  const { periods } = await ask(page, 'periods.list', {});
  const { period } = periods.findLast(({ state }) => state === 'finalised')!;
  const { ref } = await tellingPayment(page, period);
  await goTo(page, `/reports?period=${period}&carer=${ref}`);
  await page
    .getByRole('region', { name: /^Remittance advice of/ })
    .locator('canvas')
    .first()
    .waitFor();
  await camera.take('remittance');
}

/** What a period asks for besides its payments: stays, manual lines, overpayments, and the extras of the year. */
async function besides(page: Page, camera: Camera, period: string): Promise<void> {
  for (const tab of ['stays', 'one-offs', 'overpayments']) {
    await goTo(page, `/payments/${period}?tab=${tab}`);
    await page.getByRole('grid').first().getByRole('row').nth(1).click();
    await page.getByRole('complementary').waitFor();
    await camera.take(tab);
  }
}

/** What goes to the bank, and the reports of the year. */
async function papers(page: Page, camera: Camera): Promise<void> {
  const { periods } = await ask(page, 'periods.list', {});
  const { period } = periods.findLast(({ state }) => state === 'finalised')!;
  await goTo(page, `/payments/${period}?tab=documents&part=bacs`);
  await page
    .getByText(/^SHA-256|^Not exported yet/)
    .first()
    .waitFor();
  await camera.take('bacs');
  const { ref } = await tellingPayment(page, period);
  await goTo(page, `/reports?report=statement&year=2025-26&carer=${ref}`);
  await page
    .getByRole('region', { name: /^Annual statement of/ })
    .locator('canvas')
    .first()
    .waitFor();
  await camera.take('statement');
  for (const report of ['balances', 'endings', 'totals']) {
    await goTo(page, `/reports?report=${report}`);
    await page.getByRole('grid').first().getByRole('row').nth(1).waitFor();
    await camera.take(report);
  }
}

async function orders(page: Page, camera: Camera, period: string): Promise<void> {
  const screen = new OrdersPage(page);
  await screen.open();
  await screen.orders.getByRole('row').nth(3).click();
  await screen
    .bars(/^Periods of/)
    .first()
    .waitFor();
  await camera.take('purchase-order');
  await goTo(page, `/orders/${period.slice(0, 7)}?tab=forecast`);
  await screen.section('Carers and children').getByRole('option').first().waitFor();
  await camera.take('forecast');
}

async function auditAndSettings(page: Page, camera: Camera): Promise<void> {
  await goTo(page, '/audit');
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  await camera.take('audit');
  await goTo(page, '/audit/verify');
  await page.getByRole('table').getByRole('row').nth(1).waitFor();
  await page.getByText(/^Ledger checked/).waitFor();
  await camera.take('verify');
  await goTo(page, '/settings/service-levels');
  await page.getByText('In-house Fostering Placement', { exact: true }).first().dblclick();
  await page.getByRole('complementary').getByText('£').first().waitFor();
  await camera.take('rates');
  await goTo(page, '/settings/service-levels/new-year');
  await page
    .getByText(/2027-28/)
    .first()
    .waitFor();
  await camera.take('rates-new-year');
  await goTo(page, '/settings/extras');
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.getByRole('complementary').waitFor();
  await camera.take('extras');
}

async function finalising(page: Page, camera: Camera, start: StartPage, period: string): Promise<void> {
  await prepareCurrent(page, start, period);
  await start.switchTo('Daniel Price', 'Ben Carter');
  const screen = new PaymentsPage(page);
  await screen.open();
  await screen.step(/^Finalise period/).click();
  await screen.dialog(/^Finalise period/).waitFor();
  await camera.take('finalise');
}

/** Opens a screen by its address. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(`window.location.hash = ${JSON.stringify(address)}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
