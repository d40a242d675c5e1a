import type { LockedStore } from '../../portal/kept/locked-store';

/** A device's store of texts that nothing is sealed for, and what lies in it. */
export function lockedInMemory() {
  const device = new Map<string, unknown>();
  const locked: LockedStore = {
    texts: async () => await Promise.resolve({ kept: new Map(device), lost: 0 }),
    putText: async (_, name, value) => await Promise.resolve(void device.set(name, value)),
    putBytes: async () => await Promise.resolve(),
    bytes: async () => await Promise.resolve(null),
    remove: async (_, name) => await Promise.resolve(void device.delete(name)),
  };
  return { device, locked };
}
