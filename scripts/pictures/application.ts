import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import type { Result } from '../../preload/contract/result';

/** The size of every picture. */
const SIZE = { width: 1440, height: 900 };

export interface Application {
  readonly electron: ElectronApplication;
  readonly page: Page;
  /** A folder that is gone afterwards. */
  readonly folder: string;
}

/** Runs `work` with the real application, light, in a folder of its own. */
export async function withApplication(work: (application: Application) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-pictures-'));
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (!executable) throw new Error('No Electron named: run this with `npm run pictures`.');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: executable,
    args: [process.cwd(), ...sandbox, `--user-data-dir=${path.join(folder, 'data')}`],
  });
  try {
    const page = await electron.firstWindow();
    await electron.evaluate(({ nativeTheme }) => (nativeTheme.themeSource = 'light'));
    await page.setViewportSize(SIZE);
    await work({ electron, page, folder });
  } finally {
    await electron.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Asks for a command as the window does, to arrange what a picture shows. Throws where it is refused. */
export async function ask<Name extends CommandName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  const question = `window.carerPayments.invoke(${JSON.stringify(name)}, ${JSON.stringify(input)})`;
  const result = await page.evaluate<Result<OutputOf<Name>>>(question);
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.value;
}
