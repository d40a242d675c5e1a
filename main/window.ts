import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pageUrl } from './app-protocol';
import { closeCarerViews } from './carer-view/carer-view';
import { showFailure } from './error-screen';
import { logEvent, logFailure } from './logging';
import { rememberedPlace, rememberPlaceOf } from './window-state';

let mainWindow: BrowserWindow | undefined;

/** Opens the application's window, shown once it has something to show. */
export async function openMainWindow(): Promise<BrowserWindow> {
  const { bounds, maximised } = rememberedPlace();
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Carer Payments',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1f1f1f' : '#fafafa',
    webPreferences: {
      preload: path.join(__dirname, '../preload/index.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the internet.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  mainWindow = window;
  rememberPlaceOf(window);
  watchForTrouble(window);
  window.on('closed', () => {
    mainWindow = undefined;
    closeCarerViews();
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  await window.loadURL(pageUrl());
  return window;
}

/** Brings the window to the front, as a second start of the application does. */
export function showMainWindow(): void {
  if (!mainWindow) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.show();
  mainWindow.focus();
}

/** A window whose process died would stay on screen, blank. */
function watchForTrouble(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    logEvent('the window process ended', { reason, exitCode });
    showFailure({
      title: 'The window stopped working',
      meaning: 'The ledger is not affected: a change is either wholly saved or not at all.',
      remedy:
        'Show the window again. If it happens twice, save the log and send it to whoever looks after Carer Payments.',
      actions: [{ label: 'Show the window again', run: () => window.webContents.reload() }],
    });
  });
  window.webContents.on('preload-error', (_event, _path, error) =>
    logFailure('the preload script failed', error),
  );
}
