import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MessageDrafts } from '../../portal/actions/message-drafts';
import { lockedInMemory } from './locked-in-memory';

const REPLY = { title: '', body: 'They were the 24th and 25th.' };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

/** A device that two tabs share, each hearing from the other what is gone. */
function twoTabs() {
  const { device, locked } = lockedInMemory();
  const one: MessageDrafts = new MessageDrafts(locked, (name) => other.goneElsewhere(name));
  const other: MessageDrafts = new MessageDrafts(locked, (name) => one.goneElsewhere(name));
  return { device, one, other };
}

it('keeps one draft of a page that two tabs write on, by a name that says nothing of it', async () => {
  const { device, one, other } = twoTabs();
  one.write('/actions/12', REPLY);
  other.write('/actions/12', { ...REPLY, body: 'The 26th too.' });
  await vi.runAllTimersAsync();
  expect([...device.values()]).toMatchObject([{ address: '/actions/12', body: 'The 26th too.' }]);
  expect([...device.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  one.write('/actions/13', REPLY);
  await vi.runAllTimersAsync();
  expect(device.size).toBe(2);
});

it('neither offers nor puts back what another tab has sent', async () => {
  const { device, one, other } = twoTabs();
  one.write('/actions/12', REPLY);
  await vi.runAllTimersAsync();
  await other.load();
  other.write('/actions/12', { ...REPLY, body: 'The 26th too.' });
  one.forget('/actions/12');
  await vi.runAllTimersAsync();
  expect(other.drafts.value).toEqual([]);
  expect(one.drafts.value).toEqual([]);
  expect(device.size).toBe(0);
});
