import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import type { NewBacsFile } from '../../db/repositories/bacs-files';
import type { Ledger } from '../../db/ledger-file/ledger';
import {
  aProvider,
  changeBy,
  enterWorkedExample,
  OFFICER,
  TEST_KEY,
  withFolder,
  withLedger,
} from '../builders/ledger';
import { aLine, aPayment, finalisePeriod } from '../builders/payments';

const FIRST = '2026-27/01';
const EXPORT = changeBy(OFFICER, 'bacs.export');

/** The first period finalised with a payment to P001 and one of nil to P002; gives the payments. */
async function enterPaidPeriod(ledger: Ledger): Promise<NewBacsFile> {
  await ledger.transaction(async (books) => {
    await enterWorkedExample(books);
    await books.providers.save(aProvider({ ref: 'P002' }), changeBy(OFFICER));
  });
  await finalisePeriod(ledger, FIRST, [aPayment(), aPayment([aLine({ provider: 'P002', amountPence: 0 })])]);
  const [payment] = await ledger.read((books) => books.payments.ofPeriod(FIRST));
  return {
    period: FIRST,
    reason: null,
    processingDay: '2026-04-13',
    totalPence: payment!.totalPence,
    sha256: 'a'.repeat(64),
    content: 'a file',
    payments: [payment!],
  };
}

test('a file is kept with its payments, its text apart, and audited without it', async () => {
  await withLedger(async (ledger) => {
    const file = await enterPaidPeriod(ledger);
    const added = await ledger.transaction((books) => books.bacsFiles.add(file, EXPORT));
    expect(added).toMatchObject({ id: 1, number: 0, madeBy: OFFICER, paymentCount: 1, providers: ['P001'] });
    const reissue = { ...file, reason: 'sent back', content: 'another' };
    const second = await ledger.transaction((books) => books.bacsFiles.add(reissue, EXPORT));
    expect(second.number).toBe(1);
    await ledger.read(async (books) => {
      expect(await books.bacsFiles.ofPeriod(FIRST)).toEqual([added, second]);
      expect(await books.bacsFiles.ofPeriod('2026-27/02')).toEqual([]);
      expect(await books.bacsFiles.list()).toEqual([added, second]);
      expect(await books.bacsFiles.content(added.id)).toBe('a file');
      const last = await books.audit.last();
      expect(last).toMatchObject({
        subjectKind: 'bacs_file',
        subjectRef: `${FIRST} reissue 1`,
        before: null,
        after: second,
      });
      expect(JSON.stringify(last)).not.toContain('another');
    });
  });
});

test.each([
  ['a first file with a reason', { reason: 'why' }, 'reissue_has_reason'],
  ['a file of a period that is not finalised', { period: '2026-27/02' }, 'Only a finalised period'],
])('%s is refused by the database', async (_what, facts, message) => {
  await withLedger(async (ledger) => {
    const file = await enterPaidPeriod(ledger);
    const adding = ledger.transaction((books) => books.bacsFiles.add({ ...file, ...facts }, EXPORT));
    await expect(adding).rejects.toThrow(message);
  });
});

/** What somebody with the key and any SQLite does after the period's first file was recorded. */
async function behindTheApplication(work: (sqlite: Sqlite.Database) => void): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    const file = await enterPaidPeriod(ledger);
    await ledger.transaction((books) => books.bacsFiles.add(file, EXPORT));
    await ledger.close();
    const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
    try {
      work(sqlite);
    } finally {
      sqlite.close();
    }
  });
}

const FILE = (id: number, number: number, count = 1): string =>
  `INSERT INTO bacs_file VALUES (${id}, '${FIRST}', ${number}, 'x', 'x', 'why', '2026-04-14', ${count}, 1, '${'a'.repeat(64)}', 'x')`;

test.each([
  ['changed', 'UPDATE bacs_file SET total_pence = 1', 'is never changed'],
  ['deleted', 'DELETE FROM bacs_file', 'is never deleted'],
  ['replaced', FILE(1, 1).replace('INSERT', 'INSERT OR REPLACE'), 'is never replaced'],
  ['given another payment', 'UPDATE bacs_file_payment SET payment_id = 2', 'is never changed'],
  ['freed of a payment', 'DELETE FROM bacs_file_payment', 'is never deleted'],
  ['given a payment twice', 'INSERT INTO bacs_file_payment VALUES (9, 1, 1, 0)', 'takes no more payments'],
  ['numbered with a gap', FILE(2, 2), 'numbered without a gap'],
  [
    'a re-issue of what was in no file',
    `${FILE(2, 1)}; INSERT INTO bacs_file_payment VALUES (2, 2, 2, 1)`,
    'Only a payment that was in its period’s first',
  ],
  [
    'a second first file of a payment',
    `${FILE(2, 1)}; INSERT INTO bacs_file_payment VALUES (2, 2, 1, 0)`,
    'above nil of its own period',
  ],
])('a BACS file is not %s, even by hand', async (_what, statement, message) => {
  await behindTheApplication((sqlite) => {
    expect(() => sqlite.exec(statement)).toThrow(message);
  });
});

test('a payment is in one first file only', async () => {
  await behindTheApplication((sqlite) => {
    // With the trigger that would refuse it earlier out of the way, the index still does.
    sqlite.exec('DROP TRIGGER bacs_file_payment_of_period');
    sqlite.exec(FILE(2, 1));
    expect(() => sqlite.exec('INSERT INTO bacs_file_payment VALUES (2, 2, 1, 0)')).toThrow('UNIQUE');
  });
});
