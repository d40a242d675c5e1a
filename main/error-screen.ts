import { app, BrowserWindow, dialog } from 'electron';
import { chosenPosition, errorPage } from './error-page';
import type { Failure, FailureAction } from './failure';
import { logFailure } from './logging';
import { saveLog } from './save-log';

/** The application could not start. `actions` are what may help, such as restoring a backup. */
export function showStartFailure(error: unknown, actions: readonly FailureAction[] = []): void {
  logFailure('the application could not start', error);
  showFailure({
    title: 'Carer Payments could not start',
    meaning: 'No ledger was opened or changed.',
    remedy:
      'Try again. If it happens twice, save the log and send it to whoever looks after Carer Payments; ' +
      'installing it again leaves your ledgers as they are.',
    technical: error instanceof Error ? error.message : String(error),
    actions: [...actions, { label: 'Try again', run: startAgain }],
  });
}

/** Shows a window with what happened and what to do. It needs no script and none of the application's files. */
export function showFailure(failure: Failure): void {
  if (!app.isReady()) {
    dialog.showErrorBox(failure.title, `${failure.meaning}\n\n${failure.remedy}`);
    return;
  }
  const actions: readonly FailureAction[] = [
    ...failure.actions,
    { label: 'Save the log…', run: async () => void (await saveLog()), keepsScreen: true },
    { label: 'Close', run: () => app.quit() },
  ];
  const window = new BrowserWindow({
    width: 720,
    height: 520,
    title: failure.title,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false, javascript: false },
  });
  const url = `data:text/html;charset=utf-8,${encodeURIComponent(
    errorPage(
      failure,
      actions.map(({ label }) => label),
    ),
  )}`;
  onChosenAction(window, actions);
  window.on('closed', quitIfNothingIsShown);
  window.loadURL(url).catch((error: unknown) => {
    logFailure('the failure could not be shown', error);
    dialog.showErrorBox(failure.title, `${failure.meaning}\n\n${failure.remedy}`);
  });
}

/** The page's buttons are links, which are caught here. */
function onChosenAction(window: BrowserWindow, actions: readonly FailureAction[]): void {
  window.webContents.on('will-frame-navigate', (event) => {
    event.preventDefault();
    const action = actions[chosenPosition(event.url) ?? -1];
    if (action) void carryOut(action, window);
  });
}

async function carryOut(action: FailureAction, window: BrowserWindow): Promise<void> {
  try {
    await action.run();
    if (!action.keepsScreen && !window.isDestroyed()) window.close();
  } catch (error) {
    logFailure('the remedy failed', error);
  }
}

/** A window that could not load its page is there, but hidden, and would keep the application running. */
function quitIfNothingIsShown(): void {
  if (!BrowserWindow.getAllWindows().some((window) => window.isVisible())) app.quit();
}

function startAgain(): void {
  app.relaunch();
  app.quit();
}
