import { app, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { z } from 'zod';
import type { Contract, OutputOf } from '../../preload/contract';
import { Refusal } from '../door/refusal';
import type { LedgerClient } from '../ledger/ledger-client';
import { openCarerView } from '../carer-view/carer-view';
import { saveLog } from '../save-log';
import { printDocument } from './print-document';

type WindowCommand = {
  [Name in keyof Contract]: Contract[Name]['effect'] extends 'window' ? Name : never;
}[keyof Contract];

/** The commands that need the system's own windows; the ledger's thread has checked who calls and with what. */
export type WindowCommands = {
  readonly [Name in WindowCommand]: (
    window: BrowserWindow,
    input: z.output<Contract[Name]['input']>,
  ) => Promise<OutputOf<Name>>;
};

const LEDGER_FILES: FileFilter[] = [{ name: 'Ledgers and their backups', extensions: ['ledger'] }];
const CSV_FILES: FileFilter[] = [
  { name: 'CSV files', extensions: ['csv', 'txt', 'tsv'] },
  { name: 'All files', extensions: ['*'] },
];
const EVIDENCE_FILES: FileFilter[] = [
  { name: 'PDF, JPEG and PNG', extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
  { name: 'All files', extensions: ['*'] },
];
const ATTACHMENT_FILES: FileFilter[] = [
  {
    name: 'PDF, pictures, Word and Excel',
    extensions: ['pdf', 'jpg', 'jpeg', 'png', 'heic', 'heif', 'doc', 'docx', 'xls', 'xlsx'],
  },
  { name: 'All files', extensions: ['*'] },
];
const SUBMISSION_FILES: FileFilter[] = [
  { name: 'Files that carers sent', extensions: ['age'] },
  { name: 'All files', extensions: ['*'] },
];
const ALL_FILES: FileFilter[] = [{ name: 'All files', extensions: ['*'] }];
const FILES_TO_CHOOSE = {
  import: CSV_FILES,
  evidence: EVIDENCE_FILES,
  attachment: ATTACHMENT_FILES,
  submission: SUBMISSION_FILES,
  key: ALL_FILES,
  ledger: LEDGER_FILES,
  backup: LEDGER_FILES,
} as const;
const LOG_FILES: FileFilter[] = [{ name: 'Text', extensions: ['txt'] }];

export function windowCommands(ledger: LedgerClient): WindowCommands {
  return {
    'files.choose': async (window, { purpose }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        properties: ['openFile'],
        filters: FILES_TO_CHOOSE[purpose],
      });
      const [file] = filePaths;
      return file === undefined ? null : { path: file, name: path.basename(file) };
    },
    'files.chooseNew': async (window, { purpose, suggestedName }) => {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: path.join(app.getPath('documents'), path.basename(suggestedName)),
        filters: purpose === 'log' ? LOG_FILES : LEDGER_FILES,
      });
      return filePath ? { path: filePath } : null;
    },
    'files.chooseFolder': async (window, { title }) => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] === undefined ? null : { path: filePaths[0] };
    },
    'files.show': async (_window, { path: file }) => {
      // Shows it in the file manager; never opens it.
      shell.showItemInFolder(file);
      return await Promise.resolve(null);
    },
    'files.saveText': async (window, { suggestedName, text }) => {
      const { filePath } = await dialog.showSaveDialog(window, {
        defaultPath: path.join(app.getPath('documents'), path.basename(suggestedName)),
      });
      if (!filePath) return null;
      await writeFileAtomic(filePath, text).catch((error: unknown) => {
        throw new Refusal(
          'cannot_write',
          `${filePath} could not be written: ${String(error)}. Choose another folder.`,
        );
      });
      return { path: filePath };
    },
    'files.saveLog': async () => {
      const saved = await saveLog();
      return saved === undefined ? null : { path: saved };
    },
    'jobs.cancel': async (_window, { job }) => {
      ledger.cancel(job);
      return await Promise.resolve(null);
    },
    'reports.printRemittance': async (_window, input) =>
      await printDocument(ledger.invoke, 'reports.remittance', input),
    'overpayments.printBalances': async (_window, input) =>
      await printDocument(ledger.invoke, 'overpayments.balancesPdf', input),
    'reports.printStatement': async (_window, input) =>
      await printDocument(ledger.invoke, 'reports.statementPdf', input),
    'orders.print': async (_window, input) => await printDocument(ledger.invoke, 'orders.document', input),
    'accounts.printLetters': async (_window, input) =>
      await printDocument(ledger.invoke, 'accounts.letters', input),
    'accounts.viewAs': async (_window, { provider }) => {
      await openCarerView(ledger.invoke, provider);
      return null;
    },
    'panel.printMinutes': async (_window, input) =>
      await printDocument(ledger.invoke, 'panel.minutes', input),
  };
}
