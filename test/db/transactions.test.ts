import { expect, test } from 'vitest';
import type { Books } from '../../db/books';
import { changeBy, enterUsers, OFFICER, withLedger } from '../builders/ledger';

const officer = changeBy(OFFICER);
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

async function countUp(books: Books): Promise<void> {
  const count = Number((await books.settings.get('count')) ?? '0');
  await pause();
  await books.settings.set('count', String(count + 1), officer);
}

test('transactions asked for at once happen one after another', async () => {
  await withLedger(async (ledger) => {
    await Promise.all(Array.from({ length: 10 }, () => ledger.transaction(countUp)));
    expect(await ledger.read((books) => books.settings.get('count'))).toBe('10');
    expect(ledger.revision()).toBe(10);
  });
});

test('what is kept aside is kept, and counts as no change', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterUsers);
    const draft = {
      user: OFFICER,
      thread: '1',
      content: { text: 'Dear' },
      savedAt: '2026-04-01T09:00:00.000Z',
    };
    await ledger.keepAside(async (books) => await books.actions.keepDraft(draft));
    expect(ledger.revision()).toBe(1);
    expect(await ledger.read(async (books) => await books.actions.draft(OFFICER, '1'))).toEqual(draft);
  });
});

test('a read waits for the transaction before it, and never sees half of one', async () => {
  await withLedger(async (ledger) => {
    const write = ledger.transaction(async (books) => {
      await books.settings.set('a', '1', officer);
      await pause();
      await books.settings.set('b', '1', officer);
    });
    const seen = ledger.read(async (books) => [...(await books.settings.all()).keys()]);
    await write;
    expect(await seen).toEqual(['a', 'b']);
  });
});

test('where the work throws, nothing of it stays, its audit events neither; the next work goes on', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterUsers);
    const failing = ledger.transaction(async (books) => {
      await books.settings.set('a', '1', officer);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(ledger.revision()).toBe(1);
    const left = await ledger.read(async (books) => ({
      setting: await books.settings.get('a'),
      events: await books.audit.count(),
    }));
    expect(left).toEqual({ setting: null, events: 2 });
    await ledger.transaction((books) => books.settings.set('a', '2', officer));
    expect(await ledger.read((books) => books.settings.get('a'))).toBe('2');
  });
});

test('a read can not write, whatever it is given', async () => {
  await withLedger(async (ledger) => {
    const sly = ledger.read((books) => (books as Books).settings.set('a', '1', officer));
    await expect(sly).rejects.toThrow('readonly');
    await ledger.transaction((books) => books.settings.set('a', '1', officer));
  });
});

test('work inside other work is refused instead of waiting for itself', async () => {
  await withLedger(async (ledger) => {
    const nested = ledger.transaction(() => ledger.read((books) => books.settings.all()));
    await expect(nested).rejects.toThrow('inside other work');
  });
});

test('closing waits for what is under way; afterwards nothing is taken', async () => {
  await withLedger(async (ledger) => {
    const write = ledger.transaction(countUp);
    await ledger.close();
    await write;
    await expect(ledger.read((books) => books.settings.all())).rejects.toThrow('closed');
  });
});
