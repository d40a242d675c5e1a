import { app } from 'electron';

/**
 * Whether this is the only running instance of this user. A ledger has one writer, so a second start shows the first
 * one's window instead: there, `onSecondStart` is called.
 */
export function isOnlyInstance(onSecondStart: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecondStart);
  return true;
}
