import { powerMonitor } from 'electron';
import { closeCarerViews } from './carer-view/carer-view';
import { sendEvent } from './ipc/send-event';
import type { LedgerClient } from './ledger/ledger-client';

const CHECK_EVERY_MS = 10_000;

/**
 * Signs the person out when nobody has worked for as long as the setting says, and when the computer is locked or put
 * to sleep. Gives the function that notes that somebody works.
 */
export function lockWhenIdle(ledger: LedgerClient): () => void {
  let lastWorkAt = Date.now();
  const lock = async (reason: 'idle' | 'system'): Promise<void> => {
    if ((await ledger.lockAfterMinutes()) === null) return;
    closeCarerViews();
    await ledger.invoke('users.signOut', {});
    sendEvent('locked', { reason });
  };
  setInterval(() => void lockIfIdle(), CHECK_EVERY_MS);
  powerMonitor.on('lock-screen', () => void lock('system'));
  powerMonitor.on('suspend', () => void lock('system'));

  async function lockIfIdle(): Promise<void> {
    const minutes = await ledger.lockAfterMinutes();
    // The later of the two: a command of this window, or any key or mouse movement that the system saw.
    const idleMs = Math.min(Date.now() - lastWorkAt, powerMonitor.getSystemIdleTime() * 1000);
    if (minutes !== null && idleMs >= minutes * 60_000) await lock('idle');
  }
  return () => {
    lastWorkAt = Date.now();
  };
}
