import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { BrowserWindow, dialog, session } from 'electron';
import type { CarerData } from '../../preload/contract/publish';
import type { Result } from '../../preload/contract/result';
import { APP_SCHEME } from '../app-protocol';
import { Refusal } from '../door/refusal';
import type { Invoke } from '../ipc/print-document';
import { confineSession } from '../security';
import { answerFromPortal } from './portal-answers';

/** The carers' page as it was built, beside the program. */
const portalFolder = path.join(__dirname, '../portal');

const open = new Set<BrowserWindow>();

/**
 * Opens a window with the carers' page as a carer would see it. What it shows is in memory alone: the window has a
 * session of its own, without preload, network, storage on disk or downloads, and forgets all when it is closed.
 */
export async function openCarerView(invoke: Invoke, provider: string): Promise<void> {
  const result = (await invoke('publish.carerView', { provider })) as Result<CarerData>;
  if (!result.ok) throw new Refusal(result.error.code, result.error.message, result.error.details);
  const name = `view-${randomUUID()}`;
  const viewSession = session.fromPartition(name, { cache: false });
  confineSession(viewSession);
  viewSession.protocol.handle(APP_SCHEME, async (request) =>
    answerFromPortal(request, { host: name, folder: portalFolder, data: result.value }),
  );
  const window = viewWindow(result.value.carer.name, name);
  viewSession.on('will-download', () => sayWhereFilesAre(window));
  open.add(window);
  window.on('closed', () => {
    open.delete(window);
    viewSession.protocol.unhandle(APP_SCHEME);
  });
  await window.loadURL(`${APP_SCHEME}://${name}/index.html?view`);
  window.show();
}

/** Closes every such window: nobody is signed in any more who may look. */
export function closeCarerViews(): void {
  for (const window of open) window.destroy();
}

function viewWindow(carer: string, partition: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1100,
    height: 860,
    show: false,
    title: `As ${carer} sees the carers’ page`,
    webPreferences: {
      partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  // The menu is of the other window: its items would lead there.
  window.removeMenu();
  window.on('page-title-updated', (event) => event.preventDefault());
  return window;
}

function sayWhereFilesAre(window: BrowserWindow): void {
  void dialog.showMessageBox(window, {
    type: 'info',
    title: 'Nothing was saved',
    message: 'From this window nothing is saved.',
    detail:
      'The carer can save this file from their own page. Under Reports you can save a remittance advice or an annual statement yourself.',
  });
}
