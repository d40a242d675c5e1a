import { expect, test } from 'vitest';
import { auditHash, CHAIN_START } from '../../db/audit-chain';
import type { AuditEventRow } from '../../db/entities/audit-event';
import { aProvider, APPROVER, changeBy, enterWorkedExample, OFFICER, withLedger } from '../builders/ledger';

test('events form a chain from the first to the last, across transactions, batches and rollbacks', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    const many = Array.from({ length: 120 }, (_, index) =>
      aProvider({ ref: `Q${index}`, name: `Zoë ${index} 🏠` }),
    );
    await ledger.transaction((books) => books.providers.saveMany(many, changeBy(OFFICER)));
    const failing = ledger.transaction(async (books) => {
      await books.settings.set('a', 'b', changeBy(OFFICER));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await ledger.transaction((books) => books.settings.set('c', 'd', changeBy(OFFICER)));

    await ledger.read(async (books) => {
      let previous: Pick<AuditEventRow, 'seq' | 'hash'> = { seq: 0, hash: CHAIN_START };
      for await (const batch of books.audit.batches(50)) {
        expect(batch.length).toBeLessThanOrEqual(50);
        for (const event of batch) {
          expect(event.seq).toBe(previous.seq + 1);
          expect(event.previousHash).toBe(previous.hash);
          expect(auditHash(event)).toBe(event.hash);
          previous = event;
        }
      }
      expect(await books.audit.last()).toEqual(previous);
      expect(await books.audit.count()).toBe(previous.seq);
    });
  });
});

test('a hash changes with any part of its event', async () => {
  await withLedger(async (ledger) => {
    const event = await ledger.transaction((books) =>
      books.audit.append({
        ...changeBy(OFFICER, 'users.signIn'),
        subjectKind: 'user',
        subjectRef: OFFICER,
        after: { a: 1 },
      }),
    );
    const columns = Object.keys(event).filter((column) => column !== 'hash');
    const unhashed = columns.filter((column) => auditHash({ ...event, [column]: 'altered' }) === event.hash);
    expect(unhashed).toEqual([]);
  });
});

test('events are searched by text, user, action, subject and day, the newest first, a page at a time', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    await ledger.transaction(async (books) => {
      await books.settings.set(
        'organisation.name',
        '100 % council_',
        changeBy(OFFICER, 'set', '2026-04-15T08:00:00.000Z'),
      );
    });
    await ledger.read(async ({ audit }) => {
      const all = await audit.search({ limit: 500 });
      expect(all.map(({ seq }) => seq)).toEqual(all.map((_, index) => all.length - index));
      expect((await audit.search({ text: 'okafor' })).length).toBe(3);
      expect((await audit.search({ text: '100 % council_' })).length).toBe(1);
      expect((await audit.search({ text: '100_% council%' })).length).toBe(0);
      expect((await audit.search({ user: APPROVER })).map(({ action }) => action)).toEqual(['confirm']);
      expect((await audit.search({ action: 'set' })).length).toBe(1);
      expect((await audit.search({ subjectKind: 'client', subjectRef: 'C001' })).length).toBe(1);
      expect((await audit.search({ from: '2026-04-15' })).length).toBe(1);
      expect((await audit.search({ to: '2026-04-14' })).length).toBe(all.length - 1);
      expect(
        (await audit.search({ from: '2026-04-15T08:00:00.000Z', to: '2026-04-15T08:00:00.000Z' })).length,
      ).toBe(1);
      const page = await audit.search({ limit: 3 });
      const next = await audit.search({ limit: 3, beforeSeq: page.at(-1)!.seq });
      expect([...page, ...next]).toEqual(all.slice(0, 6));
      expect(await audit.vocabulary()).toEqual({
        users: [APPROVER, OFFICER],
        actions: ['confirm', 'edit', 'set'],
      });
    });
  });
});
