import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { receiptPhoto } from '../../main/demo/demo-evidence';
import { seriousProblems } from './accessibility';
import { expect, test, type LaunchedApplication } from './application';
import { ask } from './ask';
import { expectVisibleFocus, tabTo } from './keyboard';
import { ActionsPage } from './pages/actions-page';
import { DEMO_PASSWORD, StartPage } from './pages/start-page';

// It has a small demo council of its own; the first of a worker waits until it is made.
test.describe.configure({ timeout: 120_000 });
const NEVER_SEEN = 'Internal note – the carer never sees this';
const SMALL = { demo: 'small' } as const;

/** The application with somebody at its actions' screen. */
interface Desk extends LaunchedApplication {
  readonly start: StartPage;
  readonly actions: ActionsPage;
}

test('actions by keyboard alone: taken down, answered, noted in, closed, reopened; each person’s drafts; files, merging, types', async ({
  launch,
}) => {
  const application = await launch(SMALL);
  const { page } = application;
  const desk: Desk = { ...application, start: new StartPage(page), actions: new ActionsPage(page) };
  const { start, actions } = desk;
  await start.openDemo();
  await start.signInAs('Daniel Price');
  await page.keyboard.press('Control+6');
  await expect(actions.heading).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Open Actions Only' })).toBeChecked();

  const id = await takeDownByKeyboard(page, actions);
  const thread = actions.thread(id);
  await expect(thread).toBeFocused();
  await expectVisibleFocus(page);
  await expect(thread).toContainText('With the team: nobody yet');
  await expect(actions.message('Why is it less?')).toContainText('by telephone, taken down by Daniel Price');
  await test.step('reply with a template', async () => await replyByTemplate(desk, id));
  await test.step('note', async () => await writeNote(desk, id));
  await test.step('close and reopen', async () => await closeAndReopen(desk, id));
  await test.step('drafts', async () => await leaveDrafts(desk, id));
  await test.step('search and hand over', async () => await findAndHandOver(desk, id));
  await test.step('two begun', async () => await beginTwo(desk));
  await start.switchTo('Daniel Price', 'Aisha Khan');
  await test.step('files and merging', async () => await attachAndMerge(desk, id));
  await test.step('types and messages', async () => await setTypes(desk));
});

async function replyByTemplate({ page, actions }: Desk, id: number): Promise<void> {
  const { keyboard } = page;
  const thread = actions.thread(id);
  await keyboard.press('g');
  await expect(thread).toContainText('With the team: Daniel Price');
  await keyboard.press('t');
  await expect(page.getByRole('menuitem', { name: /Payment explained/ })).toBeVisible();
  await keyboard.press('2');
  await expect(actions.box).toBeFocused();
  await expect(actions.box).toHaveValue(/^Dear Barry Green,\s+Your payment for 2026-27\/01 is £[\d,.]+\./);
  await expect(actions.composer).toContainText('The carer sees this. The action passes to the carer.');
  await keyboard.press('Control+Enter');
  await expect(actions.said('Reply sent. The action is with the carer.')).toBeVisible();
  await expect(thread).toContainText('With the carer');
  await expect(thread).toBeFocused();
}

/** A note looks like no reply, and its words stay on its own sheet. */
async function writeNote({ page, actions }: Desk, id: number): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('n');
  await expect(actions.composer).toContainText(NEVER_SEEN);
  await keyboard.type('Ask the social worker: r, n and x are letters here');
  await keyboard.press('Escape');
  await keyboard.press('r');
  await expect(actions.box).toHaveValue('');
  await expect(actions.composer).not.toContainText('the carer never sees this');
  await keyboard.press('Escape');
  await keyboard.press('n');
  await keyboard.press('Control+Enter');
  await expect(actions.message('Ask the social worker')).toContainText(NEVER_SEEN);
  await expect(actions.thread(id)).toContainText('With the carer');
}

async function closeAndReopen({ page, actions }: Desk, id: number): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('x');
  await keyboard.press('Control+Enter');
  await expect(actions.said(`Action ${id} is closed.`)).toBeVisible();
  await keyboard.press('r');
  await expect(actions.said(`Action ${id} is closed. Reopen it first (O).`)).toBeVisible();
  await keyboard.press('o');
  await keyboard.type('Not settled after all.');
  await keyboard.press('Control+Enter');
  await expect(actions.message('Not settled after all.')).toContainText('Reopened');
  await expect(actions.thread(id)).toContainText('With the team: Daniel Price');
}

/** A draft survives a lock, the computer's too, and is nobody else's. */
async function leaveDrafts({ page, electron, start, actions }: Desk, id: number): Promise<void> {
  const { keyboard } = page;
  await keyboard.press('c');
  await keyboard.type('Half a comment of Daniel’s');
  await keyboard.press('Control+l');
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused();
  await expect(page.getByText('Half a comment')).toBeHidden();
  await keyboard.type(DEMO_PASSWORD);
  await keyboard.press('Enter');
  await expect(actions.composer).toContainText('What you wrote here before was kept.');
  await expect(actions.box).toHaveValue('Half a comment of Daniel’s');
  await expect(actions.verb(/^Comment/)).toHaveAttribute('aria-pressed', 'true');

  await start.switchTo('Daniel Price', 'Aisha Khan');
  await openThread(page, actions, id);
  await expect(actions.box).toHaveValue('');
  await keyboard.press('r');
  await keyboard.type('Aisha’s own words');
  // Nothing can be kept any more once the window hears of it.
  await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await expect(page.getByText('Locked together with this computer.')).toBeVisible();
  await start.signInAs('Aisha Khan');
  await expect(actions.box).toHaveValue('Aisha’s own words');
  await actions.composer.getByRole('button', { name: 'Throw it away' }).click();
  await expect(actions.box).toHaveValue('');
  await start.switchTo('Aisha Khan', 'Daniel Price');
  await openThread(page, actions, id);
  await expect(actions.box).toHaveValue('Half a comment of Daniel’s');
}

/** Of two actions that were begun, going from one to the other loses neither. */
async function beginTwo({ page }: Desk): Promise<void> {
  const title = page.getByRole('textbox', { name: 'Title' });
  await page.keyboard.press('w');
  await title.fill('About nobody yet');
  await page.evaluate(() => (window.location.hash = '/actions/new?provider=P0001'));
  const other = page.getByRole('link', { name: 'About nobody yet' });
  await expect(other).toBeVisible();
  await title.fill('About the first');
  await other.click();
  await expect(title).toHaveValue('About nobody yet');
  await page.getByRole('link', { name: 'About the first' }).click();
  await expect(title).toHaveValue('About the first');
}

async function findAndHandOver({ page, actions }: Desk, id: number): Promise<void> {
  const { keyboard } = page;
  await actions.thread(id).focus();
  await keyboard.press('/');
  await keyboard.type('social work');
  await expect(actions.inList(id).locator('mark')).toHaveText(['social', 'worker']);
  expect(await seriousProblems(page)).toEqual([]);
  await tabTo(page, actions.list);
  await keyboard.press('a');
  const dialog = actions.dialog(/^Hand over/);
  await dialog.getByLabel('To').selectOption('Aisha Khan');
  await dialog.getByLabel('Note').fill('She knows the family.');
  await dialog.getByRole('button', { name: 'Hand it over' }).click();
  await expect(actions.message('She knows the family.')).toContainText('Assigned to Aisha Khan');
  await keyboard.press('Control+Shift+H');
  await expect(actions.message('Ask the social worker')).toBeHidden();
  await expect(page.getByText('Barry Green')).toHaveCount(0);
  await keyboard.press('Control+Shift+H');
}

async function attachAndMerge(
  { page, electron, userDataFolder, actions }: Desk,
  first: number,
): Promise<void> {
  const { provider } = (await ask(page, 'actions.read', { id: first })).action;
  const { action: again } = await ask(page, 'actions.create', {
    provider,
    type: 'payment-query',
    relatedTo: { kind: 'provider', ref: provider },
    assignTo: 'team',
    title: 'Less again',
    body: 'Please look at it.',
  });
  const photo = path.join(userDataFolder, 'ticket.png');
  await writeFile(photo, receiptPhoto());
  await electron.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => await Promise.resolve({ canceled: false, filePaths: [file] });
  }, photo);
  await actions.open();
  await actions.inList(again.id).getByText('Less again').click();
  await expect(actions.thread(again.id)).toBeVisible();
  await actions.verb(/^Comment/).click();
  await actions.box.fill('Here is the ticket that we have.');
  await actions.composer.getByRole('button', { name: 'Attach a file' }).click();
  await expect(actions.filesToSend).toContainText('ticket.png');
  await actions.composer.getByRole('button', { name: 'Send the comment' }).click();
  const sent = actions.message('Here is the ticket');
  await sent.getByRole('button', { name: 'Show ticket.png' }).click();
  await expect(sent.getByRole('img', { name: 'ticket.png' })).toBeVisible();

  await actions.thread(again.id).focus();
  await page.keyboard.press('m');
  const merging = actions.dialog(/^Merge action/);
  await merging.getByRole('combobox', { name: 'Action that goes on' }).pressSequentially('than usual');
  await page.getByRole('option', { name: /Less than usual/ }).click();
  await merging.getByRole('button', { name: /^Merge/ }).click();
  await expect(actions.said(`Action ${again.id} is closed; action ${first} goes on.`)).toBeVisible();
  await actions
    .thread(again.id)
    .getByRole('link', { name: `action ${first}`, exact: true })
    .click();
  await expect(actions.message('Taken in')).toContainText(`Action ${again.id}`);
}

async function setTypes({ page, actions }: Desk): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('tab', { name: 'Actions' }).click();
  await page.getByRole('button', { name: 'Add a type' }).click();
  const adding = actions.dialog(/^Add a type/);
  await adding.getByRole('textbox', { name: 'Name' }).fill('Holiday');
  await adding.getByRole('button', { name: 'Add the type' }).click();
  await expect(page.getByRole('table', { name: 'Types of actions' })).toContainText('Holiday');
  await page.getByRole('button', { name: 'Remove Receipt needed' }).click();
  await page.getByRole('button', { name: 'Remove the message' }).click();
  const written = page.getByRole('table', { name: 'Messages that are often written' });
  await expect(written).not.toContainText('Receipt needed');
  await expect(written).toContainText('Payment explained');
}

/** Takes down what Barry Green said on the telephone about his payment. */
async function takeDownByKeyboard(page: Page, actions: ActionsPage): Promise<number> {
  const { keyboard } = page;
  await keyboard.press('w');
  const carer = page.getByRole('combobox', { name: 'Carer' });
  await expect(carer).toBeFocused();
  await keyboard.type('Barry Green');
  await expect(page.getByRole('option', { name: /^Barry Green/ })).toBeVisible();
  await keyboard.press('Enter');
  await expect(carer).toHaveValue(/^Barry Green \(/);
  await tabTo(page, page.getByRole('combobox', { name: 'Type' }));
  await keyboard.type('Payment');
  await tabTo(page, page.getByRole('combobox', { name: 'About' }));
  await keyboard.type('A payment');
  await tabTo(page, page.getByRole('combobox', { name: 'Payment', exact: true }));
  await keyboard.type('2026-27/01');
  await expect(page.getByRole('option', { name: /2026-27\/01/ })).toBeVisible();
  await keyboard.press('Enter');
  await tabTo(page, page.getByRole('combobox', { name: 'Whose words' }));
  await keyboard.type('The carer t');
  await expect(page.getByRole('combobox', { name: 'Assigned to' })).toHaveValue('team');
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
  await keyboard.type('Less than usual');
  await keyboard.press('Tab');
  await keyboard.type('Why is it less?');
  expect(await seriousProblems(page)).toEqual([]);
  await keyboard.press('Control+Enter');
  return await actions.openNumber();
}

async function openThread(page: Page, actions: ActionsPage, id: number): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, `/actions/${id}`);
  await expect(actions.thread(id)).toBeVisible();
}
