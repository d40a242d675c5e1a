import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, type WebContents } from 'electron';
import type { CommandName, InputOf, OutputOf } from '../../preload/contract';
import type { PdfDocument } from '../../preload/contract/reports';
import type { Result } from '../../preload/contract/result';
import { Refusal } from '../door/refusal';
import { logEvent } from '../logging';
import { fileNameOf } from '../reports/write-files';

/** The commands that answer a PDF. */
type DocumentCommand = {
  [Name in CommandName]: OutputOf<Name> extends PdfDocument ? Name : never;
}[CommandName];

/** Asks the ledger's thread for a command. */
export type Invoke = (name: string, input: unknown) => Promise<Result<unknown>>;

/**
 * Opens the system's print dialog with the document that a command answers; `printed` is false where the person
 * cancelled.
 */
export async function printDocument<Name extends DocumentCommand>(
  invoke: Invoke,
  name: Name,
  input: InputOf<Name>,
): Promise<{ printed: boolean }> {
  const result = (await invoke(name, input)) as Result<PdfDocument>;
  if (!result.ok) throw new Refusal(result.error.code, result.error.message, result.error.details);
  return { printed: await printPdf(result.value) };
}

let printing: Promise<unknown> = Promise.resolve();

/** One dialog at a time. */
async function printPdf(document: PdfDocument): Promise<boolean> {
  const turn = printing.then(
    () => printFile(document),
    () => printFile(document),
  );
  printing = turn;
  return await turn;
}

const printFolder = (): string => path.join(app.getPath('userData'), 'print');

/** Removes what a crash during printing may have left on disk; called at every start. */
export async function removePrintLeftovers(): Promise<void> {
  await rm(printFolder(), { recursive: true, force: true });
}

/** Chromium's PDF viewer prints files: the document is on disk for as long as the dialog is open, and no longer. */
async function printFile({ fileName, bytes }: PdfDocument): Promise<boolean> {
  const parent = printFolder();
  await removePrintLeftovers();
  await mkdir(parent, { recursive: true, mode: 0o700 });
  const file = path.join(await mkdtemp(path.join(parent, 'document-')), fileNameOf(fileName));
  try {
    await writeFile(file, bytes, { mode: 0o600 });
    return await printInHiddenWindow(file);
  } finally {
    await removePrintLeftovers();
  }
}

/** The window has no preload script, and the application's session: in any other one Chromium's viewer stays blank. */
async function printInHiddenWindow(file: string): Promise<boolean> {
  const window = new BrowserWindow({
    show: false,
    title: path.basename(file),
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, plugins: true },
  });
  try {
    const ready = readyToPrint(window.webContents);
    await window.loadURL(pathToFileURL(file).href);
    await ready;
    return await openPrintDialog(window.webContents);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
}

const VIEWER_READY_WITHIN_MS = 5_000;

/**
 * Until the viewer has laid the document out, a blank page would be printed. It says so by an event which Electron's
 * types leave out; should a version not send it, the viewer has had time enough.
 */
async function readyToPrint(contents: WebContents): Promise<void> {
  await new Promise<void>((resolve) => {
    const late = setTimeout(resolve, VIEWER_READY_WITHIN_MS);
    (contents as NodeJS.EventEmitter).once('-pdf-ready-to-print', () => {
      clearTimeout(late);
      resolve();
    });
  });
}

async function openPrintDialog(contents: WebContents): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    contents.print({ silent: false, pageSize: 'A4' }, (success, reason) => {
      if (success) resolve(true);
      else if (reason === '' || /cancel/i.test(reason)) resolve(false);
      else reject(notPrinted(reason));
    });
  });
}

function notPrinted(reason: string): Refusal {
  // Chromium's own words, for whoever looks into it; they are none for an officer.
  logEvent('not printed', { reason });
  const message =
    'The computer did not print it. See whether a printer is set up and switched on, or save the PDF and print it from there.';
  return new Refusal('unexpected', message);
}
