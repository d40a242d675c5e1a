import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication, type LaunchOptions } from './application';
import { ask } from './ask';
import {
  acrossTheNewRate,
  letCarersClaim,
  MARK,
  mileage,
  submitClaim,
  writeEvidence,
  type Claiming,
} from './claims-to-decide';
import { expectVisibleFocus, tabTo } from './keyboard';
import { ClaimsPage } from './pages/claims-page';
import { StartPage } from './pages/start-page';

// Each has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });

type Launch = (options: LaunchOptions) => Promise<LaunchedApplication>;

/** The demo council with claims of so many carers to come, seen by an officer. */
async function officersDesk(launch: Launch, carers: number) {
  const { page, electron, userDataFolder } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Daniel Price');
  const claiming = await letCarersClaim(page, carers);
  const files = await writeEvidence(userDataFolder);
  return { page, electron, start, claiming, files, claims: new ClaimsPage(page) };
}

test('a member of the panel works through twenty claims by keyboard alone', async ({ launch }) => {
  const { page, start, claiming, files, claims } = await officersDesk(launch, 10);
  const numbers: number[] = [];
  for (let count = 0; count < 20; count++) {
    const carer = claiming[count % claiming.length]!;
    const day = `2026-04-${String(6 + Math.floor(count / claiming.length)).padStart(2, '0')}`;
    const days = { fromDay: day, toDay: day };
    const items =
      count === 4
        ? [mileage(carer, days), acrossTheNewRate(carer), mileage(carer, { ...days, description: 'Dentist' })]
        : [mileage(carer, { ...days, ...(count === 0 ? { attachment: { path: files.pdf } } : {}) })];
    numbers.push(await submitClaim(page, carer, items));
  }
  await start.switchTo('Daniel Price', 'Grace Mensah');
  const { keyboard } = page;

  await keyboard.press('Control+5');
  await expect(claims.heading).toBeVisible();
  await tabTo(page, claims.search);
  await keyboard.type(MARK);
  await keyboard.press('Escape');
  await keyboard.type(MARK);
  // A letter in a field is a letter.
  await expect(claims.search).toHaveValue(MARK);
  await tabTo(page, claims.queue);
  await expect.poll(async () => await claims.numbersInQueue()).toEqual(expect.arrayContaining([numbers[0]]));
  await keyboard.press('j');
  await expect(claims.claim(numbers[0]!)).toBeFocused();
  await keyboard.press('j');
  await expect(claims.claim(numbers[1]!)).toBeFocused();
  await keyboard.press('k');
  await expect(claims.claim(numbers[0]!)).toBeFocused();
  await keyboard.press('e');
  await expect(claims.evidence.locator(':focus')).toBeVisible();
  await expectVisibleFocus(page);
  await expect(claims.evidence).toContainText('Harrowmere Buses');

  for (const [index, number] of numbers.entries()) {
    await expect(claims.claim(number)).toBeVisible();
    if (index === 4) await decideItemByItem(page, claims);
    else if (index % 5 === 2) await rejectByNumber(page, claims);
    else await keyboard.press('a');
    await expect(claims.claim(number)).toBeHidden();
  }
  await expect(
    page.getByRole('status').filter({ hasText: 'No other claim waits for you here.' }),
  ).toBeVisible();

  const decided = await Promise.all(numbers.map(async (id) => await ask(page, 'claims.read', { id })));
  expect(decided.map(({ claim }) => claim.state)).toEqual(
    numbers.map((_number, index) => (index !== 4 && index % 5 === 2 ? 'rejected' : 'accepted')),
  );
  const split = decided[4]!.items.map(({ decision }) => decision?.decision);
  expect(split).toEqual(['accepted', 'rejected', 'accepted']);
  expect(decided[2]!.items[0]!.decision).toMatchObject({
    by: 'Grace Mensah',
    reason: 'The child was not placed with you on that day.',
  });

  await page.goBack();
  await takeBackByKeyboard(page, claims, numbers[19]!);
});

/** Of three items the second has a blocking check: the claim cannot be accepted whole. */
async function decideItemByItem(page: Page, claims: ClaimsPage): Promise<void> {
  const { keyboard } = page;
  await expect(claims.button(/^Accept/)).toHaveAttribute('aria-disabled', 'true');
  await expect(claims.button(/^Accept/)).toHaveAccessibleDescription(
    /^A blocking check stands against item 2/,
  );
  await keyboard.press('a');
  await keyboard.press('n');
  await keyboard.press('ArrowDown');
  await expect(claims.item(/^2\. School, five days/)).toBeFocused();
  await expectVisibleFocus(page);
  await keyboard.press('r');
  await expect(claims.dialog(/1 item/)).toBeVisible();
  await keyboard.press('3');
  await keyboard.press('Enter');
  await expect(claims.item(/^3\. Dentist/)).toBeFocused();
  await keyboard.press('a');
  await expect(claims.item(/^1\. Mill Lane/)).toBeFocused();
  await keyboard.press('a');
}

async function rejectByNumber(page: Page, claims: ClaimsPage): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('r');
  const dialog = claims.dialog(/^Reject claim/);
  await expect(dialog.getByRole('button', { name: /Claimed before/ })).toBeVisible();
  await keyboard.press('1');
  await keyboard.press('2');
  await expect(dialog.getByLabel(/^Reason/)).toHaveValue('The child was not placed with you on that day.');
  await expect(dialog.getByRole('button', { name: 'Reject' })).toBeFocused();
  await keyboard.press('Enter');
}

async function takeBackByKeyboard(page: Page, claims: ClaimsPage, number: number): Promise<void> {
  const { keyboard } = page;
  await expect(claims.claim(number)).toBeVisible();
  await keyboard.press('t');
  await expect(claims.dialog(/^Take back/)).toBeVisible();
  await keyboard.type('A letter came later: j, k and a are letters here');
  await keyboard.press('Control+Enter');
  await keyboard.press('Tab');
  await tabTo(page, claims.dialog(/^Take back/).getByRole('button', { name: 'Take back' }));
  await keyboard.press('Enter');
  await expect(claims.claim(number)).toContainText('Pending');
  await expect(claims.claim(number)).toContainText('Taken back by Grace Mensah');
  await keyboard.press('q');
  await expect(claims.dialog(/^Ask the carer/)).toBeVisible();
  await keyboard.type('Which school was it?');
  await tabTo(page, claims.dialog(/^Ask the carer/).getByRole('button', { name: 'Ask the carer' }));
  await keyboard.press('Enter');
  await expect(claims.claim(number)).toContainText('Which school was it?');
}

test('nobody decides on their own claim; names are hidden for a projector', async ({ launch }) => {
  const { page, electron, start, claiming, files, claims } = await officersDesk(launch, 2);
  const [carer, other] = claiming as [Claiming, Claiming];
  const first = carer.clientName.split(' ')[0]!;
  const own = await submitClaim(page, carer, [
    mileage(carer, { description: `${first} to school`, attachment: { path: files.photo } }),
    acrossTheNewRate(carer),
  ]);
  const second = await submitClaim(page, other, [mileage(other, { attachment: { path: files.pdf } })]);
  // News after the claim: the child had left before the journey.
  const { placement } = carer;
  await ask(page, 'placements.save', { placement: { ...placement, endDate: '2026-04-05' }, isNew: false });
  await start.switchTo('Daniel Price', 'Aisha Khan');
  await ask(page, 'users.change', { name: 'Daniel Price', roles: ['officer', 'panel'], active: true });
  await start.switchTo('Aisha Khan', 'Daniel Price');

  await claims.open();
  await claims.search.fill(MARK);
  await claims.inQueue(own).click();
  await expect(claims.claim(own)).toContainText('Yours: another person decides');
  await expect(claims.button(/^Accept/)).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('a');
  await expect(page.getByRole('status').filter({ hasText: 'You entered or submitted it' })).toBeVisible();
  expect((await ask(page, 'claims.read', { id: own })).claim.state).toBe('pending');

  await start.switchTo('Daniel Price', 'Grace Mensah');
  await claims.open();
  // No key goes to a queue that is still being read.
  await expect(claims.inQueue(own)).toBeAttached();
  await page.keyboard.press('j');
  await expect(page.getByRole('group', { name: 'Decide' })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/claims/${own}`);
  await expect(claims.claim(own)).toContainText(carer.clientName);
  await expect(claims.claim(own)).toContainText(`${carer.clientName} is not placed with carer`);
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the placement beside it' }).first().click();
  await expect(claims.beside).toContainText('5 Apr 2026');
  await expect(claims.beside).toContainText(carer.clientName);
  await page.keyboard.press('Control+Shift+H');
  await expect(page.getByText('Names are hidden')).toBeVisible();
  await expect(claims.claim(own)).toContainText(`1. ${carer.client} to school`);
  await expect(claims.claim(own)).toContainText(`${carer.client} is not placed with carer ${carer.provider}`);
  await expect(claims.beside).toContainText(carer.client);
  await expectNoNames(page);
  await page.getByRole('button', { name: 'Back to the evidence' }).click();
  await claims.claim(own).getByRole('button', { name: 'Show the notes' }).click();
  await expect(claims.claim(own)).toContainText(`${MARK} claim of ${carer.provider} for ${carer.client}`);
  await expectNoNames(page);
  await expect(claims.evidence.getByRole('img')).toBeHidden();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(claims.evidence.getByRole('img')).toBeVisible();
  await page.keyboard.press('j');
  await expect(claims.claim(second)).toBeVisible();
  await expect(claims.evidence.getByRole('button', { name: 'Show the evidence' })).toBeVisible();
  await expectNoNames(page);
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: 'Home' }).click();
  await claims.open();
  await expect(page.getByText('Names are hidden')).toBeVisible();
  await expect(claims.queue.getByText(carer.provider, { exact: true }).first()).toBeVisible();
  await expectNoNames(page);
  await page.keyboard.press('Control+Shift+H');
  await expect(claims.queue.getByText(carer.providerName, { exact: true }).first()).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#/claims/${own}`);
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2);
  });
  await expect(claims.claim(own)).toBeVisible();
  await claims.evidence.getByRole('img').scrollIntoViewIfNeeded();
  expect(await seriousProblems(page)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});

/** No carer's or child's name of the whole council is on the page, nor in what a pointer or a screen reader is told. */
async function expectNoNames(page: Page): Promise<void> {
  const people = [...(await ask(page, 'carers.list', {})), ...(await ask(page, 'children.list', {}))];
  const words = await page.evaluate(() => {
    const told = [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((element) =>
      ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.textContent ?? '', ...told].join('\n');
  });
  expect(people.map(({ name }) => name).filter((name) => words.includes(name))).toEqual([]);
}

test('a sitting is opened, decided in, closed, and its minutes read and saved', async ({ launch }) => {
  const { page, electron, start, claiming, claims } = await officersDesk(launch, 2);
  const [carer, other] = claiming as [Claiming, Claiming];
  const first = await submitClaim(page, carer, [mileage(carer)]);
  const second = await submitClaim(page, other, [mileage(other)]);
  await start.switchTo('Daniel Price', 'Grace Mensah');
  // The demo council's panel is in the middle of one.
  await ask(page, 'panel.close', {});
  await claims.open();
  await page.getByRole('button', { name: 'Sittings' }).click();
  await page.getByRole('button', { name: 'Open a sitting' }).click();
  const opening = claims.dialog(/^Open a sitting/);
  await expect(opening.getByRole('checkbox', { name: 'Grace Mensah' })).toBeChecked();
  await opening.getByLabel(/^Held on/).fill('14/04/2026');
  await opening.getByLabel('Others present').fill('Dee Chair');
  await opening.getByLabel('Notes').fill('Quorate.');
  expect(await seriousProblems(page)).toEqual([]);
  await opening.getByRole('button', { name: 'Open the sitting' }).click();
  await expect(page.getByText('Sitting of 14 Apr 2026 is open:')).toBeVisible();

  await page.goto(`${page.url().split('#')[0]}#/claims/${first}`);
  await expect(claims.claim(first)).toBeVisible();
  await claims.button(/^Accept/).click();
  await expect(page.getByText('1 item accepted, £6.88; 0 items rejected', { exact: false })).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#/claims/${second}`);
  await expect(claims.claim(second)).toBeVisible();
  await claims.button(/^Reject/).click();
  await claims
    .dialog(/^Reject claim/)
    .getByLabel(/^Reason/)
    .fill(`${other.clientName} was away.`);
  await claims
    .dialog(/^Reject claim/)
    .getByRole('button', { name: 'Reject', exact: true })
    .click();
  await expect(page.getByText('1 item accepted, £6.88; 1 item rejected', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Close the sitting' }).click();
  await claims
    .dialog(/^Close the sitting/)
    .getByRole('button', { name: 'Close the sitting' })
    .click();
  await expect(page.getByText('is open:')).toBeHidden();

  await page.getByRole('button', { name: 'Sittings' }).click();
  await page.getByRole('grid', { name: 'Sittings of the panel' }).getByText('14 Apr 2026').click();
  const minutes = page.getByRole('region', { name: 'Minutes of the sitting of 14 Apr 2026' });
  await expect(minutes).toContainText('Grace Mensah; Dee Chair');
  await expect(minutes).toContainText(`Claim ${first} · carer ${carer.provider}`);
  await expect(minutes).toContainText(`${other.client} was away.`);
  await expect(minutes).not.toContainText(carer.providerName);
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('switch', { name: 'Carers’ names too' }).click();
  await expect(minutes).toContainText(`${carer.providerName} (${carer.provider})`);
  await expect(minutes).not.toContainText(other.clientName);

  const folder = test.info().outputPath();
  await electron.evaluate(({ dialog }, to) => {
    dialog.showOpenDialog = async () => await Promise.resolve({ canceled: false, filePaths: [to] });
  }, folder);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = async () =>
    (await readdir(folder)).filter((name) => name.startsWith('panel-minutes-2026-04-14-'));
  await expect.poll(saved).toHaveLength(1);
});
