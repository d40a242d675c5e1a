import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { changeCredentials } from '../../domain/sync/credentials';
import { openPublication } from '../../domain/sync/open-publication';
import { sealSubmission } from '../../domain/sync/seal-submission';
import { fetchFromFolder } from '../builders/fetch-from-folder';
import { LOW_WORK_FACTOR } from '../builders/publication';
import { seriousProblems } from './accessibility';
import { expect, test } from './application';
import { ask } from './ask';
import { PublishPage, readLetter } from './pages/publish-page';
import { StartPage } from './pages/start-page';

// The first of a worker waits until the demo council is made.
test.describe.configure({ timeout: 120_000 });

const CARER = 'Donna Kershaw';
const SCRIPT = `<img src=x onerror=alert(1)>`;
const REFERENCE = 'P0002';

test('the team issues an account, publishes, takes what the carer sends, and sees the page as the carer does', async ({
  launch,
}) => {
  const { page, electron, userDataFolder } = await launch({ demo: 'small' });
  const start = new StartPage(page);
  await start.openDemo();
  await start.signInAs('Aisha Khan');
  await expect(
    page.getByRole('link', { name: /Submissions of carers that could not be taken/ }),
  ).toBeVisible();
  const names = [
    ...(await ask(page, 'carers.list', {})).map(({ name }) => name),
    ...(await ask(page, 'children.list', {})).map(({ name }) => name),
  ];
  const dialogs: string[] = [];
  electron.context().on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const publish = new PublishPage(page, electron);
  await publish.open('Publish');
  await expect(page.getByText('Nowhere to publish to yet')).toBeVisible();
  const web = path.join(userDataFolder, 'web');
  await mkdir(web);
  await publish.addFolder('Web host', web);
  await page.getByRole('button', { name: 'Try Web host' }).click();
  await expect(page.getByText(/^Web host works/).first()).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);

  // A letter, shown once.
  await publish.open('Accounts');
  await expect(publish.accounts.getByText(CARER)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save CSV: accounts' })).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  const letters = await publish.issue(CARER);
  const letter = letters.getByRole('region', { name: /^Letters with/ });
  await expect(letter).toContainText('https://carers.harrowmere.example/');
  const { userName, temporaryPassword } = await readLetter(letter);
  expect(await seriousProblems(page)).toEqual([]);
  await letters.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(letters).toContainText('It was neither printed nor saved.');
  await expect(letters.getByRole('button', { name: 'Keep it open' })).toBeFocused();
  await publish.answerWith(userDataFolder);
  await letters.getByRole('button', { name: 'Save to a folder' }).click();
  await expect(letters).toContainText('account-letter-P0002.pdf');
  await letters.getByRole('button', { name: 'Close for good' }).click();
  await expect(letters).toBeHidden();

  // Published: what would change, then nothing more.
  await publish.open('Publish');
  const changes = page.getByRole('grid', { name: 'What would change, and for whom' });
  await expect(changes.getByText(CARER)).toBeVisible();
  expect(await seriousProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publish now' }).press('Enter');
  await expect(page.getByText('Publication 1: updated for 4 of 4 carers.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Nothing changed for the/)).toBeVisible();
  // The keyboard goes on where it was, though the button was gone meanwhile.
  await expect(page.getByRole('button', { name: 'Publish now' })).toBeFocused();
  await expect(page.getByRole('contentinfo').getByText(/^Last publication: \d/)).toBeVisible();
  expect(await readdir(web)).toEqual(expect.arrayContaining(['index.html', 'manifest.json']));

  // The carer's part, which the page does in a browser; the files come by e-mail.
  const opened = await openPublication({
    fetchFile: fetchFromFolder(web),
    userName,
    password: temporaryPassword,
    code: null,
    now: new Date().toISOString(),
    remembered: null,
    pending: null,
  });
  if (opened.outcome !== 'ok') throw new Error(opened.outcome);
  const sentAt = new Date().toISOString();
  const changed = await changeCredentials({
    secrets: opened.secrets,
    password: 'Kitchen-Table-9',
    code: '483920',
    publisher: opened.publisher,
    recipients: opened.manifest.recipients,
    sentAt,
    workFactor: LOW_WORK_FACTOR,
  });
  const action = async (attachment: { name: string; base64: string }) =>
    await sealSubmission({
      account: opened.secrets.account,
      signing: changed.secrets.signing,
      recipients: opened.manifest.recipients,
      sentAt,
      after: [changed.sealed.id],
      body: {
        kind: 'action',
        action: {
          type: 'payment-query',
          relatesTo: { kind: 'none', ref: '' },
          title: SCRIPT,
          body: SCRIPT,
          attachments: [attachment],
        },
      },
    });
  const base64 = (content: string) => Buffer.from(content).toString('base64');
  const good = await action({ name: SCRIPT, base64: base64('%PDF-1.7') });
  const bad = await action({ name: `bad ${SCRIPT}`, base64: base64('MZ') });
  const mailed = [changed.sealed, good, bad].map(({ fileName, file }) => ({
    file,
    path: path.join(userDataFolder, fileName),
  }));
  for (const one of mailed) await writeFile(one.path, one.file);
  await publish.drop(...mailed.map((one) => one.path));
  await expect(page.getByText('2 taken, 1 set aside.', { exact: true })).toBeVisible();
  await expect(publish.submissions.getByText(CARER).first()).toBeVisible();

  // What is far larger than any is not read.
  const huge = path.join(userDataFolder, 'huge.age');
  await writeFile(huge, '');
  await truncate(huge, 2 * 1024 ** 3);
  await publish.drop(huge);
  await expect(page.getByText(/^huge\.age is larger than any submission, and was not read/)).toBeVisible();

  // Whatever a carer writes is shown as text.
  await publish.submissions.getByRole('link', { name: /^Action \d+$/ }).click();
  await expect(page.getByText(SCRIPT, { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`${SCRIPT}.pdf`)).toBeVisible();
  await expect(page.locator('img[src="x"]')).toHaveCount(0);
  await publish.open('Inbox');
  await publish.submissions.getByText('Set aside').first().click();
  const refused = page.getByRole('complementary', { name: /^Submission \d+/ });
  await expect(refused).toContainText(`bad ${SCRIPT} is not`);
  await refused.getByRole('button', { name: 'It is dealt with' }).click();

  // What is no submission is not taken for one.
  await publish.drop(mailed[0]!.path, path.join(web, 'index.html'));
  await expect(page.getByText(/a name that ends in \.age/).first()).toBeVisible();

  // What could not be taken waits until somebody has dealt with it.
  await publish.submissions.getByText('Set aside').click();
  const submission = page.getByRole('complementary', { name: /^Submission \d+/ });
  await expect(submission).toContainText('not one that the carers’ page makes');
  expect(await seriousProblems(page)).toEqual([]);
  await submission.getByRole('button', { name: 'It is dealt with' }).click();
  await expect(submission).toContainText('Dealt with');
  // Its button is gone: the keyboard goes on in the panel.
  await expect(submission).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Inbox of submissions', exact: true })).toBeVisible();

  // On a projector: the carer by reference, at every tab.
  await page.keyboard.press('Control+Shift+H');
  for (const tab of ['Publish', 'Inbox', 'Accounts'] as const) {
    await publish.open(tab);
    await expect(page.getByText('Names are hidden')).toBeVisible();
    await expect(page.getByRole('gridcell', { name: REFERENCE }).first()).toBeVisible();
    await expect(page.getByText(CARER)).toHaveCount(0);
  }
  expect(await seriousProblems(page)).toEqual([]);
  await page.keyboard.press('Control+Shift+H');

  // As the carer sees it, in a window that can do nothing.
  await publish.open('Accounts');
  const account = await publish.openAccount(CARER);
  await expect(account).toContainText('Active');
  expect(await seriousProblems(page)).toEqual([]);
  const viewOpens = electron.waitForEvent('window');
  await account.getByRole('button', { name: 'View as this carer' }).click();
  const view = await viewOpens;
  await expect(view.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(view.getByText(CARER).first()).toBeVisible();
  expect(await view.evaluate(() => 'carerPayments' in window || 'require' in window)).toBe(false);
  expect(
    await view.evaluate(async () => await fetch('https://example.org/').then(String, () => 'refused')),
  ).toBe('refused');
  await view.getByRole('link', { name: 'Actions and Change Requests' }).click();
  await expect(view.getByText(SCRIPT).first()).toBeVisible();
  await expect(view.locator('img[src="x"]')).toHaveCount(0);
  const viewCloses = view.waitForEvent('close');
  await start.leave('Aisha Khan');
  await viewCloses;
  expect(dialogs).toEqual([]);

  // After a backup is restored a publication names whom it could not publish for; not on a projector.
  await start.signInAs('Aisha Khan');
  const backup = path.join(userDataFolder, 'backup.ledger-backup');
  await ask(page, 'ledger.backup', { to: backup });
  await ask(page, 'accounts.issue', { providers: [REFERENCE] });
  await publish.open('Publish');
  await publish.publishNow();
  await ask(page, 'ledger.restore', { from: backup, to: path.join(userDataFolder, 'restored.ledger') });
  await start.signInAs('Aisha Khan');
  await publish.open('Publish');
  await publish.publishNow();
  const problem = page.getByRole('grid', { name: 'Publications' }).locator('[col-id="problem"]');
  await expect(problem.filter({ hasText: `${CARER} (${REFERENCE})` })).toBeVisible();
  await page.keyboard.press('Control+Shift+H');
  await expect(problem.filter({ hasText: `: ${REFERENCE}` })).toBeVisible();
  await expect(page.getByText(CARER)).toHaveCount(0);

  // Neither at the host nor in the log is anybody's name, nor what somebody signs in with.
  const secrets = [...names, temporaryPassword, userName, 'Kitchen-Table-9', '483920', SCRIPT];
  for (const folder of [web, path.join(userDataFolder, 'logs')]) {
    const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const { parentPath, name } of files) {
      const content = (await readFile(path.join(parentPath, name))).toString('latin1');
      expect(secrets.filter((secret) => `${name} ${content}`.includes(secret))).toEqual([]);
    }
  }
});
