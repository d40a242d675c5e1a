import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { verifyLedger } from '../../main/audit/verify';
import type { VerifyReport } from '../../preload/contract/audit';
import { deskOf, payPeriod, withDesk, type Desk } from '../builders/desk';
import {
  aPlacement,
  aProvider,
  changeBy,
  enterWorkedExample,
  OFFICER,
  TEST_KEY,
  withFolder,
} from '../builders/ledger';
import { AARON, ADA, enterPeople, OLIVE } from '../builders/people';

/** Three finalised periods with an adjustment that is carried forward from the second; the fourth is prepared. */
async function liveALittle(desk: Desk): Promise<void> {
  await payPeriod(desk, '2026-27/01');
  await desk.ask(OLIVE, 'placements.save', {
    placement: aPlacement({ endDate: '2026-04-11' }),
    isNew: false,
  });
  await payPeriod(desk, '2026-27/02');
  await payPeriod(desk, '2026-27/03');
  await desk.ask(OLIVE, 'periods.addYear', { year: '2026-27', firstDay: '2026-04-06', frequency: 'weekly' });
  await desk.ledger.transaction((books) =>
    books.providers.save(aProvider({ ref: 'P002' }), changeBy(OFFICER)),
  );
  await desk.ask(OLIVE, 'periods.prepare', { period: '2026-27/04', acceptExceptions: true });
}

/** What `verify` finds after somebody with the key and any SQLite did `tamper` behind the application's back. */
async function verifyAfter(tamper: (sqlite: Sqlite.Database) => void): Promise<VerifyReport> {
  return await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await liveALittle(deskOf(ledger));
    expect((await verifyLedger(ledger)).ok).toBe(true);
    await ledger.close();
    const sqlite = openSqlite(path, TEST_KEY, { readonly: false });
    sqlite.pragma('foreign_keys = OFF');
    tamper(sqlite);
    sqlite.close();
    const opened = await openLedger({ path, key: TEST_KEY });
    try {
      return await verifyLedger(opened);
    } finally {
      await opened.close();
    }
  });
}

function brokenChecks(report: VerifyReport): Record<string, string> {
  const broken = report.checks.filter((check) => !check.ok);
  return Object.fromEntries(broken.map(({ name, detail }) => [name, detail]));
}

/** Changes what triggers protect, and puts them back: whoever has the file's key can do that without a trace of it. */
function withoutTriggers(...statements: string[]): (sqlite: Sqlite.Database) => void {
  return (sqlite) => {
    const triggers = sqlite.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as {
      name: string;
      sql: string;
    }[];
    for (const { name } of triggers) sqlite.exec(`DROP TRIGGER ${name}`);
    // The checks of the tables as well: "nobody finalises what they prepared" is one.
    sqlite.pragma('ignore_check_constraints = ON');
    for (const statement of statements) sqlite.exec(statement);
    for (const { sql } of triggers) sqlite.exec(sql);
  };
}

test('a ledger that was only changed by the application passes every check, empty or lived in', async () => {
  await withDesk(async (desk) => {
    const empty = await desk.ask(ADA, 'audit.verify', {});
    expect(empty.checks.map(({ name, ok }) => [name, ok])).toEqual(
      [
        'file',
        'audit_chain',
        'changes_audited',
        'seals',
        'periods_in_order',
        'sums',
        'carried_forward',
        'care_adds_up',
        'second_person',
      ].map((name) => [name, true]),
    );
    await liveALittle(desk);
    const details = {
      provider: 'P001',
      sortCode: '107999',
      accountNumber: '88837491',
      accountName: 'A OKAFOR',
    };
    for (const accountName of ['A OKAFOR', 'AMARA OKAFOR']) {
      await desk.ask(OLIVE, 'carers.enterBankDetails', { ...details, accountName });
      expect(await desk.ask(ADA, 'audit.verify', {})).toMatchObject({ ok: true });
    }
    await desk.ask(AARON, 'carers.confirmBankDetails', { providers: ['P001'] });
    await desk.ledger.transaction((books) => books.providers.remove('P002', changeBy(OFFICER)));
    await desk.ask(AARON, 'periods.takeBack', { period: '2026-27/04' });
    // A period's events are not only its days, preparation and seal.
    const exported = { ...changeBy(OFFICER, 'reports.exportRemittances'), after: { files: 2 } };
    await desk.ledger.transaction((books) =>
      books.audit.append({ ...exported, subjectKind: 'period', subjectRef: '2026-27/03' }),
    );
    const { events, total } = await desk.ask(ADA, 'audit.search', { limit: 1 });
    const report = await desk.ask(ADA, 'audit.verify', {});
    expect(report.ok, JSON.stringify(brokenChecks(report))).toBe(true);
    expect(
      report.checks.every(({ title, detail }) => title.endsWith('.') && /^Checked .*\.$/.test(detail)),
    ).toBe(true);
    // Checking changes nothing.
    expect(await desk.ask(ADA, 'audit.search', { limit: 1 })).toMatchObject({ events, total });
  });
});

const LINE = "payment_line WHERE period = '2026-27/01' AND position = 1";
const SEAL = 'e'.repeat(64);

test.each<[string, (sqlite: Sqlite.Database) => void, Record<string, RegExp>]>([
  [
    'a paid line’s amount is changed',
    withoutTriggers('UPDATE payment_line SET amount_pence = amount_pence + 100 WHERE id = 1'),
    {
      seals: /Period 2026-27\/01 differs from its seal\./,
      sums: /carer P001: the lines add up to £209.85, the payment is £208.85\./,
      care_adds_up: /Placement PL001, carer P001, period 2026-27\/01: −£1.00 is missing/,
    },
  ],
  [
    'the account that a payment went to is changed',
    withoutTriggers("UPDATE payment SET account_number = '12345678' WHERE id = 1"),
    { seals: /Period 2026-27\/01 differs from its seal\./ },
  ],
  [
    'a paid line is taken away',
    withoutTriggers(`DELETE FROM ${LINE}`),
    { seals: /2026-27\/01 differs/, sums: /the lines add up to £125.71/, care_adds_up: /£83.14 is missing/ },
  ],
  [
    'an amount is kept as a fraction',
    withoutTriggers('UPDATE payment_line SET amount_pence = 8314.5 WHERE id = 1'),
    {
      file: /The file is damaged: /,
      seals: /differs from its seal/,
      sums: /an amount is not a whole number of pence\./,
      care_adds_up: /./,
    },
  ],
  [
    'what was carried forward is kept small',
    withoutTriggers(
      "UPDATE payment_line SET amount_pence = 1 WHERE kind = 'carried_forward' AND period = '2026-27/02'",
    ),
    {
      seals: /2026-27\/02 differs/,
      sums: /2026-27\/02, carer P001: the lines add up to −£62.84, the payment is £0.00/,
      carried_forward: /Period 2026-27\/03, carer P001: what was brought forward is not what was carried\./,
    },
  ],
  [
    'a seal is swapped',
    withoutTriggers(`UPDATE payment_period SET seal = '${SEAL}' WHERE period = '2026-27/01'`),
    {
      seals:
        /2026-27\/01 differs from its seal.*2026-27\/01 has another seal.*2026-27\/02 does not hold the seal/,
    },
  ],
  [
    'the first period is made never to have been',
    withoutTriggers(
      "DELETE FROM payment_line WHERE period = '2026-27/01'",
      "DELETE FROM payment WHERE period = '2026-27/01'",
      "DELETE FROM payment_period WHERE period = '2026-27/01'",
    ),
    {
      file: /refers to a missing payment_period/,
      changes_audited: /Period 2026-27\/01 was changed behind/,
      seals: /2026-27\/02 does not hold the seal.*2026-27\/01 was finalised, and is not any more/,
    },
  ],
  [
    'a period is opened again',
    withoutTriggers(
      `UPDATE payment_period SET seal = NULL, finalised_by = NULL, finalised_at = NULL, payment_count = NULL,
        line_count = NULL, total_pence = NULL, previous_seal = NULL WHERE period = '2026-27/03'`,
    ),
    { seals: /^Period 2026-27\/03 was finalised, and is not any more\.$/ },
  ],
  [
    'a protection is dropped',
    (sqlite) => sqlite.exec('DROP TRIGGER payment_line_never_changes'),
    { file: /The protection "payment_line_never_changes" was removed\./ },
  ],
  [
    'an event is deleted',
    withoutTriggers('DELETE FROM audit_event WHERE seq = (SELECT max(seq) - 1 FROM audit_event)'),
    { audit_chain: /Event \d+ does not follow on event \d+\. Events after it cannot be relied on\./ },
  ],
  [
    'an event is changed',
    withoutTriggers("UPDATE audit_event SET user_name = 'Somebody Else' WHERE action = 'users.add'"),
    { audit_chain: /Event \d+ was changed\. Events after it cannot be relied on\./ },
  ],
  [
    'what an event says of a rate is changed',
    withoutTriggers(
      `UPDATE audit_event SET after = json_set(after, '$.amountPence', 1) WHERE subject_ref LIKE 'FOST % 5–10'`,
    ),
    { audit_chain: /was changed/, changes_audited: /Rate FOST 2025-04-01 5–10/ },
  ],
  [
    'a placement is changed',
    (sqlite) => sqlite.exec("UPDATE placement SET end_date = NULL WHERE ref = 'PL001'"),
    {
      changes_audited: /^Placement PL001 was changed behind the application’s back\.$/,
      care_adds_up: /£62.85 is missing/,
    },
  ],
  [
    'a placement is added',
    (sqlite) =>
      sqlite.exec(
        "INSERT INTO placement SELECT 'PL9', client_ref, provider_ref, service_level_code, '2026-04-27', NULL, entered_by, entered_at FROM placement",
      ),
    { changes_audited: /^Placement PL9 was changed/ },
  ],
  [
    'a rate is changed',
    (sqlite) => sqlite.exec('UPDATE rate SET amount_pence = 21000 WHERE min_age = 11'),
    { changes_audited: /Rate FOST 2025-04-01 11–15 was changed/, care_adds_up: /./ },
  ],
  [
    'a child is made older',
    (sqlite) => sqlite.exec("UPDATE client SET date_of_birth = '2009-04-09'"),
    {
      changes_audited: /Client C001 was changed/,
      care_adds_up: /Placement PL001, carer P001, period 2026-27\/01: a night has no rate/,
    },
  ],
  [
    'a setting is changed',
    (sqlite) => sqlite.exec("INSERT INTO setting VALUES ('exceptions.varianceShare', '99')"),
    { changes_audited: /Setting exceptions.varianceShare was changed/ },
  ],
  [
    'a carer’s money is sent elsewhere',
    (sqlite) => sqlite.exec("UPDATE bank_details SET account_number = '12345678'"),
    { changes_audited: /^Bank details P001 was changed behind the application’s back\.$/ },
  ],
  [
    'bank details are slipped in as if somebody had confirmed them',
    (sqlite) =>
      sqlite.exec(`INSERT INTO bank_details VALUES (9, 'P002', '107999', '88837491', 'X', 'confirmed', '${OFFICER}',
        '2026-04-01T09:00:00.000Z', '${AARON.name}', '2026-04-01T09:00:00.000Z')`),
    { changes_audited: /^Bank details P002 was changed/ },
  ],
  [
    'the second person of bank details is forged',
    (sqlite) => sqlite.exec(`UPDATE bank_details SET confirmed_by = '${ADA.name}'`),
    { second_person: /Carer P001: the bank details name other people/ },
  ],
  [
    'somebody confirms their own bank details',
    withoutTriggers('UPDATE bank_details SET confirmed_by = entered_by'),
    {
      file: /CHECK constraint failed in bank_details/,
      second_person: /Carer P001: the bank details were not confirmed by a second person/,
    },
  ],
  [
    'whoever prepared a period is made another, so that they can finalise it themselves',
    (sqlite) =>
      sqlite.exec(`UPDATE payment_period SET prepared_by = '${ADA.name}' WHERE period = '2026-27/04'`),
    { periods_in_order: /Period 2026-27\/04 names another person than the one who prepared it\./ },
  ],
  [
    'a period is made out to be prepared',
    (sqlite) =>
      sqlite.exec(
        "UPDATE payment_period SET prepared_by = NULL, prepared_at = NULL, prepared_digest = NULL WHERE period = '2026-27/04'",
      ),
    { periods_in_order: /2026-27\/04/ },
  ],
  [
    'somebody gives themselves a role',
    (sqlite) => sqlite.exec(`UPDATE app_user SET roles = '["officer","approver"]' WHERE name = '${OFFICER}'`),
    { changes_audited: /^User Olive Officer was changed/ },
  ],
  [
    'the days of an open period are moved',
    (sqlite) => sqlite.exec("UPDATE payment_period SET pay_date = '2026-05-05' WHERE period = '2026-27/04'"),
    { changes_audited: /^Period 2026-27\/04 was changed/ },
  ],
  [
    'a child is taken away',
    (sqlite) => sqlite.exec("DELETE FROM client WHERE ref = 'C001'"),
    {
      file: /refers to a missing client/,
      changes_audited: /Client C001/,
      care_adds_up: /It could not be checked/,
    },
  ],
])('verify finds that %s', async (_what, tamper, expected) => {
  const report = await verifyAfter(tamper);
  const broken = brokenChecks(report);
  expect(report.ok).toBe(false);
  expect(Object.keys(broken).toSorted()).toEqual(Object.keys(expected).toSorted());
  for (const [name, words] of Object.entries(expected)) expect(broken[name], name).toMatch(words);
});
