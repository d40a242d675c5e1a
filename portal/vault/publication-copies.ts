import { MANIFEST_PATH } from '../../domain/sync/file-names';
import type { FetchFile } from '../../domain/sync/host-files';
import type { DeviceStore } from '../kept/device-store';

/** The files of one account by their paths, sealed as the host has them. */
export type PublicationFiles = ReadonlyMap<string, Uint8Array>;

/** What a device keeps of the last publication that it trusted, for each account: so that it can be read without internet. */
export interface PublicationCopies {
  /** Empty where nothing is kept. */
  read(account: string): Promise<PublicationFiles>;
  /** In place of what was kept. */
  write(account: string, files: PublicationFiles): Promise<void>;
}

const key = (account: string): string => `publication/${account}`;

/** A browser that keeps nothing reads from the host each time. */
export function publicationCopies(store: DeviceStore): PublicationCopies {
  return {
    read: async (account) => (await store.get<PublicationFiles>(key(account)).catch(() => null)) ?? new Map(),
    write: async (account, files) => await store.put(key(account), files).catch(() => undefined),
  };
}

/**
 * Takes the manifest from the host, and other files from what is kept where it is there: they are named by their
 * content, which is checked whoever they come from. `used` has what was taken.
 */
export function fetchWithCopies(
  fetchFile: FetchFile,
  kept: PublicationFiles,
): { readonly fetchFile: FetchFile; readonly used: Map<string, Uint8Array> } {
  const used = new Map<string, Uint8Array>();
  return {
    used,
    fetchFile: async (path) => {
      const copy = path === MANIFEST_PATH ? undefined : kept.get(path);
      const file = copy ?? (await fetchFile(path));
      if (file) used.set(path, file);
      return file;
    },
  };
}
