import { expect, it } from 'vitest';
import { ClaimDrafts } from '../../portal/claims/claim-drafts';
import { lockedInMemory } from './locked-in-memory';

it('offers no claim any more that another tab has sent', async () => {
  const { device, locked } = lockedInMemory();
  const other = new ClaimDrafts(locked);
  const one = new ClaimDrafts(locked, (id) => other.goneElsewhere(id));
  const { id } = await one.begin({ day: '2026-04-10', notes: '' });
  await other.load();
  expect(other.find(id)).toBeDefined();
  await one.remove(id);
  expect(other.find(id)).toBeUndefined();
  expect(device.size).toBe(0);
});
