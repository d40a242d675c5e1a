import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { deskOf, payPeriod } from '../builders/desk';
import { enterWorkedExample, TEST_KEY, withFolder } from '../builders/ledger';
import { anExtra, aOneOff, approvedOneOff, enterItems, PDF } from '../builders/one-offs';
import { enterPeople, OLIVE } from '../builders/people';

/** Number 1 with evidence and a birthday are paid; 2 waits, 3 is withdrawn. Then somebody with the key and any SQLite. */
async function behindTheApplication(work: (sqlite: Sqlite.Database) => void): Promise<void> {
  await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
      await enterItems(books);
    });
    const desk = deskOf(ledger);
    await desk.ask(OLIVE, 'extras.save', anExtra());
    await desk.ask(OLIVE, 'extras.save', anExtra({ name: 'Festival', occasion: 'date', on: '2026-12-25' }));
    await approvedOneOff(desk, { evidence: { name: 'club.pdf', bytes: PDF } });
    await desk.ask(OLIVE, 'oneOffs.enter', aOneOff());
    await desk.ask(OLIVE, 'oneOffs.withdraw', { id: (await desk.ask(OLIVE, 'oneOffs.enter', aOneOff())).id });
    await payPeriod(desk, '2026-27/01');
    await ledger.close();
    const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
    try {
      work(sqlite);
    } finally {
      sqlite.close();
    }
  });
}

const LINE_OF_NEXT = (oneOff: number, verb = 'INSERT'): string => `
  INSERT INTO payment (id, period, provider_ref, total_pence, provider_name) VALUES (99, '2026-27/02', 'P001', 0, 'x');
  ${verb} INTO payment_line SELECT 999, '2026-27/02', 99, 1, provider_ref, kind, placement_ref, client_ref, client_name,
    service_level_code, service_level_name, gl_code, cost_centre, care_period, from_night, to_night,
    quantity_hundredths, unit, rate_pence, rate_unit, amount_pence, json_set(reason, '$.oneOff', ${oneOff})
  FROM payment_line WHERE json_extract(reason, '$.oneOff') = 1`;

test.each([
  ['a manual line is paid twice', LINE_OF_NEXT(1), 'A manual line is paid once'],
  [
    'the payment of a manual line is replaced by a later one',
    LINE_OF_NEXT(1, 'INSERT OR REPLACE'),
    'A manual line is paid once',
  ],
  ['a manual line is paid that waits', LINE_OF_NEXT(2), 'only after another person has approved it'],
  ['a manual line is paid that was withdrawn', LINE_OF_NEXT(3), 'only after another person has approved it'],
  [
    'a manual line is paid that nobody entered',
    LINE_OF_NEXT(77),
    'only after another person has approved it',
  ],
  [
    'a manual line that was paid is withdrawn',
    "UPDATE one_off SET state = 'withdrawn' WHERE id = 1",
    'A manual line that was paid is never changed',
  ],
  [
    'a manual line gets another amount',
    'UPDATE one_off SET amount_pence = 1 WHERE id = 2',
    'A manual line keeps what was entered',
  ],
  [
    'a manual line is approved by whoever entered it',
    "UPDATE one_off SET state = 'approved', decided_by = entered_by, decided_at = 'x' WHERE id = 2",
    'approved_by_another',
  ],
  [
    'a manual line that was withdrawn comes back',
    "UPDATE one_off SET state = 'pending', decided_by = NULL, decided_at = NULL WHERE id = 3",
    'A manual line that was rejected or withdrawn is never changed',
  ],
  ['a manual line is deleted', 'DELETE FROM one_off WHERE id = 2', 'A manual line is never deleted'],
  [
    'a manual line is replaced',
    'INSERT OR REPLACE INTO one_off SELECT * FROM one_off WHERE id = 1',
    'A manual line is never replaced',
  ],
  [
    'a rule that paid is changed',
    "UPDATE extra_rule SET weeks_hundredths = 200 WHERE ref = 'BIRTHDAY-2026-27'",
    'A rule by which extras were paid is never changed',
  ],
  [
    'a rule that paid is deleted',
    "DELETE FROM extra_rule WHERE ref = 'BIRTHDAY-2026-27'",
    'A rule by which extras were paid is never deleted',
  ],
  [
    'a rule is replaced',
    "INSERT OR REPLACE INTO extra_rule SELECT * FROM extra_rule WHERE ref = 'BIRTHDAY-2026-27'",
    'A rule of extras is never replaced',
  ],
  [
    'a rule is replaced by its place in the table',
    "INSERT OR REPLACE INTO extra_rule (rowid, ref, name, year, occasion, on_day, weeks_hundredths, service_level_code, placement_levels, set_by, set_at) SELECT rowid, 'OTHER', name, year, occasion, on_day, 1, service_level_code, placement_levels, set_by, set_at FROM extra_rule WHERE ref = 'BIRTHDAY-2026-27'",
    'A rule of extras is never replaced',
  ],
  ['an attachment is changed', "UPDATE attachment SET content = x'00', size_bytes = 1", 'never changed'],
  ['an attachment is deleted', 'DELETE FROM attachment', 'An attachment is never deleted'],
  [
    'an attachment is replaced',
    "INSERT OR REPLACE INTO attachment SELECT hash, media_type, 1, x'00', added_by, added_at FROM attachment",
    'An attachment is never replaced',
  ],
])('the database refuses: %s', async (_what, sql, message) => {
  await behindTheApplication((sqlite) => {
    expect(() => sqlite.exec(sql)).toThrow(message);
  });
});

test('what was not paid by may change', async () => {
  await behindTheApplication((sqlite) => {
    sqlite.exec("UPDATE extra_rule SET weeks_hundredths = 200 WHERE ref = 'FESTIVAL-2026-27'");
    sqlite.exec("DELETE FROM extra_rule WHERE ref = 'FESTIVAL-2026-27'");
    sqlite.exec(
      "UPDATE one_off SET state = 'withdrawn', decided_by = entered_by, decided_at = 'x' WHERE id = 2",
    );
    const states = sqlite.prepare('SELECT state FROM one_off ORDER BY id').pluck().all();
    expect(states).toEqual(['approved', 'withdrawn', 'withdrawn']);
    expect(sqlite.prepare('SELECT ref FROM extra_rule').pluck().all()).toEqual(['BIRTHDAY-2026-27']);
  });
});
