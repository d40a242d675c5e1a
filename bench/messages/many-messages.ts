import type { Books } from '../../db/books';
import type { Change } from '../../db/changes';
import { openSqlite } from '../../db/ledger-file/connection';
import { openLedger } from '../../db/ledger-file/open-ledger';
import { addDays } from '../../domain/calendar/dates';
import { FIRST_ACTION_TYPES } from '../../domain/actions/action';
import { message, title } from './message-words';
import { pick, randomFrom } from './random';

export const OFFICER = 'Officer';
export const AT = '2026-04-20T09:00:00.000Z';
const CARERS = 1250;
const MESSAGES_A_THREAD = 5;
/** The first day of the ledger's threads: five years of them up to now. */
const FIRST_DAY = '2021-04-20';
const DAYS = 1825;
/** Of the last threads most are open still, of the others hardly any. */
const NEW_THREADS = 600;
const SEED = 20_260_420;

/** Makes a ledger whose carers and team have written to each other `messages` times. */
export async function writeManyMessages(file: string, key: string, messages: number): Promise<void> {
  const ledger = await openLedger({ path: file, key, create: true });
  await ledger.transaction(enterPeople);
  await ledger.close();
  insertThreads(file, key, messages / MESSAGES_A_THREAD);
}

async function enterPeople(books: Books): Promise<void> {
  const change: Change = { user: OFFICER, at: AT, action: 'bench' };
  const account = {
    name: OFFICER,
    roles: ['officer'] as const,
    passwordHash: 'nobody signs in',
    active: true,
    failedSignIns: 0,
    lockedUntil: null,
    createdAt: AT,
  };
  await books.users.saveMany([account], change);
  const providers = Array.from({ length: CARERS }, (_, index) => ({
    ref: providerRef(index),
    name: `Carer ${index}`,
    type: 'foster_carer' as const,
    email: null,
    phone: null,
    address: null,
    postcode: null,
    supplierRef: null,
  }));
  await books.providers.saveMany(providers, change);
  const children = Array.from({ length: CARERS * 2 }, (_, index) => ({
    ref: `C${index + 1}`,
    name: `Child ${index}`,
    dateOfBirth: '2015-06-01',
  }));
  await books.clients.saveMany(children, change);
}

const providerRef = (index: number): string => `P${String(index + 1).padStart(5, '0')}`;

/** Bare inserts, without an audit trail that no search reads; the ledger's own triggers fill the index. */
function insertThreads(file: string, key: string, threads: number): void {
  const sqlite = openSqlite(file, key, { readonly: false });
  const random = randomFrom(SEED);
  const insertThread = sqlite.prepare(INSERT_THREAD);
  const insertEntry = sqlite.prepare(INSERT_ENTRY);
  const close = sqlite.prepare(`UPDATE action SET state = 'closed', due_on = NULL WHERE id = ?`);
  sqlite.exec('BEGIN IMMEDIATE');
  for (let id = 1; id <= threads; id += 1) {
    const at = `${addDays(FIRST_DAY, Math.floor((id * DAYS) / threads))}T09:00:00.000Z`;
    const isOpen = random() < (id > threads - NEW_THREADS ? 0.8 : 0.01);
    insertThread.run({
      id,
      provider: providerRef(Math.floor(random() * CARERS)),
      type: pick(random, FIRST_ACTION_TYPES).code,
      title: title(random),
      at,
      due: addDays(at.slice(0, 10), 5),
    });
    for (let place = 0; place < MESSAGES_A_THREAD; place += 1) {
      const isCarers = place % 2 === 0;
      insertEntry.run({
        action: id,
        kind: place === 0 ? 'message' : 'comment',
        side: isCarers ? 'carer' : 'team',
        at,
        origin: isCarers ? 'email' : null,
        body: message(random, 1 + Math.floor(random() * 4)),
      });
    }
    if (isOpen) continue;
    insertEntry.run({ action: id, kind: 'close', side: 'team', at, origin: null, body: '' });
    close.run(id);
  }
  sqlite.exec('COMMIT');
  sqlite.close();
}

const INSERT_THREAD = `
  INSERT INTO action (id, provider_ref, type, title, related_kind, related_ref, opened_by_side, opened_at, state,
    assigned_to, closure_requested, due_on, updated_at)
  VALUES (@id, @provider, @type, @title, 'provider', @provider, 'carer', @at, 'open', 'team', 0, @due, @at)`;

const INSERT_ENTRY = `
  INSERT INTO action_entry (action_id, kind, side, by_user, at, origin, body, details)
  VALUES (@action, @kind, @side, '${OFFICER}', @at, @origin, @body, '{}')`;
