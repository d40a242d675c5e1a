import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Result } from '../../preload/contract/result';
import { isApplicationUrl } from '../app-protocol';
import { closeCarerViews } from '../carer-view/carer-view';
import { Refusal } from '../door/refusal';
import type { LedgerClient } from '../ledger/ledger-client';
import { logEvent, logFailure } from '../logging';
import { windowCommands, type WindowCommands } from './window-commands';

/** Whoever signs out, or leaves the ledger, leaves no carer's page on the screen. */
const LEAVING: ReadonlySet<string> = new Set([
  'users.signOut',
  'ledger.close',
  'ledger.open',
  'ledger.openDemo',
]);

/** The one channel on which the window asks for commands. */
const CHANNEL = 'invoke';

/**
 * Answers the window's commands. Asked by anything but the application's own page, it answers nothing; commands go to
 * the ledger's thread, but for those that need a system dialog, which it only checks. Gives a promise that settles with
 * the first command: from then on the page listens to what it is told.
 */
export function receiveCommands(ledger: LedgerClient, onWork: () => void): Promise<void> {
  const commands = windowCommands(ledger);
  const { promise: pageListens, resolve: onFirstCommand } = Promise.withResolvers<void>();
  ipcMain.handle(CHANNEL, async (event, name: unknown, input: unknown): Promise<Result<unknown>> => {
    const window = ownWindow(event);
    if (!window || typeof name !== 'string') {
      logEvent('a command from an unknown sender was refused');
      return {
        ok: false,
        error: { code: 'not_allowed', message: 'Only the application itself may ask for this.' },
      };
    }
    onFirstCommand();
    onWork();
    if (LEAVING.has(name)) closeCarerViews();
    if (!Object.hasOwn(commands, name)) return await ledger.invoke(name, input);
    const checked = await ledger.check(name, input);
    return checked.ok
      ? await carryOut(commands, name as keyof WindowCommands, window, checked.value)
      : checked;
  });
  return pageListens;
}

function ownWindow(event: IpcMainInvokeEvent): BrowserWindow | null {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || !isApplicationUrl(frame.url)) return null;
  return BrowserWindow.fromWebContents(event.sender);
}

async function carryOut(
  commands: WindowCommands,
  name: keyof WindowCommands,
  window: BrowserWindow,
  input: unknown,
): Promise<Result<unknown>> {
  try {
    const command = commands[name] as (window: BrowserWindow, input: unknown) => Promise<unknown>;
    return { ok: true, value: await command(window, input) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.toError() };
    logFailure(name, error);
    const message = 'The system did not do this. Nothing was changed; the log says more.';
    return { ok: false, error: { code: 'unexpected', message } };
  }
}
