import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkBankDetails } from '../../../domain/bank-details/check-bank-details';
import { importFile } from '../../../main/imports/imports-commands';
import type { ImportKind } from '../../../preload/contract/imports';
import { makeCouncil } from '../../../scripts/demo-council/council';
import { filesOf } from '../../../scripts/demo-council/files';
import { aUser, changeBy, OFFICER, withLedger } from '../../builders/ledger';

const FOLDER = path.join(import.meta.dirname, '..', '..', '..', 'assets', 'demo');
/** In the order in which the README has them imported. */
const IN_ORDER: readonly ImportKind[] = [
  'periods',
  'providers',
  'clients',
  'service-levels',
  'rates',
  'placements',
];

const rowsOf = (
  file: string,
  columns: (header: string[]) => (string | false)[] = (all) => all,
): Record<string, string>[] => parse(readFileSync(path.join(FOLDER, file)), { columns });
const withoutKnownIn = (header: string[]): (string | false)[] =>
  header.map((name) => (name === 'known_in' ? false : name));

describe('the demo council’s files', () => {
  let made: ReadonlyMap<string, string>;
  beforeAll(() => {
    made = filesOf(makeCouncil());
  });

  it('are what the generator makes from its seed, all of them', () => {
    const committed = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.csv'),
    );
    expect(committed.map((file) => file.replaceAll('\\', '/')).sort()).toEqual([...made.keys()].sort());
    const outOfDate = [...made].filter(
      ([file, text]) => readFileSync(path.join(FOLDER, file), 'utf8') !== text,
    );
    // Where one is out of date: npm run demo-council.
    expect(outOfDate.map(([file]) => file)).toEqual([]);
  });

  it('have the council’s size', () => {
    expect(rowsOf('providers.csv')).toHaveLength(450);
    expect(rowsOf('providers.csv').filter((row) => row['type'] === 'supported_lodgings')).toHaveLength(60);
    expect(rowsOf('clients.csv')).toHaveLength(900);
    expect(rowsOf('periods.csv')).toHaveLength(52);
  });

  it('can reach nobody: numbers for drama, addresses of example.org, each once', () => {
    const carers = rowsOf('providers.csv');
    for (const { phone, email } of carers) {
      expect(phone).toMatch(/^07700 900\d{3}$/);
      expect(email).toMatch(/^[a-z]+\.[a-z]+\d*@example\.org$/);
    }
    expect(new Set(carers.map((row) => row['phone'])).size).toBe(carers.length);
    expect(new Set(carers.map((row) => row['email'])).size).toBe(carers.length);
  });

  it('have a different account for each carer, all of which pass the modulus check', () => {
    const accounts = [...rowsOf('providers.csv'), ...rowsOf('history/providers.csv')].filter(
      (row) => row['sort_code'],
    );
    for (const { sort_code: sortCode, account_number: number } of accounts) {
      expect(checkBankDetails(sortCode!, number!)).toEqual({ valid: true, checked: true });
    }
    const owners = new Map(accounts.map((row) => [row['account_number'], row['provider_ref']]));
    for (const row of accounts) expect(owners.get(row['account_number'])).toBe(row['provider_ref']);
  });

  it('end where their history ends', () => {
    for (const [kind, ref] of [
      ['providers', 'provider_ref'],
      ['clients', 'client_ref'],
      ['placements', 'placement_ref'],
    ]) {
      const last = new Map(rowsOf(`history/${kind}.csv`, withoutKnownIn).map((row) => [row[ref!], row]));
      expect(rowsOf(`${kind}.csv`)).toEqual(
        [...last.values()].sort((a, b) => (a[ref!]! < b[ref!]! ? -1 : 1)),
      );
    }
  });

  it('are taken whole into an empty ledger, and change nothing a second time', async () => {
    await withLedger(async (ledger) => {
      await ledger.transaction(async (books) => await books.users.save(aUser(), changeBy(OFFICER)));
      const context = { ledger, user: { name: OFFICER, roles: [] }, at: '2026-04-07T09:00:00.000Z' };
      for (const kind of IN_ORDER) {
        const file = { context, kind, path: path.join(FOLDER, `${kind}.csv`), dryRun: false };
        const first = await importFile(file);
        expect(first.rejected).toEqual([]);
        expect(await importFile(file)).toMatchObject({
          added: 0,
          updated: 0,
          unchanged: first.added,
          rejected: [],
        });
      }
    });
  });
});
