import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog } from 'electron';
import { logFailure, logFile } from './logging';

/** Asks where, and copies the log there; gives the path, or undefined where the person cancelled. */
export async function saveLog(): Promise<string | undefined> {
  const { filePath } = await dialog.showSaveDialog({
    title: 'Save the log',
    defaultPath: path.join(app.getPath('documents'), 'carer-payments-log.txt'),
    filters: [{ name: 'Text', extensions: ['txt', 'log'] }],
  });
  if (!filePath) return undefined;
  try {
    await copyFile(logFile(), filePath);
    return filePath;
  } catch (error) {
    logFailure('the log was not saved', error);
    dialog.showErrorBox(
      'The log was not saved',
      `It could not be written to ${filePath}. Choose another folder.`,
    );
    return undefined;
  }
}
