import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { GUARDS } from '../../db/migrations/ledger-migrations';
import {
  APPROVER,
  changeBy,
  enterWorkedExample,
  OFFICER,
  TEST_KEY,
  withFolder,
  withLedger,
} from '../builders/ledger';
import { aLine, aPayment, finalisePeriod } from '../builders/payments';

/** Finalises the first period, then hands the file to somebody with the key and any SQLite: no application in between. */
async function behindTheApplication(work: (sqlite: Sqlite.Database) => void): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(enterWorkedExample);
    await finalisePeriod(ledger);
    await ledger.close();
    const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
    try {
      work(sqlite);
    } finally {
      sqlite.close();
    }
  });
}

const HASH = "'" + 'e'.repeat(64) + "'";

test.each([
  [
    'a line is changed',
    'UPDATE payment_line SET amount_pence = 1',
    'A finalised payment line is never changed',
  ],
  ['a line is deleted', 'DELETE FROM payment_line', 'A finalised payment line is never deleted'],
  [
    'a payment is changed',
    "UPDATE payment SET account_number = '12345678'",
    'A finalised payment is never changed',
  ],
  ['a payment is deleted', 'DELETE FROM payment', 'A finalised payment is never deleted'],
  [
    'a payment is added',
    "INSERT INTO payment (id, period, provider_ref, total_pence, provider_name) VALUES (99, '2026-27/01', 'P001', 0, 'x')",
    'Nothing is added to a finalised period',
  ],
  [
    'a line is replaced',
    'INSERT OR REPLACE INTO payment_line SELECT * FROM payment_line',
    'A finalised payment line is never replaced',
  ],
  [
    'a payment is replaced from an open period',
    "INSERT OR REPLACE INTO payment (id, period, provider_ref, total_pence, provider_name) SELECT id, '2026-27/02', 'P001', 0, 'x' FROM payment",
    'A finalised payment is never replaced',
  ],
  [
    'a sealed period is changed',
    "UPDATE payment_period SET pay_date = '2026-05-01' WHERE seal IS NOT NULL",
    'A finalised period is never changed',
  ],
  ['a seal is taken away', 'UPDATE payment_period SET seal = NULL', 'A finalised period is never changed'],
  [
    'a sealed period is deleted',
    "DELETE FROM payment_period WHERE period = '2026-27/01'",
    'A finalised period is never deleted',
  ],
  [
    'a sealed period is replaced',
    "INSERT OR REPLACE INTO payment_period (period, year, first_day, last_day, pay_date) VALUES ('2026-27/01', '2026-27', '2026-04-06', '2026-04-12', '2026-04-13')",
    'Periods finalise in order',
  ],
  [
    'a period is put before a sealed one',
    "INSERT INTO payment_period (period, year, first_day, last_day, pay_date) VALUES ('2025-26/52', '2025-26', '2026-03-30', '2026-04-05', '2026-04-06')",
    'Periods finalise in order',
  ],
  [
    'a period is inserted sealed',
    `INSERT INTO payment_period (period, year, first_day, last_day, pay_date, seal) VALUES ('2026-27/04', '2026-27', '2026-04-27', '2026-05-03', '2026-05-04', ${HASH})`,
    'sealed by finalising it',
  ],
  [
    'a period is renamed',
    "UPDATE payment_period SET period = '2025-26/01' WHERE period = '2026-27/03'",
    'A period keeps its name',
  ],
  [
    'an event is changed',
    "UPDATE audit_event SET user_name = 'Nobody' WHERE seq = 1",
    'An audit event is never changed',
  ],
  [
    'an event is deleted',
    'DELETE FROM audit_event WHERE seq = (SELECT max(seq) FROM audit_event)',
    'An audit event is never deleted',
  ],
  [
    'an event is replaced',
    `INSERT OR REPLACE INTO audit_event SELECT seq, at, 'Nobody', action, subject_kind, subject_ref, before, after, note, previous_hash, hash FROM audit_event WHERE seq = 1`,
    'An audit event',
  ],
  [
    'an event leaves a gap',
    `INSERT INTO audit_event SELECT max(seq) + 2, at, user_name, action, subject_kind, subject_ref, before, after, note, hash, ${HASH} FROM audit_event`,
    'numbered without a gap',
  ],
  [
    'an event stands on another hash',
    `INSERT INTO audit_event SELECT max(seq) + 1, at, user_name, action, subject_kind, subject_ref, before, after, note, ${HASH}, ${HASH} FROM audit_event`,
    'stands on the hash of the event before it',
  ],
])('the database refuses: %s', async (_what, sql, message) => {
  await behindTheApplication((sqlite) => {
    expect(() => sqlite.exec(sql)).toThrow(message);
  });
});

const SEAL = (period: string, more = ''): string => `
  UPDATE payment_period SET prepared_by = '${OFFICER}', prepared_at = 'x', prepared_digest = 'x',
    finalised_by = '${APPROVER}', finalised_at = 'x', seal = ${HASH}, payment_count = 0, line_count = 0, total_pence = 0,
    previous_seal = (SELECT seal FROM payment_period WHERE period = '2026-27/01') ${more}
  WHERE period = '${period}'`;

test.each([
  ['out of order', SEAL('2026-27/03'), 'an earlier period is still open'],
  [
    'without the seal before it',
    SEAL('2026-27/02', ', previous_seal = NULL'),
    'stands on the seal of the period before',
  ],
  ['with a wrong total', SEAL('2026-27/02', ', total_pence = 5'), 'counts and totals'],
  [
    'by the user who prepared it',
    SEAL('2026-27/02', `, finalised_by = '${OFFICER}'`),
    'finalised_by_another',
  ],
  ['by nobody the ledger knows', SEAL('2026-27/02', ", finalised_by = 'Nobody'"), 'FOREIGN KEY'],
])('the database refuses to seal a period %s', async (_what, sql, message) => {
  await behindTheApplication((sqlite) => {
    expect(() => sqlite.exec(sql)).toThrow(message);
    sqlite.exec(SEAL('2026-27/02'));
  });
});

test.each([
  'UPDATE rate SET amount_pence = 194.5',
  "UPDATE client SET date_of_birth = '09/04/2015'",
  "UPDATE provider SET type = 'other'",
  'UPDATE bank_details SET confirmed_by = entered_by',
  "UPDATE bank_details SET sort_code = '08-99-99'",
])('amounts are whole pence and days are days, whoever writes them: %s', async (sql) => {
  await behindTheApplication((sqlite) => {
    expect(() => sqlite.exec(sql)).toThrow('CHECK');
  });
});

test('payments that do not add up to their lines are not sealed, and nothing of them stays', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    const wrong = [aPayment([aLine()], { totalPence: 19399 })];
    await expect(finalisePeriod(ledger, '2026-27/01', wrong)).rejects.toThrow('counts and totals');
    const left = await ledger.read((books) => books.payments.ofPeriod('2026-27/01'));
    expect(left).toEqual([]);
  });
});

test('nobody finalises what they prepared', async () => {
  await withLedger(async (ledger) => {
    await ledger.transaction(enterWorkedExample);
    const alone = ledger.transaction(async (books) => {
      await books.periods.prepare('2026-27/01', { digest: 'd', snapshot: {} }, changeBy(OFFICER));
      await books.periods.finalise('2026-27/01', [aPayment()], changeBy(OFFICER));
    });
    await expect(alone).rejects.toThrow('finalised_by_another');
  });
});

test('integrity says which guard is missing', async () => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    await (await openLedger({ path, key: TEST_KEY, create: true })).close();
    const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
    sqlite.exec('DROP TRIGGER payment_line_never_changes');
    sqlite.close();
    const ledger = await openLedger({ path, key: TEST_KEY });
    const { ok, missingGuards } = await ledger.integrity();
    expect({ ok, missingGuards }).toEqual({ ok: false, missingGuards: ['payment_line_never_changes'] });
    await ledger.close();
  });
  expect(GUARDS.size).toBeGreaterThanOrEqual(20);
});
