import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { formatPence } from '../../domain/money/format-money';
import { withWebHost } from '../builders/web-host';
import { aPhoto } from '../portal-browser/photos';
import { ask } from './ask';
import { expect, test } from './carers-browser';
import { letCarersClaim, type Claiming } from './claims-to-decide';
import { acceptTheRest, putBlockingRight } from './demo-desk';
import { ClaimsPage } from './pages/claims-page';
import { PaymentsPage } from './pages/payments-page';
import { PublishPage } from './pages/publish-page';
import { DEMO_PASSWORD, StartPage } from './pages/start-page';
import type { CarerPage } from '../portal-browser/carer';

// The first of a worker waits until the demo council is made.
test.describe.configure({ timeout: 150_000 });

const PASSWORD = 'Brown-Otter-57!';
const CODE = '402917';
const MILEAGE = 'In-house Fostering Placement – Mileage';
const JOURNEY = 'Mill Lane to school and back';

test('a carer gets an account, claims from a telephone, and sees the claim paid on a computer', async ({
  launch,
  device,
}) => {
  const { page, electron, userDataFolder } = await launch({ demo: 'small' });
  const [start, publish] = [new StartPage(page), new PublishPage(page, electron)];
  await start.openDemo();
  await start.signInAs('Aisha Khan');
  const [carer] = (await letCarersClaim(page, 1)) as [Claiming];
  const web = path.join(userDataFolder, 'web');
  await mkdir(web);
  await publish.addFolder('Web host', web);
  await publish.open('Accounts');
  const letter = await publish.issueAndRead(carer.providerName);
  await publish.open('Publish');
  await publish.publishNow();

  await withWebHost(userDataFolder, web, async (address) => {
    const phone = await device('phone', address);
    await phone.signIn(letter.userName, letter.temporaryPassword);
    await chooseFirstPassword(phone, letter.temporaryPassword);
    await claimMileage(phone, carer);

    await publish.open('Inbox');
    await publish.collectNow();
    await expect(page.getByText('2 taken.', { exact: true })).toBeVisible();
    await expect(publish.submissions.getByText('Set aside')).toHaveCount(1);
    const claim = Number(
      /\d+/.exec(
        (await publish.submissions
          .getByRole('link', { name: /^Claim/ })
          .first()
          .textContent())!,
      )![0],
    );

    await start.switchTo('Aisha Khan', 'Grace Mensah');
    await acceptClaim(page, claim);
    await start.switchTo('Grace Mensah', 'Daniel Price');
    await payPeriod(page, start);
    await start.switchTo('Ben Carter', 'Aisha Khan');
    await publish.open('Publish');
    await publish.publishNow();

    const computer = await device('computer', address);
    await computer.signIn(letter.userName, letter.temporaryPassword);
    expect(await computer.errors()).toEqual([
      'Check your user name, password and security code: they do not go together',
    ]);
    await computer.signIn(letter.userName, PASSWORD, CODE);
    await computer.isAt('Your payments as a carer');
    await computer.follow('Reports');
    await computer.follow('Remittance Advice');
    await computer.press('View on screen');
    await computer.isAt('Period 1 of 2026-27');
    await expect(computer.page.getByRole('row').filter({ hasText: JOURNEY })).toContainText('£6.88');
    // What the carer reads is what the team has on record, to the penny.
    const { payments } = await ask(page, 'periods.payments', { period: '2026-27/01' });
    const paid = payments.find(({ provider }) => provider === carer.provider)!;
    expect(paid.claimsPence).toBe(688);
    await expect(computer.page.locator('.portal-total')).toHaveText(
      `Total paid${formatPence(paid.netPence)}`,
    );
    await computer.looksRight();
    await computer.goTo(`#/claims/${claim}`);
    await expect(computer.page.getByRole('link', { name: 'Period 1 of 2026-27' })).toBeVisible();
  });
});

async function chooseFirstPassword(carer: CarerPage, temporaryPassword: string): Promise<void> {
  await carer.isAt('Choose your password and security code');
  await carer.fill('Current password', temporaryPassword);
  await carer.fill('New password', PASSWORD);
  await carer.fill('New password again', PASSWORD);
  await carer.fill('New security code', CODE);
  await carer.fill('New security code again', CODE);
  await carer.press('Save and continue');
  await carer.isAt('Your password and security code are saved');
  await carer.follow('Go to the first page');
  await carer.isAt('Your payments as a carer');
}

/** Twelve and a half miles in the current period, with a picture as the telephone takes it. */
async function claimMileage(carer: CarerPage, { clientName }: Claiming): Promise<void> {
  const { page } = carer;
  await carer.follow('One-off claims');
  await carer.follow('New claim');
  await carer.fillDay('2026-04-07');
  await carer.press('Continue');
  await carer.follow('Add new Client Item');
  await page.getByLabel('Service level').selectOption(MILEAGE);
  await page.getByLabel('Child', { exact: true }).selectOption(clientName);
  await carer.fill('Description', JOURNEY);
  await carer.fill('Quantity', '12.5');
  await page
    .getByLabel('Choose file (optional)')
    .setInputFiles({ name: 'IMG_2041.PNG', mimeType: 'image/png', buffer: await aPhoto(page, 2200, 1100) });
  await expect(page.getByText('IMG_2041.jpg')).toBeVisible();
  await carer.press('Save item');
  await carer.follow('Submit claim');
  await carer.press('Submit claim');
  await carer.isAt('Sent to the team');
  await expect(page.getByText('Sent, not yet confirmed')).toBeVisible();
}

async function acceptClaim(page: Page, claim: number): Promise<void> {
  const claims = new ClaimsPage(page);
  await claims.open();
  await claims.inQueue(claim).click();
  await expect(claims.claim(claim)).toBeVisible();
  await expect(claims.evidence.getByRole('img', { name: /IMG_2041\.jpg/ })).toBeVisible();
  await claims.button(/^Accept/).click();
  await expect(claims.claim(claim)).toBeHidden();
}

/** Prepares the current period as Daniel Price, and finalises it as Ben Carter. */
async function payPeriod(page: Page, start: StartPage): Promise<void> {
  const payments = new PaymentsPage(page);
  await putBlockingRight(page, start);
  await acceptTheRest(page);
  await payments.open();
  await payments.step('Prepare period 1').click();
  await payments.dialog('Prepare period 1').getByRole('button', { name: 'Prepare period 1' }).click();
  await expect(payments.facts).toContainText('prepared by Daniel Price');
  await start.switchTo('Daniel Price', 'Ben Carter');
  await payments.open();
  const done = await payments.finalise(1, DEMO_PASSWORD);
  await expect(done).toContainText('Seal');
  await done.getByRole('button', { name: 'Open period 2' }).click();
}
