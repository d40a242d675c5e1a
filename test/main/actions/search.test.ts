import { expect, test } from 'vitest';
import { openSqlite } from '../../../db/ledger-file/connection';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { anAction, openedAction } from '../../builders/actions';
import { deskOf, withDesk, type Desk } from '../../builders/desk';
import { TEST_KEY } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';

const found = async (desk: Desk, text: string, openOnly = false): Promise<number[]> =>
  (await desk.ask(OLIVE, 'actions.search', { text, openOnly })).map(({ id }) => id);

test('every text of a thread is searched: title, messages, notes and the names of files', async () => {
  await withDesk(async (desk) => {
    const { action } = await openedAction(desk, { title: 'Bed and mattress', body: 'Äpfel for the trip' });
    const file = { name: 'kingsmead-receipt.pdf', bytes: new TextEncoder().encode('%PDF-1.7\n%%EOF') };
    await desk.ask(OLIVE, 'actions.write', { ...noteOn(action.id), attachments: [file] });
    const other = await openedAction(desk, { title: 'Mattress again', body: 'The bed' });
    // Any case, without accents, the beginnings of words; the newest text first.
    for (const text of ['mattr', 'BED', 'bed mattress']) {
      const both = text === 'bed mattress' ? [action.id] : [other.action.id, action.id];
      expect(await found(desk, text), text).toEqual(both);
    }
    for (const text of ['apfel', 'telephoned', 'kingsmead pdf', 't trip'])
      expect(await found(desk, text), text).toEqual([action.id]);
    expect(await found(desk, 'attress')).toEqual([]);
  });
});

test('a thread is found by its number and its carer’s name too, after those by their text', async () => {
  await withDesk(async (desk) => {
    const { action } = await openedAction(desk, { title: 'Bed and mattress' });
    const named = await openedAction(desk, { title: 'For Amara', body: 'She rang.' });
    expect(await found(desk, 'amara')).toEqual([named.action.id, action.id]);
    expect(await found(desk, 'OKAF am')).toEqual([named.action.id, action.id]);
    expect(await found(desk, `action ${action.id}`)).toEqual([action.id]);
    expect(await found(desk, 'okafor mattress')).toEqual([]);
    await desk.ask(OLIVE, 'actions.write', { id: action.id, verb: 'close', body: '' });
    expect(await found(desk, 'amara', true)).toEqual([named.action.id]);
    expect(await found(desk, String(action.id), true)).toEqual([]);
    const rows = await desk.ask(OLIVE, 'actions.search', { text: 'okafor', openOnly: true });
    expect(rows).toMatchObject([{ id: named.action.id, excerpt: '' }]);
  });
});

function noteOn(id: number) {
  return { id, verb: 'note', body: 'Telephoned on Monday' } as const;
}

const THREADS = 400;

test('an old open thread is found under hundreds of closed ones, and each thread once however often it has the word', async () => {
  await withDesk(async (desk, folder) => {
    const { action } = await openedAction(desk, anAction({ body: 'Where is my remittance advice?' }));
    const file = desk.ledger.path;
    expect(file.startsWith(folder)).toBe(true);
    await desk.ledger.close();
    insertClosed(file);
    const ledger = await openLedger({ path: file, key: TEST_KEY });
    try {
      const later = deskOf(ledger);
      expect(await found(later, 'remittance', true)).toEqual([action.id]);
      expect(await found(later, 'remittance')).toEqual(
        Array.from({ length: 200 }, (_unused, index) => action.id + THREADS - index),
      );
    } finally {
      await ledger.close();
    }
  });
});

/** Closed threads that each have the word in their title and in four messages. */
function insertClosed(file: string): void {
  const sqlite = openSqlite(file, TEST_KEY, { readonly: false });
  sqlite.exec('BEGIN');
  const thread = sqlite.prepare(
    `INSERT INTO action (provider_ref, type, title, related_kind, related_ref, opened_by_side, opened_at, state,
      assigned_to, closure_requested, updated_at)
     VALUES ('P001', 'payment-query', 'Remittance', 'provider', 'P001', 'team', ?, 'open', 'team', 0, ?)`,
  );
  const entry = sqlite.prepare(
    `INSERT INTO action_entry (action_id, kind, side, by_user, at, body, details)
     VALUES (?, ?, 'team', '${OLIVE.name}', ?, 'The remittance is on its way.', '{}')`,
  );
  const at = '2026-04-20T09:00:00.000Z';
  for (let count = 0; count < THREADS; count += 1) {
    const id = thread.run(at, at).lastInsertRowid;
    for (const kind of ['message', 'comment', 'comment', 'comment']) entry.run(id, kind, at);
  }
  sqlite.exec(`UPDATE action SET state = 'closed' WHERE opened_at = '${at}'`);
  sqlite.exec('COMMIT');
  sqlite.close();
}
