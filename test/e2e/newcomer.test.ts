import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { formatPence } from '../../domain/money/format-money';
import { seriousProblems } from './accessibility';
import { expect, projectFolder, test, type LaunchedApplication } from './application';
import { readmeCommands, runCommandLine, runInShell } from './command-line';
import { CarersPage } from './pages/carers-page';
import { ImportsPage } from './pages/imports-page';
import { ADMINISTRATOR, NewLedgerPage, PASSPHRASE, PASSWORD } from './pages/new-ledger-page';
import { PaymentsPage } from './pages/payments-page';
import { StartPage } from './pages/start-page';
import { UsersPage } from './pages/users-page';

const PERIOD = '2025-26/01';
const SECOND_PERSON = {
  name: 'Ben Carter',
  password: 'four other words here',
  roles: ['Finance officer', 'Approver'],
};
/** In the README's order: later files name what earlier ones bring. */
const FILES = ['service-levels', 'rates', 'providers', 'clients', 'placements'];

/** What a way of paying the first period came to: its schedule, and the file for spreadsheets. */
interface Outcome {
  readonly schedule: { readonly totalPence: number; readonly payments: readonly object[] };
  readonly csv: Buffer;
}

// The second compares its pennies with those of the first.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let inTheWindow: Outcome | undefined;

test('in the window: from an empty ledger to finalised payments and remittances', async ({ application }) => {
  const { page, electron, userDataFolder } = application;
  const ledger = path.join(userDataFolder, 'first.ledger');
  const start = new StartPage(page);
  const payments = new PaymentsPage(page);

  await new NewLedgerPage(page, electron).make({
    path: ledger,
    year: '2025-26',
    firstDay: '31/03/2025',
    frequency: 'fortnightly',
  });
  await importSamples(application);
  const users = new UsersPage(page);
  await users.open();
  await users.add(SECOND_PERSON);

  await start.leave(ADMINISTRATOR);
  await start.signInWith(SECOND_PERSON.name, SECOND_PERSON.password);
  expect(await new CarersPage(page).confirmAllBankDetails()).toBe('449');

  await start.leave(SECOND_PERSON.name);
  await start.signInWith(ADMINISTRATOR, PASSWORD);
  await payments.open();
  await payments.openTab(/^Exceptions/);
  const accept = await payments.openAcceptAll();
  await accept
    .getByLabel('Why they are right')
    .fill('First period here: compared with what was paid before.');
  expect(await seriousProblems(page)).toEqual([]);
  await accept.getByRole('button', { name: /^Accept [\d,]+$/ }).click();
  await expect(accept).toBeHidden();
  await payments.step('Prepare period 1').click();
  await payments.dialog('Prepare period 1').getByRole('button', { name: 'Prepare period 1' }).click();
  await expect(payments.facts).toContainText(`prepared by ${ADMINISTRATOR}`);

  await start.leave(ADMINISTRATOR);
  await start.signInWith(SECOND_PERSON.name, SECOND_PERSON.password);
  await payments.open();
  const done = await payments.finalise(1, SECOND_PERSON.password);
  await chooseFolder(application, path.join(userDataFolder, 'remittances'));
  await done.getByRole('button', { name: 'Export remittances' }).click();
  await expect(page.getByText('362 files written.')).toBeVisible({ timeout: 30_000 });

  const csv = await checkFiles(path.join(userDataFolder, 'remittances'));
  await expect(payments.total).toHaveText(formatPence(sumOf(csv)));
  await application.close();
  const env = { CARER_PAYMENTS_LEDGER: ledger, CARER_PAYMENTS_PASSPHRASE: PASSPHRASE };
  inTheWindow = { schedule: await readSchedule(env), csv };
  expect(inTheWindow.schedule.totalPence).toBe(sumOf(csv));
});

test('on the command line: the README’s commands come to the same pennies', async () => {
  test.skip(process.platform === 'win32', 'The README’s commands are for a Unix shell.');
  const home = await mkdtemp(path.join(tmpdir(), 'carer-payments-newcomer-'));
  try {
    // Where there is no keychain, the README says, the key is given with every command.
    const key = { CARER_PAYMENTS_LEDGER_KEY: '5e'.repeat(32) };
    await runInShell(await readmeCommands('First steps on the command line'), { ...key, HOME: home });
    const csv = await checkFiles(path.join(home, 'remittances'));
    const schedule = await readSchedule({ ...key, CARER_PAYMENTS_LEDGER: path.join(home, 'first.ledger') });
    expect(schedule.totalPence).toBe(inTheWindow?.schedule.totalPence);
    expect(schedule.payments).toEqual(inTheWindow?.schedule.payments);
    expect(csv.equals(inTheWindow!.csv)).toBe(true);
  } finally {
    await rm(home, { recursive: true });
  }
});

async function importSamples({ page, electron, userDataFolder }: LaunchedApplication): Promise<void> {
  const imports = new ImportsPage(page, electron, userDataFolder);
  await imports.open();
  for (const file of FILES) {
    await imports.choose(path.join(projectFolder, 'assets/demo', `${file}.csv`));
    await imports.take(/^Import [\d,]+ \S/);
    await page.getByRole('button', { name: 'Choose another file' }).click();
  }
}

/** Answers the system's dialog that asks for a folder. */
async function chooseFolder({ electron }: LaunchedApplication, folder: string): Promise<void> {
  await mkdir(folder);
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, folder);
}

/** Checks that there is a real PDF for each carer who is paid; gives the CSV beside them. */
async function checkFiles(folder: string): Promise<Buffer> {
  const csv = await readFile(path.join(folder, 'remittances-2025-26-01.csv'));
  const carers = new Set(recordsOf(csv).map((record) => record['provider_ref']));
  const pdfs = (await readdir(folder)).filter((name) => name.endsWith('.pdf'));
  expect(pdfs.toSorted()).toEqual([...carers].map((ref) => `remittance-2025-26-01-${ref}.pdf`).toSorted());
  const first = await readFile(path.join(folder, pdfs[0]!));
  expect(first.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return csv;
}

function recordsOf(csv: Buffer): Record<string, string>[] {
  return parse<Record<string, string>>(csv, { bom: true, columns: true });
}

/** The sum of the amounts, in pence. */
function sumOf(csv: Buffer): number {
  return recordsOf(csv).reduce((sum, { amount }) => sum + Number(amount!.replace('.', '')), 0);
}

async function readSchedule(env: Readonly<Record<string, string>>): Promise<Outcome['schedule']> {
  return JSON.parse(await runCommandLine(['schedule', PERIOD, '--json'], env)) as Outcome['schedule'];
}
