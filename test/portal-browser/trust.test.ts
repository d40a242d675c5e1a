import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { CODE, expect, PASSWORD, test } from './carer';
import { accountPath, dataPath, shardPath } from '../../domain/sync/file-names';
import { readManifest } from '../../domain/sync/manifest';
import { readShard, readShardLine } from '../../domain/sync/shard';
import type { Council } from './council';
import { builtPortal } from './portal';

test('a host that changes anything is not trusted, and nothing of it is shown', async ({
  carer,
  council,
  page,
}) => {
  await carer.comeIn(council);
  const good = { ...council.files };
  const ann = filesOf(council);
  const restore = (): void => {
    for (const name of Object.keys(council.files)) delete council.files[name];
    Object.assign(council.files, good);
  };
  const changed = (bytes: string | Uint8Array): Uint8Array => {
    const copy = new Uint8Array(bytes as Uint8Array);
    copy[copy.length - 9]! ^= 1;
    return copy;
  };
  const { mine, other, shard } = ann;
  const manifest = new TextDecoder().decode(good['manifest.json'] as Uint8Array);
  const attacks: readonly (readonly [words: string, file: string, content: string | Uint8Array])[] = [
    ['your data file was changed', mine.data, changed(good[mine.data]!)],
    ['your data file was changed', mine.data, good[other.data]!],
    ['your account file was changed', mine.account, changed(good[mine.account]!)],
    ['your account file was changed', mine.account, good[other.account]!],
    ['its list of accounts was changed', shard, changed(good[shard]!)],
    ['its list of contents was changed', 'manifest.json', manifest.replace('Norfolk', 'Suffolk')],
    ['its list of contents was changed', 'manifest.json', '<!doctype html><title>Norfolk</title>'],
  ];
  for (const [words, file, content] of attacks) {
    // A device that has nothing of this carer's.
    await page.evaluate(async () => {
      localStorage.clear();
      await new Promise((done) => (indexedDB.deleteDatabase('carer-payments').onsuccess = done));
    });
    council.files[file] = content;
    await page.reload();
    await carer.signIn(council.ann.userName, PASSWORD, CODE);
    await carer.isAt('This page can’t be trusted');
    await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByText(/Norfolk|Angharad|Bob/)).toHaveCount(0);
    restore();
  }
  await carer.looksRight();

  // An old publication is no new one.
  await page.reload();
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  await council.publish();
  await carer.press('Sign out');
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  restore();
  await carer.press('Sign out');
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await expect(page.getByText('it is older than what this device has seen before')).toBeVisible();
});

test('what passwords are typed into runs only as it was built, and speaks with its own host alone', async ({
  carer,
  council,
  page,
}) => {
  const file = readdirSync(path.join(builtPortal, 'app')).find((name) => name.startsWith('vault-worker'))!;
  const built = readFileSync(path.join(builtPortal, 'app', file), 'utf8');
  council.files[`app/${file}`] = `indexedDB.open('altered');${built}`;
  await council.withOwnPassword(PASSWORD, CODE);
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.isAt('Sorry, signing in did not work');
  await carer.looksRight();
  expect(page.workers()).toEqual([]);
  expect(await page.evaluate(async () => await indexedDB.databases())).not.toContainEqual(
    expect.objectContaining({ name: 'altered' }),
  );

  delete council.files[`app/${file}`];
  await page.reload();
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  const [vault] = page.workers();
  const speaks = async (address: string): Promise<boolean> =>
    await vault!.evaluate(
      async (asked) =>
        await fetch(asked).then(
          () => true,
          () => false,
        ),
      address,
    );
  expect(await speaks(`${council.host.address}manifest.json`)).toBe(true);
  expect(await speaks('data:text/plain,elsewhere')).toBe(false);
});

test('wrong passwords slow down, and a new temporary one ends the old', async ({ carer, council, page }) => {
  await page.clock.install();
  await council.withOwnPassword(PASSWORD, CODE);
  const { userName } = council.ann;
  for (let tried = 0; tried < 3; tried += 1) {
    await carer.signIn(userName, `${PASSWORD}${tried}`, CODE);
    expect(await carer.errors()).toHaveLength(1);
  }
  await expect(page.getByText('You can try again in 10 seconds')).toBeVisible();
  await carer.looksRight();
  // The page is opened anew, and the device knows it all the same.
  await page.reload();
  await expect(page.getByText('You can try again in')).toBeVisible();
  await carer.signIn(userName, PASSWORD, CODE);
  expect(await carer.errors()).toEqual([expect.stringMatching(/^Wait \d+ seconds? before you try again$/)]);

  // Neither by loading the page again nor in another tab; and nobody waits until a clock that was set back has caught up.
  await page.reload();
  await expect(page.getByText('You can try again in')).toBeVisible();
  const tab = await page.context().newPage();
  await tab.goto(council.host.address);
  await expect(tab.getByText('You can try again in')).toBeVisible();
  await tab.close();
  await page.clock.setSystemTime(new Date('2020-01-01T00:00:00Z'));
  await page.clock.runFor(1_000);
  await expect(page.getByText('You can try again in')).toBeVisible();
  await page.clock.runFor(10_000);
  await expect(page.getByText('You can try again')).toHaveCount(0);

  await council.renew();
  await council.publish();
  await carer.signIn(userName, PASSWORD, CODE);
  expect(await carer.errors()).toHaveLength(1);
  await expect(page.getByText('You can try again in 30 seconds')).toBeVisible();
  await page.clock.runFor(30_000);
  await carer.signIn(userName, council.ann.temporaryPassword);
  await carer.isAt('Choose your password and security code');
});

test('what was read once is there without internet, and what is written waits for it', async ({
  carer,
  council,
  page,
}) => {
  await page.clock.install({ time: new Date('2026-04-20T09:00:00Z') });
  await carer.comeIn(council);
  await page.evaluate(async () => await navigator.serviceWorker.ready);
  const { address } = council.host;
  await council.host.close();
  await page.goto(address);
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await carer.isAt('Your payments as a carer');
  await expect(page.getByText('You signed in without internet')).toBeVisible();
  await carer.follow('Scheduled payments');
  await carer.isAt('Scheduled payments');
  await carer.goTo('#/actions/1');
  await carer.goTo('#/actions/2');
  await page.getByLabel('Comment').check();
  await carer.fill('Your message', 'Written on the train.');
  await carer.press('Send');
  await page.clock.runFor(3_000);
  await expect(page.getByText('It is not sent yet.')).toBeVisible();
  await carer.looksRight();
  await carer.goTo('#/');
  await expect(page.getByText('1 thing was not sent yet.')).toBeVisible();
  await carer.looksRight();

  await council.again();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expect(page.getByText('Sent and not yet confirmed: 1')).toBeVisible();
  await page.getByRole('link', { name: 'check for news' }).press('Enter');
  await carer.press('Check for news');
  await expect(page.getByText('You signed in without internet')).toHaveCount(0);
  const [sent] = await council.collect();
  expect(sent?.body).toMatchObject({ kind: 'message', body: 'Written on the train.' });
  await council.publish({
    submissions: [{ id: sent!.id, outcome: 'set_aside', reason: 'The action was closed.' }],
  });

  // Set aside: it comes back with the reason, until the carer has read it.
  await page.clock.fastForward('11:00');
  await expect(page.getByText('We signed you out because the page was not used')).toBeVisible();
  await page.clock.setFixedTime(new Date('2026-05-20T09:00:00Z'));
  await page.reload();
  await carer.signIn(council.ann.userName, PASSWORD, CODE);
  await expect(page.getByText('1 thing was not taken by the team.')).toBeVisible();
  await expect(page.getByText('may be out of date')).toBeVisible();
  await carer.follow('See what');
  await carer.follow('Comment on an action');
  await expect(page.getByText('The action was closed.')).toBeVisible();
  await carer.looksRight();
  await carer.press('Remove it from this list');
  await expect(page.getByText('Everything that you have sent from this device')).toBeVisible();
  await carer.looksRight();
});

test('where nothing is published, or nothing answers, it is said', async ({ carer, council, page }) => {
  const { userName, temporaryPassword } = council.ann;
  delete council.files['manifest.json'];
  await carer.signIn(userName, temporaryPassword);
  await carer.isAt('There is nothing here yet');
  await carer.looksRight();
  await carer.press('Back to signing in');
  await council.host.close();
  await carer.signIn(userName, temporaryPassword);
  await carer.isAt('The page can’t be reached');
  await expect(page.getByText('Check your connection')).toBeVisible();
});

test('the first page is small, counted as it is fetched', async ({ council, browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  // What the browser keeps for later, it fetches when the page is there.
  const fetched: string[] = [];
  context.on('request', (request) => {
    if (!request.serviceWorker()) fetched.push(request.url());
  });
  await page.goto(council.host.address, { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  const names = fetched.map((url) => url.slice(council.host.address.length) || 'index.html');
  expect(names).toEqual(expect.arrayContaining(['index.html', expect.stringMatching(/^app\/index-.*\.js$/)]));
  const bytes = names.reduce((sum, name) => sum + gzipped(path.join(builtPortal, name)), 0);
  expect([bytes < 150_000, names]).toEqual([true, names]);
  await context.close();
});

function gzipped(file: string): number {
  return gzipSync(readFileSync(file), { level: 6 }).length;
}

/** Where the carer's files lie, and another one's. */
function filesOf({ files, ann }: Council) {
  const manifest = readManifest(files['manifest.json'] as Uint8Array);
  if (!manifest.ok) throw new Error(manifest.reason);
  const shard = shardPath(manifest.value.manifest.shards['']!);
  const entries = [...readShard(files[shard] as Uint8Array)!].map(([account, line]) => {
    const { account: hash, data } = readShardLine(line);
    return { isAnn: account === ann.account, account: accountPath(hash), data: dataPath(data) };
  });
  return { shard, mine: entries.find(({ isAnn }) => isAnn)!, other: entries.find(({ isAnn }) => !isAnn)! };
}
