import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { electronArguments, electronExecutable } from './electron';

/** The officer at whose desk everything is measured. */
export const DEMO_PERSON = 'Daniel Price';

/** The real application in a window, with the whole demo council open. */
export interface DemoWindow {
  readonly page: Page;
  /** What the application has logged so far. */
  readLog(): Promise<string>;
}

/** Starts the application in a folder of its own, makes the demo council, signs an officer in, and ends it after `work`. */
export async function withDemoWindow<Value>(work: (window: DemoWindow) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(path.join(tmpdir(), 'carer-payments-bench-'));
  const electron = await _electron.launch({
    executablePath: electronExecutable(),
    args: electronArguments(folder),
  });
  try {
    const page = await electron.firstWindow();
    await page.getByRole('button', { name: /demo council/i }).click();
    // It lives through a year first.
    await page.getByRole('button', { name: new RegExp(`^${DEMO_PERSON}`) }).click({ timeout: 300_000 });
    await page.getByRole('navigation').first().waitFor();
    return await work({
      page,
      readLog: async () => await readFile(path.join(folder, 'logs', 'carer-payments.log'), 'utf8'),
    });
  } finally {
    await electron.close();
    await rm(folder, { recursive: true, force: true });
  }
}
