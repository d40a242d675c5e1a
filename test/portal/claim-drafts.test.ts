import { expect, it } from 'vitest';
import { ClaimDrafts } from '../../portal/claims/claim-drafts';
import type { LockedStore } from '../../portal/kept/locked-store';

it('offers no claim any more that another tab has sent', async () => {
  const device = new Map<string, unknown>();
  const locked: LockedStore = {
    texts: async () => await Promise.resolve({ kept: new Map(device), lost: 0 }),
    putText: async (_, name, value) => await Promise.resolve(void device.set(name, value)),
    putBytes: async () => await Promise.resolve(),
    bytes: async () => await Promise.resolve(null),
    remove: async (_, name) => await Promise.resolve(void device.delete(name)),
  };
  const other = new ClaimDrafts(locked);
  const one = new ClaimDrafts(locked, (id) => other.goneElsewhere(id));
  const { id } = await one.begin({ day: '2026-04-10', notes: '' });
  await other.load();
  expect(other.find(id)).toBeDefined();
  await one.remove(id);
  expect(other.find(id)).toBeUndefined();
  expect(device.size).toBe(0);
});
