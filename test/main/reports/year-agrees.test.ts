import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { readBacsFile } from '../../../domain/bacs/read-bacs-file';
import { parseMoney } from '../../../domain/money/parse-money';
import { sumPence, type Pence } from '../../../domain/money/pence';
import { firstFile } from '../../../main/bacs/bacs-submission';
import { makeDemoLedger } from '../../../main/demo/make-demo-ledger';
import { finalisedAdvices } from '../../../main/reports/read-remittances';
import { remittanceCsv } from '../../../main/reports/remittance-csv';
import { deskOf, type Desk } from '../../builders/desk';
import { withLedger } from '../../builders/ledger';
import { OLIVE } from '../../builders/people';

const YEAR = '2025-26';
const assetsFolder = path.join(import.meta.dirname, '../../../assets/demo');

type Period = Awaited<ReturnType<typeof finalisedPeriods>>[number];

async function finalisedPeriods(ledger: Ledger) {
  return (await ledger.read(async (books) => await books.periods.finalised())).filter(
    ({ year }) => year === YEAR,
  );
}

/** The sum of a CSV's amounts, read as another program would. */
function sumOfAmounts(csv: string): Pence {
  const rows: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  expect(rows.length).toBeGreaterThan(0);
  return sumPence(
    rows.map((row) => {
      const amount = parseMoney(row['amount'] ?? '');
      if (!amount.ok) throw new Error(`not an amount: ${row['amount']}`);
      return amount.pence;
    }),
  );
}

/** What the written documents of one period come to: remittance advices, the BACS file, the journal. */
async function periodDocuments({ ledger, ask }: Desk, period: Period, to: string): Promise<Pence[]> {
  const advices = await ledger.read(async (books) => await finalisedAdvices(books, period));
  const bacs = await ledger.read(async (books) => await firstFile(books, period));
  const { credits } = readBacsFile(bacs.content);
  const { files } = await ask(OLIVE, 'journal.export', { period: period.period, to, job: 'export' });
  const journal = await readFile(
    files.find((file) => file.endsWith('.csv'))!,
    'utf8',
  );
  return [
    sumOfAmounts(remittanceCsv(advices)),
    sumPence(credits.map(({ amountPence }) => amountPence)),
    sumOfAmounts(journal),
  ];
}

/** What the year's statements come to, one carer after another. */
async function statementsTotal({ ask }: Desk): Promise<Pence> {
  const year = { year: YEAR, basis: 'financial' } as const;
  const totals: Pence[] = [];
  for (const { ref } of await ask(OLIVE, 'reports.statementCarers', year)) {
    const statement = await ask(OLIVE, 'reports.statement', { ...year, provider: ref });
    const payments = sumPence(statement.periods.map(({ totalPence }) => totalPence));
    const parts = [...statement.byServiceLevel, ...statement.otherAmounts];
    const { totalPence: paid } = statement.totals;
    expect([payments, sumPence(parts.map(({ totalPence }) => totalPence))]).toEqual([paid, paid]);
    totals.push(paid);
  }
  return sumPence(totals);
}

test('the statements, remittances, BACS files, journals and orders of a year agree to the penny', async () => {
  await withLedger(async (ledger, folder) => {
    await makeDemoLedger({ ledger, assetsFolder, size: 'small' });
    const desk = deskOf(ledger);
    const periods = await finalisedPeriods(ledger);
    expect(periods.length).toBeGreaterThan(3);
    for (const period of periods) {
      const paid = period.totalPence;
      expect(await periodDocuments(desk, period, folder), period.period).toEqual([paid, paid, paid]);
    }
    const paidPence = sumPence(periods.map(({ totalPence }) => totalPence ?? 0));
    const orders = await desk.ask(OLIVE, 'orders.list', { year: YEAR });
    const lists = sumPence([...orders.orders.map((order) => order.paidPence), orders.recoveries.paidPence]);
    const totals = await desk.ask(OLIVE, 'reports.yearTotals', { year: YEAR });
    expect({
      statements: await statementsTotal(desk),
      orders: lists,
      totals: totals.totals.paidPence,
    }).toEqual({ statements: paidPence, orders: paidPence, totals: paidPence });
    // There is something to agree on besides care.
    const { claimsPence, oneOffsPence, carriedPence } = totals.totals;
    expect([claimsPence, oneOffsPence, carriedPence].map((pence) => pence !== 0)).toEqual([true, true, true]);
  });
});
