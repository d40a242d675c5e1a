import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { plainTextJournal } from '../../../domain/journal/plain-text-journal';
import { BANK_ACCOUNT, journalTotals } from '../../../domain/journal/postings';
import { parseMoney } from '../../../domain/money/parse-money';
import { makeDemoLedger } from '../../../main/demo/make-demo-ledger';
import { JOURNAL_COLUMNS } from '../../../main/journal/journal-csv';
import { deskOf } from '../../builders/desk';
import { withFolder, withLedger } from '../../builders/ledger';
import { ADA, OLIVE } from '../../builders/people';
import { journalPayments } from '../../domain/journal/payments';
import { asked, SECOND, withPaidCouncil } from '../bacs/paying-out';
import { balances, hledger } from './hledger';

const assetsFolder = path.join(import.meta.dirname, '../../../assets/demo');

/** The payments of finalised periods, as the ledger has them. */
async function paymentsOf(ledger: Ledger, periods: readonly string[]) {
  return await ledger.read(async (books) => {
    const all = await Promise.all(periods.map(async (period) => await books.payments.ofPeriod(period)));
    return all.flat();
  });
}

describe('the demo council’s journals, read by hledger', { timeout: 120_000 }, () => {
  it('balance as the ledger does, each period alone and all together', async () => {
    await withLedger(async (ledger, folder) => {
      await makeDemoLedger({ ledger, assetsFolder, size: 'small' });
      const desk = deskOf(ledger);
      const periods = await ledger.read(async (books) => await books.periods.finalised());
      expect(periods.length).toBeGreaterThan(3);
      const journals: string[] = [];
      for (const { period, totalPence } of periods) {
        const { files } = await desk.ask(OLIVE, 'journal.export', asked(folder, period));
        const journal = files.find((file) => file.endsWith('.journal'))!;
        await hledger([journal], 'check', 'ordereddates');
        const own = journalTotals(await paymentsOf(ledger, [period]));
        const read = await balances([journal]);
        expect(read).toEqual(own.byAccount);
        expect(read.get(BANK_ACCOUNT)).toBe(0 - totalPence!);
        journals.push(journal);
      }
      const names = periods.map(({ period }) => period);
      const year = journalTotals(await paymentsOf(ledger, names));
      expect(await balances(journals)).toEqual(year.byAccount);
      const together = path.join(folder, 'all.journal');
      const texts = await Promise.all(journals.map((file) => readFile(file, 'ascii')));
      await writeFile(together, texts.toReversed().join(''));
      expect(await balances([together])).toEqual(year.byAccount);

      // What carers still owe is what the last period carried forward; what was settled outside payments waits apart.
      const carried = await ledger.read((books) => books.payments.carriedForward(names.at(-1)!));
      const owed = [...year.byAccount].filter(
        ([account, pence]) =>
          account.startsWith('assets:overpayments:') && !account.endsWith(':settled') && pence !== 0,
      );
      expect(owed.map(([account, pence]) => [account.split(':')[2], pence])).toEqual(
        carried.map(({ provider, amountPence }) => [provider, amountPence]),
      );

      // What is spent is what the year's purchase orders were paid.
      const orders = await ledger.read((books) => books.payments.paidOrders('2025-26'));
      const spent = [...year.byAccount].filter(([account]) => account.startsWith('expenses:'));
      expect(spent.reduce((sum, [, pence]) => sum + pence, 0)).toBe(
        orders.reduce((sum, { amountPence }) => sum + amountPence, 0),
      );

      // Nobody's name is in any of them.
      const people = await ledger.read(async (books) => [
        ...(await books.clients.list()).map(({ name }) => name),
        ...(await books.providers.list()).map(({ name }) => name),
      ]);
      const everything = texts.join('');
      expect(people.filter((name) => everything.includes(name))).toEqual([]);
    });
  });
});

it('hledger reads any payments, whatever their references are written with', async () => {
  await withFolder(async (folder) => {
    const file = path.join(folder, 'any.journal');
    const samples = fc.sample(journalPayments, { numRuns: 40, seed: 2026 }).flat();
    await writeFile(file, plainTextJournal({ period: SECOND, payDate: '2026-04-20' }, samples));
    expect(await balances([file])).toEqual(journalTotals(samples).byAccount);
  });
});

describe('the journal for the finance system', () => {
  const rowsOf = async (files: readonly string[]): Promise<Record<string, string>[]> =>
    parse(await readFile(files.find((file) => file.endsWith('.csv'))!), { columns: true });

  it('has a row a payment line with codes and references, no name, and control totals', async () => {
    await withPaidCouncil(async (desk, to) => {
      const { files } = await desk.ask(OLIVE, 'journal.export', asked(to, SECOND));
      expect(files.map((file) => path.basename(file))).toEqual([
        'journal-2026-27-02.csv',
        'journal-2026-27-02.journal',
      ]);
      const rows = await rowsOf(files);
      const period = await desk.ledger.read((books) => books.periods.find(SECOND));
      expect(rows).toHaveLength(period!.lineCount!);
      expect(Object.keys(rows[0]!)).toEqual([...JOURNAL_COLUMNS]);
      expect(rows[0]).toMatchObject({
        period: SECOND,
        pay_date: '2026-04-20',
        provider_ref: 'P001',
        supplier_ref: '',
        cost_centre: 'CS01',
        gl_code: '4100',
        client_ref: 'C001',
        service_level: 'FOST',
        kind: 'adjustment',
        care_period: '2026-27/01',
        amount: '-62.85',
      });
      expect(rows.at(-1)).toMatchObject({ provider_ref: 'P003', supplier_ref: 'S1' });
      const amounts = rows.map((row) => parseMoney(row['amount']!));
      const sum = amounts.reduce((total, money) => total + (money.ok ? money.pence : Number.NaN), 0);
      expect(sum).toBe(period!.totalPence);
      for (const row of rows) {
        expect([row['control_payments'], row['control_lines'], row['control_total']]).toEqual([
          '3',
          String(rows.length),
          (period!.totalPence! / 100).toFixed(2),
        ]);
      }
      const text = await readFile(files[0]!, 'utf8');
      for (const name of ['Robin', 'Vale', 'Amara', 'Okafor', 'Sam Lee']) expect(text).not.toContain(name);
    });
  });

  it('is the same bytes again, and each time is recorded', async () => {
    await withPaidCouncil(async (desk, to) => {
      const { files } = await desk.ask(OLIVE, 'journal.export', asked(to));
      const before = await Promise.all(files.map((file) => readFile(file)));
      await desk.ask(ADA, 'settings.set', { key: 'organisation.name', value: 'Another Council' });
      await desk.ask(OLIVE, 'journal.export', asked(to));
      const after = await Promise.all(files.map((file) => readFile(file)));
      expect(after.every((bytes, index) => bytes.equals(before[index]!))).toBe(true);
      const exports = await desk.ask(ADA, 'reports.exports', { period: '2026-27/01' });
      expect(exports).toMatchObject([
        { what: 'journal', by: OLIVE.name, folder: to, files: 2, of: 2 },
        { what: 'journal' },
      ]);
      const { accounts, totalPence } = await desk.ask(OLIVE, 'journal.read', { period: '2026-27/01' });
      expect(accounts).toContainEqual({ account: BANK_ACCOUNT, amountPence: 0 - totalPence });
      expect((await desk.refusal(OLIVE, 'journal.export', asked(to, '2026-27/03'))).code).toBe(
        'period_not_finalised',
      );
    });
  });
});
