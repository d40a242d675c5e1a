import { DROP_BOX } from '../../domain/sync/file-names';
import type { Delivery } from './sent-submission';

/** What the browser is asked for, so that it can be tried without one. */
export interface Courier {
  put(address: string, file: Uint8Array): Promise<{ readonly status: number }>;
  wait(ms: number): Promise<void>;
}

/** How long is waited before each further try. */
const WAITS_MS = [500, 2_000] as const;
/** The host has a file of this name, which nobody else can have chosen: it came, and the answer to that was lost. */
const ALREADY_THERE = 409;
/** The host works and takes nothing here, or not this: trying again would not help. */
const IS_FINAL = (status: number): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429;

/** Puts a sealed submission into the drop box, and tries again where the host can't be reached. */
export async function deliver(
  { fileName, file }: { readonly fileName: string; readonly file: Uint8Array },
  courier: Courier = browserCourier,
): Promise<Extract<Delivery, 'sent' | 'waiting' | 'refused_by_host'>> {
  for (const waitMs of [0, ...WAITS_MS]) {
    if (waitMs > 0) await courier.wait(waitMs);
    const status = await courier.put(`./${DROP_BOX}${fileName}`, file).then(
      (answer) => answer.status,
      () => null,
    );
    if (status === null) continue;
    if ((status >= 200 && status < 300) || status === ALREADY_THERE) return 'sent';
    if (IS_FINAL(status) || status === 501) return 'refused_by_host';
  }
  return 'waiting';
}

const TIMEOUT_MS = 300_000;

const browserCourier: Courier = {
  put: async (address, file) =>
    await fetch(address, {
      method: 'PUT',
      body: new Blob([new Uint8Array(file)]),
      headers: { 'Content-Type': 'application/octet-stream' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }),
  wait: async (ms) => await new Promise((done) => setTimeout(done, ms)),
};
