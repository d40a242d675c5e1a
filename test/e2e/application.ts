import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, errors, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { startDisplay, type Display } from './display';
import { StartPage } from './pages/start-page';

export const projectFolder = path.resolve(__dirname, '../..');

export interface LaunchedApplication {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** Where this application keeps its settings and logs. */
  readonly userDataFolder: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The application's own arguments, such as `--demo`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where the application is, if not in this project: for tests of a damaged installation. */
  readonly applicationFolder?: string;
  /** An existing folder, to start again with what an earlier start left; a fresh one where it is missing. */
  readonly userDataFolder?: string;
  /** The small demo council is there already, as if it had been opened before. */
  readonly demo?: 'small';
}

const freshFolder = () => mkdtemp(path.join(tmpdir(), 'carer-payments-e2e-'));

/** Starts the built application and waits for its window. */
async function launchApplication(
  { env: displayEnv }: Display,
  userDataFolder: string,
  options: LaunchOptions,
): Promise<LaunchedApplication> {
  const electron = await startElectron({
    executablePath: electronExecutable(),
    args: [
      options.applicationFolder ?? projectFolder,
      ...rootArguments(),
      `--user-data-dir=${userDataFolder}`,
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), ...displayEnv, ...options.env },
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { electron, page, userDataFolder, close: () => electron.close() };
}

/** Where the application keeps the demo council. */
const DEMO_FILE = 'demo.ledger';

/** Lets the application make the small demo council, in a folder that only copies are taken from; gives its file. */
async function makeSmallDemo(display: Display, folder: string): Promise<string> {
  const application = await launchApplication(display, folder, {
    env: { CARER_PAYMENTS_DEMO_SIZE: 'small' },
  });
  await new StartPage(application.page).openDemo();
  await application.close();
  return path.join(folder, DEMO_FILE);
}

type ElectronOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/**
 * Starts Electron, again where Playwright has not got hold of it after a while: it attaches itself while the window
 * opens already, and once in some hundred starts waits for ever. What does not start at all fails the second time too.
 */
async function startElectron(options: ElectronOptions): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 20_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return await _electron.launch({ ...options, timeout: 30_000 });
  }
}

interface Fixtures {
  /** Starts applications which are closed, and whose folders are removed, after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApplication>;
  /** An application started without arguments in a fresh folder. */
  readonly application: LaunchedApplication;
}

interface WorkerFixtures {
  readonly display: Display;
  /** The file of the small demo council. Living through its year takes seconds: each worker does it once. */
  readonly smallDemo: () => Promise<string>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  display: [
    // Playwright reads the first parameter's names, so it has to be written as a pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const display = await startDisplay();
      await use(display);
      await display.close();
    },
    { scope: 'worker' },
  ],
  smallDemo: [
    async ({ display }, use) => {
      const folder = await freshFolder();
      let made: Promise<string> | undefined;
      await use(() => (made ??= makeSmallDemo(display, folder)));
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  launch: async ({ display, smallDemo }, use) => {
    const launched: LaunchedApplication[] = [];
    await use(async (options = {}) => {
      const folder = options.userDataFolder ?? (await freshFolder());
      if (options.demo && !options.userDataFolder)
        await copyFile(await smallDemo(), path.join(folder, DEMO_FILE));
      const application = await launchApplication(display, folder, options);
      launched.push(application);
      return application;
    });
    for (const application of launched) await application.close();
    for (const { userDataFolder } of launched) await rm(userDataFolder, { recursive: true, force: true });
  },
  application: async ({ launch }, use) => use(await launch()),
});

export { expect } from '@playwright/test';

function electronExecutable(): string {
  const executable = process.env.ELECTRON_EXEC_PATH;
  if (!executable) throw new Error('No Electron named: run these tests with `npm test -- e2e`.');
  return executable;
}

/** Chromium's sandbox cannot be used by root. */
function rootArguments(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
