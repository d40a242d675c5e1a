import { BrowserWindow } from 'electron';
import type { BridgeEvents } from '../../preload/contract';

/** The channel of an event; the preload script listens on the same one. */
const channelOf = (event: keyof BridgeEvents) => `event:${event}`;

/** Tells every window of the application. */
export function sendEvent<Event extends keyof BridgeEvents>(
  event: Event,
  payload: BridgeEvents[Event],
): void {
  for (const window of BrowserWindow.getAllWindows()) {
    window.webContents.send(channelOf(event), payload);
  }
}
