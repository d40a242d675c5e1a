import { createBirpc } from 'birpc';
import { config } from 'zod/mini';
import { prepareSealing } from '../../domain/sync/age-files';
import { deviceStore } from '../kept/device-store';
import { fetchFromHost } from './fetch-from-host';
import { publicationCopies } from './publication-copies';
import { Vault } from './vault';
import type { VaultCalls } from './vault-client';

// The page's policy lets no text become code.
config({ jitless: true });

const worker = self as unknown as Worker;
let vault: Vault | undefined;

function begun(): Vault {
  if (!vault) throw new Error('The vault has not begun.');
  return vault;
}

const calls: VaultCalls = {
  begin: async (pageAddress) => {
    vault = new Vault(fetchFromHost(pageAddress), publicationCopies(deviceStore()));
    await prepareSealing();
  },
  signIn: async (typed) => await begun().signIn(typed),
  lookAgain: async (given) => await begun().lookAgain(given),
  isCurrent: async (typed) => await begun().isCurrent(typed),
  newCredentials: async (typed) => await begun().newCredentials(typed),
  useNewCredentials: async () => await Promise.resolve(begun().useNewCredentials()),
  seal: async (given) => await begun().seal(given),
  lock: async (plaintext) => await begun().lock(plaintext),
  unlock: async (file) => await begun().unlock(file),
};

createBirpc<object, VaultCalls>(calls, {
  post: (message: unknown) => worker.postMessage(message),
  on: (hear) => worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => hear(data)),
});
