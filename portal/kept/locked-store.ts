import { fromUtf8, readJson, toUtf8 } from '../../domain/sync/encodings';
import type { VaultClient } from '../vault/vault-client';
import type { DeviceStore } from './device-store';

/** What this device keeps of one carer, sealed to them: on a phone that others use too, nobody else reads it. */
export interface LockedStore {
  /** Everything of this kind that the carer's keys open, by its name. What they do not open any more is removed. */
  texts(kind: string): Promise<{ readonly kept: ReadonlyMap<string, unknown>; readonly lost: number }>;
  putText(kind: string, name: string, value: object): Promise<void>;
  putBytes(kind: string, name: string, bytes: Uint8Array): Promise<void>;
  /** Null where it is not there, or can't be opened. */
  bytes(kind: string, name: string): Promise<Uint8Array | null>;
  remove(kind: string, name: string): Promise<void>;
}

export function lockedStore(
  store: DeviceStore,
  vault: Pick<VaultClient, 'lock' | 'unlock'>,
  account: string,
): LockedStore {
  const key = (kind: string, name: string): string => `${kind}/${account}/${name}`;
  const putBytes: LockedStore['putBytes'] = async (kind, name, bytes) =>
    await store.put(key(kind, name), await vault.lock(bytes));
  return {
    putBytes,
    putText: async (kind, name, value) => await putBytes(kind, name, toUtf8(JSON.stringify(value))),
    bytes: async (kind, name) => {
      const file = await store.get<Uint8Array>(key(kind, name));
      return file && (await vault.unlock(file));
    },
    remove: async (kind, name) => await store.remove(key(kind, name)),
    texts: async (kind) => {
      const files = await store.below<Uint8Array>(key(kind, ''));
      const kept = new Map<string, unknown>();
      for (const [name, file] of files) {
        const opened = await vault.unlock(file);
        const value = opened && readJson(fromUtf8(opened));
        if (value === null) await store.remove(name);
        else kept.set(name.slice(key(kind, '').length), value);
      }
      return { kept, lost: files.size - kept.size };
    },
  };
}
