import path from 'node:path';
import type Sqlite from 'better-sqlite3';
import { beforeAll, expect, test } from 'vitest';
import { openSqlite } from '../../../db/ledger-file/connection';
import { openLedger } from '../../../db/ledger-file/open-ledger';
import { makeDemoLedger } from '../../../main/demo/make-demo-ledger';
import type { SignedInUser } from '../../../preload/contract/users';
import { everyCarersData, textOf } from '../../builders/carer-data';
import { carerDataSchema } from '../../builders/carer-data-schema';
import { anAction } from '../../builders/actions';
import { aTraining } from '../../builders/claims';
import { deskOf } from '../../builders/desk';
import { TEST_KEY, withFolder } from '../../builders/ledger';
import {
  HIDDEN_DIGITS,
  knownColumns,
  markEveryText,
  shownColumns,
  textColumnsOf,
} from '../../builders/marked-words';

const DANIEL: SignedInUser = { name: 'Daniel Price', roles: ['officer'] };

/** What every carer is told, of a council in whose ledger every text says whose it is. */
let texts: Map<string, string>;
/** By carer, the children whom the ledger has with them; of all, the days on which they were born. */
let childrenOf: Map<string, Set<string>>;
let birthdays: Map<string, string>;
let columns: string[];
beforeAll(async () => {
  await withFolder(async (folder) => {
    const file = path.join(folder, 'marked.ledger');
    await makeCouncil(file);
    const sqlite = openSqlite(file, TEST_KEY, { readonly: false });
    columns = textColumnsOf(sqlite);
    childrenOf = readChildren(sqlite);
    birthdays = new Map(pairs(sqlite, 'SELECT ref, date_of_birth FROM client'));
    markEveryText(sqlite);
    sqlite.close();
    const marked = await openLedger({ path: file, key: TEST_KEY });
    const data = await everyCarersData(marked);
    texts = new Map([...data].map(([provider, of]) => [provider, textOf(of)]));
    await marked.close();
  });
}, 120_000);

/** The demo council, with a claim that the team has not sent to the panel, one that it withdrew, and a thread. */
async function makeCouncil(file: string): Promise<void> {
  const ledger = await openLedger({ path: file, key: TEST_KEY, create: true });
  const assetsFolder = path.join(import.meta.dirname, '../../../assets/demo');
  await makeDemoLedger({ ledger, assetsFolder, size: 'small' });
  const desk = deskOf(ledger);
  const { provider } = (await desk.ask(DANIEL, 'claimants.list', {})).find(({ approved }) => approved)!;
  const item = aTraining({ serviceLevel: 'CARER-MILES', fromDay: '2026-03-30', toDay: '2026-03-30' });
  for (const withdrawn of [false, true]) {
    const entered = { provider, day: '2026-04-01', notes: 'Petrol', origin: 'paper' } as const;
    const { claim } = await desk.ask(DANIEL, 'claims.enter', entered);
    await desk.ask(DANIEL, 'claims.saveItem', { claim: claim.id, id: null, item });
    if (!withdrawn) continue;
    await desk.ask(DANIEL, 'claims.submit', { id: claim.id });
    await desk.ask(DANIEL, 'claims.withdraw', { id: claim.id, reason: 'Sent twice' });
  }
  await desk.ask(
    DANIEL,
    'actions.create',
    anAction({ provider, relatedTo: { kind: 'provider', ref: provider } }),
  );
  await ledger.close();
}

const pairs = (sqlite: Sqlite.Database, sql: string): [string, string][] =>
  sqlite.prepare(sql).raw().all() as [string, string][];

function readChildren(sqlite: Sqlite.Database): Map<string, Set<string>> {
  const rows = pairs(
    sqlite,
    `SELECT provider_ref, client_ref FROM placement UNION SELECT provider_ref, client_ref FROM payment_line
    UNION SELECT provider_ref, client_ref FROM one_off
    UNION SELECT provider_ref, client_ref FROM claim_item JOIN claim ON claim.id = claim_id`,
  );
  const byCarer = Map.groupBy(rows, ([provider]) => provider);
  return new Map([...byCarer].map(([provider, own]) => [provider, new Set(own.map(([, child]) => child))]));
}

test('every text of the ledger is known to be the carers’ or the team’s', () => {
  expect(knownColumns()).toEqual(columns);
});

test('a carer’s data has what is on the list, each in its form, and nothing else', () => {
  for (const text of texts.values()) {
    const { error } = carerDataSchema.safeParse(JSON.parse(text));
    expect(error?.issues ?? []).toEqual([]);
  }
});

test('nothing of the team’s own is in it, no more of an account than four digits, no date of birth', () => {
  for (const [provider, text] of texts) {
    expect(text.match(/‹hidden[^›]*›/g) ?? [], provider).toEqual([]);
    const [sortCode, account] = HIDDEN_DIGITS;
    expect(text.match(new RegExp(`${sortCode}|${account}\\d{4}`, 'g')) ?? [], provider).toEqual([]);
    const born = [...childrenOf.get(provider)!].map((child) => birthdays.get(child)!);
    expect(
      born.filter((day) => text.includes(day)),
      provider,
    ).toEqual([]);
  }
});

test('what is said is all of the carer, of children whom the ledger has with them, or of everybody', () => {
  const said = new Set<string>();
  for (const [provider, text] of texts) {
    for (const [, column, owner] of text.matchAll(/‹shown (\S+) ([^›]+)›/g)) {
      said.add(column!);
      const [kind, ref] = [owner!.slice(0, 2), owner!.slice(2)];
      const isOwn = kind === 'P:' ? ref === provider : childrenOf.get(provider)!.has(ref);
      if (owner !== '*' && !isOwn) expect.fail(`${provider} is told ${column} of ${owner}`);
    }
  }
  // All of it was looked at, and so was what is kept as parts.
  const parts = ['description', 'name', 'reason'].map((part) => `payment_line.reason.${part}`);
  expect([...said].sort()).toEqual([...shownColumns(), ...parts, 'setting.value'].sort());
});
