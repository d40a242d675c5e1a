import { app } from 'electron';
import { registerAppScheme, serveApplication } from './app-protocol';
import { isCommandLine, runCommandLine } from './command-line-mode';
import { showStartFailure } from './error-screen';
import { removePrintLeftovers } from './ipc/print-document';
import { receiveCommands } from './ipc/receive-commands';
import { sendEvent } from './ipc/send-event';
import { openChosenLedger, startLedgerService } from './ledger-service';
import { lockWhenIdle } from './lock-when-idle';
import { startLogging } from './logging';
import { installMenu } from './menu';
import { providePackagedSqlite } from './packaged-sqlite';
import { refuseWhatWebPagesMayDo } from './security';
import { isOnlyInstance } from './single-instance';
import { readStartOptions } from './start-options';
import { openMainWindow, showMainWindow } from './window';

const options = readStartOptions(process.argv.slice(1));
if (options.userDataFolder) app.setPath('userData', options.userDataFolder);

providePackagedSqlite();
if (isCommandLine(process.argv)) {
  void runCommandLine(process.argv);
} else if (isOnlyInstance(showMainWindow)) {
  registerAppScheme();
  startLogging();
  refuseWhatWebPagesMayDo();
  app.on('window-all-closed', () => app.quit());
  start().catch(showStartFailure);
} else {
  app.quit();
}

async function start(): Promise<void> {
  await app.whenReady();
  serveApplication();
  const ledger = startLedgerService();
  const windowListens = receiveCommands(ledger, lockWhenIdle(ledger));
  installMenu((command) => sendEvent('menu', { command }));
  await Promise.all([openMainWindow(), removePrintLeftovers()]);
  await openChosenLedger(ledger, options, windowListens);
}
