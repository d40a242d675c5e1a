import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openSqlite } from '../../db/ledger-file/connection';
import { expect, projectFolder, test as base } from './application';
import { runCommandLine, startCommandLine } from './command-line';
import { PASSPHRASE } from './pages/new-ledger-page';
import { OpenLedgerPage } from './pages/open-ledger-page';

const KEY = 'c0'.repeat(32);
const SIGN_IN = 'Sign in to Harrowmere Council';

const test = base.extend<{ folder: string }>({
  // Playwright reads the first parameter's names, so it has to be written as a pattern.
  // oxlint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-files-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

/** Makes a ledger on the command line, and gives what names it and its key there. */
async function makeLedger(folder: string, key: Readonly<Record<string, string>>) {
  const file = path.join(folder, 'council.ledger');
  const env = { CARER_PAYMENTS_LEDGER: file, CARER_PAYMENTS_PASSWORD: 'a-long-password', ...key };
  const about = ['--year', '2025-26', '--first-day', '2025-03-31', '--frequency', 'fortnightly'];
  await runCommandLine(['init', ...about, '--admin', 'Ada', '--organisation', 'Harrowmere Council'], env);
  return { file, env };
}

test('it starts with the ledger that it is told', async ({ launch, folder }) => {
  const { file } = await makeLedger(folder, { CARER_PAYMENTS_LEDGER_KEY: KEY });
  const { page } = await launch({ args: ['--ledger', file], env: { CARER_PAYMENTS_LEDGER_KEY: KEY } });
  await expect(page.getByRole('heading', { name: SIGN_IN })).toBeVisible();
});

test('told a ledger with a passphrase, it asks for that', async ({ launch, folder }) => {
  const { file } = await makeLedger(folder, { CARER_PAYMENTS_PASSPHRASE: PASSPHRASE });
  const { page, electron } = await launch({ args: ['--ledger', file] });
  const { refused } = new OpenLedgerPage(page, electron);
  await expect(refused).toContainText('give the passphrase chosen when the ledger was made');
  await refused.getByLabel(/^Passphrase/).fill('another one');
  await refused.getByRole('button', { name: 'Open the ledger' }).click();
  await expect(refused).toContainText('Upper and lower case count');
  await refused.getByLabel(/^Passphrase/).fill(PASSPHRASE);
  await refused.getByRole('button', { name: 'Open the ledger' }).click();
  await expect(page.getByRole('heading', { name: SIGN_IN })).toBeVisible();
});

test('told a ledger that is not there, it says so and offers the rest', async ({ launch, folder }) => {
  const file = path.join(folder, 'gone.ledger');
  const { page, electron } = await launch({ args: ['--ledger', file] });
  const opening = new OpenLedgerPage(page, electron);
  await expect(opening.refused).toContainText(`There is no ledger at ${file}`);
  await opening.giveUp();
  await expect(page.getByRole('button', { name: 'Make a new ledger' })).toBeVisible();
});

test('what is no ledger, or too new a one, is refused in words and left as it is', async ({
  launch,
  folder,
}) => {
  const { file: newer } = await makeLedger(folder, { CARER_PAYMENTS_LEDGER_KEY: KEY });
  makeNewer(newer);
  const files = {
    'empty.ledger': {
      bytes: Buffer.alloc(0),
      says: 'is empty (0 bytes)',
      advice: 'restore the latest backup',
    },
    'letter.ledger': {
      bytes: Buffer.from('%PDF-1.7\n'),
      says: 'is a PDF document',
      advice: 'left exactly as it is',
    },
    'council.ledger': { bytes: await readFile(newer), says: 'newer version', advice: 'Install the newer' },
  };
  const { page, electron } = await launch({ env: { CARER_PAYMENTS_LEDGER_KEY: KEY } });
  const opening = new OpenLedgerPage(page, electron);
  for (const [name, { bytes, says, advice }] of Object.entries(files)) {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    await opening.choose(file);
    await expect(opening.refused.getByRole('alert')).toContainText(says);
    await expect(opening.refused).toContainText(advice);
    await opening.giveUp();
    expect((await readFile(file)).equals(bytes), name).toBe(true);
  }
  await expect(page.getByRole('button', { name: /^Open Harrowmere/ })).toBeHidden();
});

test('while a command has the ledger, the window says so; then it opens', async ({ launch, folder }) => {
  test.skip(process.platform === 'win32', 'Windows cannot hold a command in the middle of its work.');
  const { file, env } = await makeLedger(folder, { CARER_PAYMENTS_LEDGER_KEY: KEY });
  const { page, electron } = await launch({ env: { CARER_PAYMENTS_LEDGER_KEY: KEY } });
  const command = await holdLedger(file, env);
  try {
    const opening = new OpenLedgerPage(page, electron);
    await opening.choose(file);
    await expect(opening.refused.getByRole('alert')).toContainText(`${file} is open already by`);
    await expect(opening.refused).toContainText('Only one person at a time can work on a ledger');
    command.kill('SIGCONT');
    await ended(command);
    await opening.refused.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { name: SIGN_IN })).toBeVisible();

    // And the other way round.
    await expect(runCommandLine(['periods'], env)).rejects.toThrow('is open already by');
  } finally {
    command.kill('SIGKILL');
  }
});

/** Gives the ledger a change that only a later version knows. */
function makeNewer(file: string): void {
  // The SQLite build that is named for Electron does not fit Node.
  const binding = process.env['CARER_PAYMENTS_SQLITE_BINDING'];
  delete process.env['CARER_PAYMENTS_SQLITE_BINDING'];
  try {
    const sqlite = openSqlite(file, KEY, { readonly: false });
    sqlite.exec("INSERT INTO migration (timestamp, name) VALUES (9999999999999, 'Claims9999999999999')");
    sqlite.close();
  } finally {
    if (binding !== undefined) process.env['CARER_PAYMENTS_SQLITE_BINDING'] = binding;
  }
}

/** A command that stands still in the middle of its work, the ledger open. */
async function holdLedger(file: string, env: Readonly<Record<string, string>>): Promise<ChildProcess> {
  const clients = path.join(projectFolder, 'assets/demo/clients.csv');
  const command = startCommandLine(['import', 'clients', clients, '--user', 'Ada'], env);
  while (!existsSync(`${file}.lock`)) await setTimeout(2);
  // The lock is taken a moment after its file is there.
  await setTimeout(50);
  command.kill('SIGSTOP');
  return command;
}

async function ended(command: ChildProcess): Promise<void> {
  if (command.exitCode === null) await new Promise((resolve) => command.once('exit', resolve));
  expect(command.exitCode).toBe(0);
}
