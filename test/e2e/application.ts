import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';

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
}

/** Starts the built application in a folder of its own and waits for its window. */
export async function launchApplication(options: LaunchOptions = {}): Promise<LaunchedApplication> {
  const userDataFolder =
    options.userDataFolder ?? (await mkdtemp(path.join(tmpdir(), 'carer-payments-e2e-')));
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: [
      options.applicationFolder ?? projectFolder,
      ...rootArguments(),
      `--user-data-dir=${userDataFolder}`,
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), ...options.env },
  });
  const page = await electron.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { electron, page, userDataFolder, close: () => electron.close() };
}

interface Fixtures {
  /** Starts applications which are closed, and whose folders are removed, after the test. */
  readonly launch: (options?: LaunchOptions) => Promise<LaunchedApplication>;
  /** An application started without arguments in a fresh folder. */
  readonly application: LaunchedApplication;
}

export const test = base.extend<Fixtures>({
  // Playwright reads the first parameter's names, so it has to be written as a pattern.
  // oxlint-disable-next-line no-empty-pattern
  launch: async ({}, use) => {
    const launched: LaunchedApplication[] = [];
    await use(async (options) => {
      const application = await launchApplication(options);
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
