import path from 'node:path';
import { app, dialog } from 'electron';
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

/**
 * Opens what the application was started for. Where a ledger wants a passphrase or is refused, the window asks or says
 * why, once it listens.
 */
export async function openChosenLedger(
  ledger: LedgerClient,
  { demo, ledgerPath }: StartOptions,
  windowListens: Promise<void>,
): Promise<void> {
  if (demo) await openDemo(ledger);
  else if (ledgerPath !== undefined) await openLedger(ledger, path.resolve(ledgerPath), windowListens);
}

async function openDemo(ledger: LedgerClient): Promise<void> {
  const opened = await ledger.invoke('ledger.openDemo', {});
  if (opened.ok || opened.error.code === 'cancelled') return;
  dialog.showErrorBox('The ledger was not opened', opened.error.message);
}

async function openLedger(ledger: LedgerClient, file: string, windowListens: Promise<void>): Promise<void> {
  const opened = await ledger.invoke('ledger.open', { path: file });
  if (opened.ok) return;
  await windowListens;
  sendEvent('ledgerNotOpened', { path: file });
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
