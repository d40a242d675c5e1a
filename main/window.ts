import { EventEmitter, once } from 'node:events';
import path from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { pageUrl } from './app-protocol';
import { closeCarerViews } from './carer-view/carer-view';
import { showFailure } from './error-screen';
import { logEvent, logFailure } from './logging';
import { rememberedPlace, rememberPlaceOf } from './window-state';

let mainWindow: BrowserWindow | undefined;
/** Tells of `shown` when the page is there, in whichever window: one that died may be closed, and another opened. */
const pages = new EventEmitter();

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
  window.webContents.on('did-finish-load', () => pages.emit('shown'));
  window.on('closed', () => {
    mainWindow = undefined;
    closeCarerViews();
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  await loadPage(window);
  return window;
}

/** Of a load that another one takes the place of. */
const ABORTED = -3;

/** Loads the page; done once it is there. What dies meanwhile tells of it itself: then done once it is shown again. */
async function loadPage({ webContents }: BrowserWindow): Promise<void> {
  const shown = once(pages, 'shown');
  const failed = new Promise<never>((_resolve, reject) => {
    webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      if (isMainFrame && code !== ABORTED) reject(new Error(`${description} (${code}) loading '${url}'`));
    });
  });
  // What it rejects with does not tell a process that ended from a page that is not there.
  webContents.loadURL(pageUrl()).catch(() => undefined);
  await Promise.race([shown, failed]);
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
      actions: [{ label: 'Show the window again', run: async () => await showAgain(window) }],
    });
  });
  window.webContents.on('preload-error', (_event, _path, error) =>
    logFailure('the preload script failed', error),
  );
}

/**
 * Loads the page where it was, in a new window where the old one was closed. Done once it is there to be seen: the
 * application ends where nothing is.
 */
async function showAgain(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) {
    (await openMainWindow()).show();
    return;
  }
  const { webContents } = window;
  const shown = once(pages, 'shown');
  webContents.loadURL(webContents.getURL() || pageUrl()).catch(() => undefined);
  await shown;
  window.show();
}
