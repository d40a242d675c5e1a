import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { changeBy, enterWorkedExample, OFFICER, TEST_KEY, withFolder } from '../builders/ledger';

test.each([
  ['is changed', "UPDATE stay_confirmation SET as_of = '2026-05-01' WHERE id = 1", 'never changed'],
  [
    'is changed as it is taken back',
    `UPDATE stay_confirmation SET as_of = '2026-05-01', taken_back_by = '${OFFICER}', taken_back_at = 'x' WHERE id = 1`,
    'never changed',
  ],
  [
    'is put in force again',
    'UPDATE stay_confirmation SET taken_back_by = NULL, taken_back_at = NULL WHERE id = 2',
    'never changed',
  ],
  ['is deleted', 'DELETE FROM stay_confirmation', 'never deleted'],
  [
    'is replaced',
    'INSERT OR REPLACE INTO stay_confirmation SELECT * FROM stay_confirmation',
    'never replaced',
  ],
  ['is taken back by nobody', "UPDATE stay_confirmation SET taken_back_at = 'x' WHERE id = 1", 'CHECK'],
  ['loses its placement', 'DELETE FROM placement', 'FOREIGN KEY'],
])('the database refuses that a confirmation %s', async (_what, statement, message) => {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      const stay = { placement: 'PL001', asOf: '2026-04-12', note: null };
      const confirmed = await books.stays.confirmMany([stay, stay], changeBy(OFFICER));
      expect(confirmed.map(({ id }) => id)).toEqual([1, 2]);
      expect(await books.stays.takeBackMany([2, 99], changeBy(OFFICER))).toEqual([confirmed[1]]);
      expect(await books.stays.takeBackMany([2], changeBy(OFFICER))).toEqual([]);
      expect([...(await books.stays.latest()).values()]).toEqual([confirmed[0]]);
    });
    await ledger.close();
    const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
    try {
      sqlite.pragma('foreign_keys = ON');
      sqlite.pragma('recursive_triggers = ON');
      expect(() => sqlite.exec(statement)).toThrow(message);
    } finally {
      sqlite.close();
    }
  });
});
