import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { enterWorkedExample, withLedger } from '../builders/ledger';
import { finalisePeriod } from '../builders/payments';

/** Long ones: among so much that is random, a few characters come up by chance. */
const SECRETS = [
  'Amara Okafor',
  'Robin Vale',
  'Mill Lane',
  '66374958',
  'Olive Officer',
  'payment_line',
  'SQLite format',
];

test('nothing on disk can be read without the key, the write-ahead log and a backup included', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.transaction(enterWorkedExample);
    await finalisePeriod(ledger);
    await ledger.backupTo(join(folder, 'backup.db'));
    const files = await readdir(folder);
    expect(files.sort()).toEqual(['backup.db', 'ledger.db', 'ledger.db-wal', 'ledger.db.lock']);
    for (const name of files.filter((file) => !file.endsWith('.lock'))) {
      const bytes = await readFile(join(folder, name));
      expect(bytes.length).toBeGreaterThanOrEqual(4096);
      expect(SECRETS.filter((secret) => bytes.includes(secret))).toEqual([]);
    }
    const lock = await readFile(join(folder, 'ledger.db.lock'));
    expect(['Amara', 'Robin Vale', '66374958'].filter((secret) => lock.includes(secret))).toEqual([]);
  });
});

test('SQLite without the key takes it for no database', async () => {
  await withLedger(async (ledger, folder) => {
    await ledger.backupTo(join(folder, 'backup.db'));
    const plain = new Sqlite(join(folder, 'backup.db'), { readonly: true });
    expect(() => plain.prepare('SELECT count(*) FROM sqlite_master').get()).toThrow('not a database');
    plain.close();
  });
});
