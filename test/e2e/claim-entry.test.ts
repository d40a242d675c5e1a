import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication } from './application';
import { CarersPage } from './pages/carers-page';
import { ClaimEntryPage } from './pages/claim-entry-page';
import { StartPage } from './pages/start-page';
import { tabTo } from './keyboard';

// Each makes a small demo council of its own first.
test.describe.configure({ timeout: 120_000 });
const SMALL = { env: { CARER_PAYMENTS_DEMO_SIZE: 'small' } };

const PDF = '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n';
/** What Windows takes for a program, whatever its name. */
const PROGRAM = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(400), Buffer.from('This program cannot be run')]);

/** Daniel Price, an officer, with a carer in whose claims nobody has looked yet. */
async function atTheDesk({ page, electron, userDataFolder }: LaunchedApplication) {
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const carers = new CarersPage(page);
  await carers.openCarer('Christine Mitchell');
  const file = async (name: string, content: string | Buffer): Promise<string> => {
    const given = path.join(userDataFolder, name);
    await writeFile(given, content);
    return given;
  };
  return { page, carers, entry: new ClaimEntryPage(page, electron), file };
}

test('look', async ({ launch }) => {
  const { page, carers, entry, file } = await atTheDesk(await launch(SMALL));
  const claims = carers.section('Claims');
  await claims.scrollIntoViewIfNeeded();
  await page.screenshot({ path: '/tmp/shots/e1.png' });
  await claims.getByRole('button', { name: 'Approve to claim' }).click();
  await page.screenshot({ path: '/tmp/shots/e2.png' });
  await carers.dialog(/Approve/).getByRole('textbox', { name: 'Note' }).fill('Training done on 3 March');
  await carers.dialog(/Approve/).getByRole('button', { name: 'Approve to claim' }).click();
  await claims.getByRole('button', { name: 'Enter a claim' }).click();
  await page.keyboard.type('10/04/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mileage claim for 1st - 6th April 2026');
  await page.screenshot({ path: '/tmp/shots/e3.png' });
  await page.keyboard.press('Enter');
  await entry.expectNewRow();
  await page.screenshot({ path: '/tmp/shots/e4.png' });
  await page.keyboard.type('07/01/2026');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/e5.png' });
  console.log(await entry.form.innerText());
});
