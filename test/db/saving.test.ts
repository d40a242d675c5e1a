import { expect, test } from 'vitest';
import type { Books } from '../../db/books';
import {
  aClient,
  aPlacement,
  aProvider,
  APPROVER,
  aRate,
  aUser,
  changeBy,
  enterUsers,
  enterWorkedExample,
  OFFICER,
  withLedger,
} from '../builders/ledger';

const officer = changeBy(OFFICER);

/** Runs `work` as one transaction in a ledger with an officer and an approver, and gives what it gives. */
async function inLedger<T>(work: (books: Books) => Promise<T>): Promise<T> {
  return withLedger(async (ledger) => {
    await ledger.transaction(enterUsers);
    return ledger.transaction(work);
  });
}

test('a row is added, then unchanged, then updated; each change has one audit event with before and after', async () => {
  await inLedger(async (books) => {
    const already = await books.audit.count();
    expect(await books.providers.save(aProvider(), officer)).toBe('added');
    expect(await books.providers.save(aProvider(), officer)).toBe('unchanged');
    expect(await books.providers.save(aProvider({ phone: '01603 1' }), { ...officer, note: 'rang' })).toBe(
      'updated',
    );
    const [updated, added, ...rest] = await books.audit.search({
      subjectKind: 'provider',
      subjectRef: 'P001',
    });
    expect(rest).toEqual([]);
    expect(await books.audit.count()).toBe(already + 2);
    expect(added).toMatchObject({
      user: OFFICER,
      action: 'edit',
      before: null,
      after: aProvider(),
      note: null,
    });
    expect(updated).toMatchObject({
      before: aProvider(),
      after: aProvider({ phone: '01603 1' }),
      note: 'rang',
    });
  });
});

test('references are compared exactly: case and spaces make another one', async () => {
  await inLedger(async (books) => {
    for (const ref of ['p001', 'P001', 'P001 '])
      expect(await books.providers.save(aProvider({ ref }), officer)).toBe('added');
    expect((await books.providers.list()).map(({ ref }) => ref)).toEqual(['P001', 'P001 ', 'p001']);
    expect(await books.providers.find('P001 ')).toMatchObject({ ref: 'P001 ' });
    expect(await books.providers.find('P0')).toBeNull();
  });
});

test('many rows at once: one result a row, in the order given; comparing says the same and writes nothing', async () => {
  await inLedger(async (books) => {
    await books.providers.saveMany([aProvider({ ref: 'P1' }), aProvider({ ref: 'P2' })], officer);
    const rows = [
      aProvider({ ref: 'P3' }),
      aProvider({ ref: 'P2', name: 'New Name' }),
      aProvider({ ref: 'P1' }),
    ];
    const before = await books.audit.count();
    const compared = await books.providers.compare(rows);
    expect(await books.audit.count()).toBe(before);
    const saved = await books.providers.saveMany(rows, officer);
    expect(saved).toEqual(compared);
    expect(saved.map(({ ref, result }) => [ref, result])).toEqual([
      ['P3', 'added'],
      ['P2', 'updated'],
      ['P1', 'unchanged'],
    ]);
    expect(saved[1]).toMatchObject({ before: { name: 'Amara Okafor' }, after: { name: 'New Name' } });
    expect(await books.audit.count()).toBe(before + 2);
  });
});

test('10,000 rows are saved, and found again', async () => {
  await inLedger(async (books) => {
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      aClient({ ref: `C${index}`, name: `Child ${index}` }),
    );
    await books.clients.saveMany(rows, officer);
    const again = await books.clients.saveMany(rows, officer);
    expect(again.every(({ result }) => result === 'unchanged')).toBe(true);
    expect(await books.clients.list()).toHaveLength(10_000);
  });
});

test("a password's hash never reaches the audit trail", async () => {
  await inLedger(async (books) => {
    await books.users.save(
      aUser({ passwordHash: 'scrypt:the-new-secret' }),
      changeBy(OFFICER, 'users.setPassword'),
    );
    const events = await books.audit.search({ subjectKind: 'user' });
    expect(events[0]).toMatchObject({ action: 'users.setPassword', after: { passwordHash: '•' } });
    expect(JSON.stringify(events)).not.toContain('scrypt');
    expect((await books.users.find(OFFICER))?.passwordHash).toBe('scrypt:the-new-secret');
  });
});

test('the throttle of sign-ins is kept without an event for each', async () => {
  await inLedger(async (books) => {
    const before = await books.audit.count();
    const lockedUntil = '2026-04-14T09:05:00.000Z';
    await books.users.recordSignIn(OFFICER, { failedSignIns: 5, lockedUntil });
    expect(await books.users.find(OFFICER)).toMatchObject({
      failedSignIns: 5,
      lockedUntil,
      roles: ['officer'],
      active: true,
    });
    expect(await books.audit.count()).toBe(before);
  });
});

test('settings are texts by key', async () => {
  await inLedger(async (books) => {
    expect(await books.settings.get('organisation.name')).toBeNull();
    expect(await books.settings.set('organisation.name', 'Norwich', officer)).toBe('added');
    expect(await books.settings.set('organisation.name', 'Norwich', officer)).toBe('unchanged');
    expect(await books.settings.all()).toEqual(new Map([['organisation.name', 'Norwich']]));
  });
});

test('a rate is the same rate by level, day and band; who entered it is kept, and makes no difference', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    await ledger.transaction(async (books) => {
      const [first] = await books.rates.list();
      expect(await books.rates.save(aRate(), changeBy(APPROVER))).toBe('unchanged');
      expect(await books.rates.save(aRate({ amountPence: 19500 }), changeBy(APPROVER))).toBe('updated');
      expect(await books.rates.save(aRate({ minAge: null, maxAge: null }), officer)).toBe('added');
      const rates = await books.rates.list();
      expect(rates).toHaveLength(3);
      expect(rates).toContainEqual({ ...first, amountPence: 19500, enteredBy: APPROVER });
      const [event] = await books.audit.search({ subjectKind: 'rate', limit: 1 });
      expect(event?.subjectRef).toBe('FOST 2025-04-01 all');
    });
  });
});

test('placements are found by provider and by child', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    await ledger.transaction(async (books) => {
      await books.providers.save(aProvider({ ref: 'P002' }), officer);
      await books.placements.save(
        aPlacement({ ref: 'PL002', provider: 'P002', startDate: '2026-02-01' }),
        officer,
      );
      expect((await books.placements.ofClient('C001')).map(({ ref }) => ref)).toEqual(['PL002', 'PL001']);
      expect((await books.placements.ofProvider('P002')).map(({ ref }) => ref)).toEqual(['PL002']);
      expect(await books.placements.save(aPlacement(), changeBy(APPROVER))).toBe('unchanged');
      expect(await books.placements.save(aPlacement({ endDate: '2026-02-01' }), officer)).toBe('updated');
    });
  });
});

test('a row is removed only where nothing refers to it', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    await expect(ledger.transaction((books) => books.clients.remove('C001', officer))).rejects.toThrow(
      'FOREIGN KEY',
    );
    await ledger.transaction(async (books) => {
      expect(await books.placements.remove('PL001', officer)).toBe(true);
      expect(await books.clients.remove('C001', officer)).toBe(true);
      expect(await books.clients.remove('C001', officer)).toBe(false);
      expect(await books.rates.remove('FOST 2025-04-01 5–10', officer)).toBe(true);
      const [rate, client] = await books.audit.search({ limit: 2 });
      expect(client).toMatchObject({
        subjectKind: 'client',
        subjectRef: 'C001',
        before: aClient(),
        after: null,
      });
      expect(rate).toMatchObject({ subjectKind: 'rate', before: { amountPence: 19400 }, after: null });
    });
  });
});

test('import runs are kept with what they changed, and undone once', async () => {
  await inLedger(async (books) => {
    const run = {
      kind: 'clients',
      fileName: 'clients.csv',
      fileHash: 'f'.repeat(64),
      added: 1,
      updated: 0,
      unchanged: 2,
    };
    const changes = [{ ref: 'C001', result: 'added', before: null, after: aClient() }];
    const id = await books.imports.add({ ...run, changes }, officer);
    expect(await books.imports.find(id)).toMatchObject({ ...run, changes, user: OFFICER, undoneBy: null });
    const [listed] = await books.imports.list();
    expect(listed).toMatchObject(run);
    expect(listed).not.toHaveProperty('changes');
    expect(await books.imports.markUndone(id, officer)).toBe(true);
    expect(await books.imports.markUndone(id, officer)).toBe(false);
    expect(await books.imports.find(id + 1)).toBeNull();
  });
});
