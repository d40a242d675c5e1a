import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect } from 'vitest';
import { openSqlite } from '../../db/ledger-file/connection';
import type { SignedIn } from '../../domain/sync/publication-outcome';
import { collectAll, issueTo, publishAll, signedIn, typedBy, withCouncil, type Council } from './carers-page';
import { TEST_KEY } from './ledger';
import { OLIVE } from './people';

/** A council with two carers who have signed in. */
export async function withCarers(work: (council: Council, carers: readonly SignedIn[]) => Promise<void>) {
  await withCouncil(async (council) => {
    const issued = await issueTo(council, 2);
    await publishAll(council);
    const carers: SignedIn[] = [];
    for (const one of issued) carers.push(await signedIn(council.web, typedBy(one)));
    await work(council, carers);
    expect(council.desk.unexpected).toEqual([]);
    expect(await council.desk.ask(OLIVE, 'audit.verify', {})).toMatchObject({ ok: true });
  });
}

/** Collects, and gives what became of each file, in words. */
export async function outcomes(council: Council, at?: string): Promise<string[]> {
  const received = await collectAll(council, at === undefined ? {} : { at });
  return received.map(({ outcome, row }) => `${outcome}: ${row?.reason ?? row?.takenAs ?? ''}`).sort();
}

/** What is noted of each file that came, whatever becomes of it. */
const NOTES: ReadonlySet<string> = new Set(['submission', 'audit_event']);

/**
 * Everything that the ledger keeps, table by table, but what is noted of files that came; and what the audit trail has been
 * told of: submissions alone, where nothing was taken.
 */
export async function everythingSaved({ desk, folder }: Council): Promise<Record<string, unknown>> {
  const copy = join(folder, `${randomUUID()}.db`);
  await desk.ledger.backupTo(copy);
  const sqlite = openSqlite(copy, TEST_KEY, { readonly: true });
  const rows = (sql: string) => sqlite.prepare(sql).raw().all() as unknown[][];
  const tables = rows(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).flat() as string[];
  const kept = tables.filter((table) => !NOTES.has(table) && !table.startsWith('sqlite_'));
  const saved = Object.fromEntries(kept.map((table) => [table, rows(`SELECT * FROM "${table}"`)]));
  const told = rows(`SELECT subject_kind, action FROM audit_event WHERE subject_kind <> 'submission'`);
  sqlite.close();
  return { ...saved, told };
}
