import { createBirpc } from 'birpc';
import { startBuilt } from './start-built';
import type { Vault } from './vault';
// The bundler gives the built worker's address.
// oxlint-disable-next-line import/default
import vaultWorker from './vault-worker?worker&url';

type Called<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (...given: infer Given) => infer Answer
    ? (...given: Given) => Promise<Awaited<Answer>>
    : never;
};

/** What can be asked of the vault's worker. */
export type VaultCalls = Called<Vault> & { readonly begin: (pageAddress: string) => Promise<void> };

/** The vault, from the page's side. */
export interface VaultClient extends Called<Vault> {
  /** Ends the worker: with it goes everything that the vault knew. */
  close(): void;
}

let prepared: Promise<VaultClient> | undefined;

/** Starts a vault ahead of time, while somebody types what opens it: its code is then there, and compiled. */
export function prepareVault(): void {
  if (prepared) return;
  prepared = startVault();
  // Whoever takes it is told.
  prepared.catch(() => undefined);
}

/** The vault that was prepared, or a new one: each is for whom takes it alone. */
export async function takeVault(): Promise<VaultClient> {
  const vault = prepared ?? startVault();
  prepared = undefined;
  return await vault;
}

/** Starts the vault's worker for this page. */
async function startVault(): Promise<VaultClient> {
  const worker = await startBuilt(vaultWorker);
  const calls = createBirpc<VaultCalls, object>(
    {},
    {
      post: (message: unknown) => worker.postMessage(message),
      on: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data)),
      // Opening takes as long as it takes on this device.
      timeout: -1,
    },
  );
  worker.addEventListener('error', () => calls.$close(new Error('What opens and seals has failed.')));
  await calls.begin(location.href);
  return {
    signIn: async (typed) => await calls.signIn(typed),
    lookAgain: async (given) => await calls.lookAgain(given),
    isCurrent: async (typed) => await calls.isCurrent(typed),
    newCredentials: async (typed) => await calls.newCredentials(typed),
    useNewCredentials: async () => await calls.useNewCredentials(),
    seal: async (given) => await calls.seal(given),
    lock: async (plaintext) => await calls.lock(plaintext),
    unlock: async (file) => await calls.unlock(file),
    close: () => {
      worker.terminate();
      calls.$close(new Error('Signed out.'));
    },
  };
}
