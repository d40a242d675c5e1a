import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expect } from 'vitest';
import { openSqlite } from '../../../db/ledger-file/connection';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { verifyLedger } from '../../../main/audit/verify';
import type { VerifyReport } from '../../../preload/contract/audit';
import { deskOf, payPeriod, type Desk } from '../../builders/desk';
import {
  aPlacement,
  aProvider,
  changeBy,
  enterWorkedExample,
  OFFICER,
  TEST_KEY,
  withFolder,
} from '../../builders/ledger';
import { enterPeople, OLIVE } from '../../builders/people';

/** What somebody did behind the application's back, in words and in SQL, and the checks that find it, with their words. */
export type Tampering = readonly [
  what: string,
  tamper: (sqlite: Sqlite.Database) => void,
  expected: Readonly<Record<string, RegExp>>,
];

/** A confirmed stay, three finalised periods with an adjustment that is carried forward from the second; the fourth is prepared. */
export async function liveALittle(desk: Desk): Promise<void> {
  await desk.ask(OLIVE, 'stays.confirm', { placements: ['PL001'], asOf: '2026-04-12', note: 'By phone.' });
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
async function verifyAfter(
  tamper: (sqlite: Sqlite.Database) => void,
  live: (desk: Desk) => Promise<void>,
): Promise<VerifyReport> {
  return await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    await writeFile(path, await ledgerLivedIn(live));
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

const livedIn = new Map<typeof liveALittle, Promise<Uint8Array>>();

/** The file of a ledger that passes every check after `live`; made once however often it is tampered with. */
async function ledgerLivedIn(live: typeof liveALittle): Promise<Uint8Array> {
  const made = livedIn.get(live) ?? liveInLedger(live);
  livedIn.set(live, made);
  return await made;
}

async function liveInLedger(live: typeof liveALittle): Promise<Uint8Array> {
  return await withFolder(async (folder) => {
    const path = join(folder, 'ledger.db');
    const ledger = await openLedger({ path, key: TEST_KEY, create: true });
    await ledger.transaction(async (books) => {
      await enterWorkedExample(books);
      await enterPeople(books);
    });
    await live(deskOf(ledger));
    expect((await verifyLedger(ledger)).ok).toBe(true);
    await ledger.close();
    return await readFile(path);
  });
}

export function brokenChecks(report: VerifyReport): Record<string, string> {
  const broken = report.checks.filter((check) => !check.ok);
  return Object.fromEntries(broken.map(({ name, detail }) => [name, detail]));
}

/** Changes what triggers protect, and puts them back: whoever has the file's key can do that without a trace of it. */
export function withoutTriggers(...statements: string[]): (sqlite: Sqlite.Database) => void {
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

/** The checks that fail after tampering with a ledger that was lived in, by name, with what they say. */
export async function brokenAfter(
  tamper: (sqlite: Sqlite.Database) => void,
  live: (desk: Desk) => Promise<void> = liveALittle,
): Promise<Record<string, string>> {
  return brokenChecks(await verifyAfter(tamper, live));
}

/** Exactly these checks, each in these words. */
export function inWords(expected: Readonly<Record<string, RegExp>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(expected).map(([name, words]) => [name, expect.stringMatching(words) as unknown]),
  );
}
