import path from 'node:path';
import { app, dialog } from 'electron';
import type { Result } from '../preload/contract/result';
import { showFailure } from './error-screen';
import { sendEvent } from './ipc/send-event';
import { startLedgerThread, type LedgerClient } from './ledger/ledger-client';
import { logEvent, logFailure } from './logging';
import type { StartOptions } from './start-options';

/** Starts the ledger's thread for the window, and closes the ledger properly when the application ends. */
export function startLedgerService(): LedgerClient {
  const ledger = startLedgerThread(
    { dataFolder: app.getPath('userData'), assetsFolder: assetsFolder() },
    {
      progress: (progress) => sendEvent('progress', progress),
      changed: (revision) => sendEvent('changed', { revision }),
      log: (level, message) => logEvent(message, { level }),
    },
    (error) => {
      logFailure('the ledger stopped working', error);
      showFailure({
        title: 'The ledger stopped working',
        meaning: 'What was saved is saved: a change is either wholly in the ledger or not at all.',
        remedy:
          'Start Carer Payments again. If it happens twice, save the log and send it to whoever looks after it.',
        actions: [{ label: 'Start again', run: startAgain }],
      });
    },
  );
  closeBeforeQuit(ledger);
  return ledger;
}

/** Opens what the application was started for. Why that failed is said at once: the window then offers what it can. */
export async function openChosenLedger(ledger: LedgerClient, options: StartOptions): Promise<void> {
  const opened = await askForLedger(ledger, options);
  if (opened.ok || opened.error.code === 'cancelled') return;
  dialog.showErrorBox('The ledger was not opened', opened.error.message);
}

async function askForLedger(ledger: LedgerClient, options: StartOptions): Promise<Result<unknown>> {
  if (options.demo) return await ledger.invoke('ledger.openDemo', {});
  if (options.ledgerPath === undefined) return { ok: true, value: null };
  return await ledger.invoke('ledger.open', { path: path.resolve(options.ledgerPath) });
}

function assetsFolder(): string {
  return app.isPackaged ? path.join(process.resourcesPath, 'assets') : path.join(app.getAppPath(), 'assets');
}

function closeBeforeQuit(ledger: LedgerClient): void {
  let isClosed = false;
  app.on('before-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    ledger
      .stop()
      .catch((error: unknown) => logFailure('the ledger was not closed properly', error))
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}

function startAgain(): void {
  app.relaunch();
  app.quit();
}
