import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow } from 'electron';
import type { InputOf } from '../../preload/contract';
import type { PdfDocument } from '../../preload/contract/reports';
import type { Result } from '../../preload/contract/result';
import { Refusal } from '../door/refusal';

/** Asks the ledger's thread for a command. */
export type Invoke = (name: string, input: unknown) => Promise<Result<unknown>>;

/** Opens the system's print dialog with a carer's remittance advice; `printed` is false where the person cancelled. */
export async function printRemittance(
  invoke: Invoke,
  input: InputOf<'reports.printRemittance'>,
): Promise<{ printed: boolean }> {
  const result = (await invoke('reports.remittance', input)) as Result<PdfDocument>;
  if (!result.ok) throw new Refusal(result.error.code, result.error.message, result.error.details);
  return { printed: await printPdf(result.value) };
}

/** Chromium's PDF viewer prints files: the document is on disk for as long as the dialog is open, and no longer. */
async function printPdf({ fileName, bytes }: PdfDocument): Promise<boolean> {
  const folder = path.join(app.getPath('userData'), 'print');
  // Also what a crash may have left.
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, fileName);
  await writeFile(file, bytes, { mode: 0o600 });
  const window = new BrowserWindow({
    show: false,
    title: fileName,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true, partition: 'print' },
  });
  try {
    await window.loadURL(pathToFileURL(file).href);
    return await printed(window);
  } finally {
    if (!window.isDestroyed()) window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

async function printed(window: BrowserWindow): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    window.webContents.print({ silent: false, printBackground: true }, (success, reason) => {
      if (success) resolve(true);
      else if (reason === '' || /cancel/i.test(reason)) resolve(false);
      else reject(new Refusal('unexpected', `The computer did not print: ${reason}. Nothing was printed.`));
    });
  });
}
