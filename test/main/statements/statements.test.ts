import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { parseMoney } from '../../../domain/money/parse-money';
import { sumPence } from '../../../domain/money/pence';
import { paidByProvider } from '../../../domain/statements/annual-statement';
import { verifyLedger } from '../../../main/audit/verify';
import type { Refusal } from '../../../main/door/refusal';
import type { ExportContext } from '../../../main/reports/write-planned-files';
import { exportStatements } from '../../../main/statements/export-statements';
import { STATEMENT_COLUMNS } from '../../../domain/statements/statement-records';
import { statementServices } from '../../../main/statements/statements-commands';
import type { JobProgress } from '../../../preload/contract/jobs';
import { aLine, aPayment, finalisePeriod } from '../../builders/payments';
import {
  aPlacement,
  aProvider,
  changeBy,
  enterWorkedExample,
  OFFICER,
  withLedger,
} from '../../builders/ledger';
import { enterPaidCouncil, pay, plainRenderer, reportContext } from '../reports/reporting';

const YEAR = { year: '2026-27', basis: 'financial' } as const;
const services = statementServices(plainRenderer);

const statementOf = (
  ledger: Ledger,
  provider: string,
  of: { year: string; basis: 'financial' | 'tax' } = YEAR,
) =>
  ledger.read((books) =>
    services['reports.statement']({ ...reportContext(ledger), books }, { ...of, provider }),
  );

/** A paid council and a folder to export to. */
async function withPaidCouncil(work: (ledger: Ledger, to: string) => Promise<void>): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await enterPaidCouncil(ledger);
    await work(ledger, path.join(folder, 'out'));
  });
}

describe('an annual statement', () => {
  it('has the year’s payments, the worked example’s with its correction', async () => {
    await withPaidCouncil(async (ledger) => {
      expect(await statementOf(ledger, 'P001')).toMatchObject({
        carer: { ref: 'P001', name: 'Amara Okafor' },
        firstDay: '2026-04-01',
        lastDay: '2027-03-31',
        periodsToCome: 1,
        // Period 1 paid £208.85, of which £62.85 was too much: period 2 paid nothing and carries that over.
        periods: [
          { period: '2026-27/01', payDate: '2026-04-13', totalPence: 20_885 },
          { period: '2026-27/02', totalPence: 0, servicesPence: -6285, otherPence: 6285 },
        ],
        byServiceLevel: [{ serviceLevel: 'FOST', isMileage: false, totalPence: 14_600 }],
        byChild: [{ client: 'C001', name: 'Robin Vale', totalPence: 14_600 }],
        otherAmounts: [{ kind: 'carried_forward', totalPence: 6285 }],
        totals: { servicesPence: 14_600, mileagePence: 0, otherPence: 6285, totalPence: 20_885 },
        // Turned 11 on Thursday 9 April: the only week, 6 to 12 April, is not under 11 throughout.
        weeks: [{ client: 'C001', name: 'Robin Vale', under11: 0, from11: 1 }],
        weeksOf: { firstDay: '2026-04-06', lastDay: '2026-04-19' },
        relief: { state: 'no_amounts' },
      });
    });
  });

  it('works the relief out by the amounts of its year, once they are set', async () => {
    await withPaidCouncil(async (ledger) => {
      await ledger.transaction((books) =>
        books.settings.set('statements.qualifyingCareRelief', '2026-27: 20000 420 500', changeBy(OFFICER)),
      );
      const { relief } = await statementOf(ledger, 'P001');
      expect(relief).toMatchObject({
        state: 'worked_out',
        qualifyingPence: 2_050_000,
        receiptsPence: 20_885,
      });
      await ledger.transaction(async (books) => {
        await books.providers.save(aProvider({ type: 'supported_lodgings' }), changeBy(OFFICER));
      });
      expect((await statementOf(ledger, 'P001')).relief).toEqual({ state: 'not_for_type' });
    });
  });

  it('counts weeks by what is known of the placements now', async () => {
    await withPaidCouncil(async (ledger) => {
      await ledger.transaction(async (books) => {
        await books.placements.save(aPlacement({ startDate: '2026-04-13' }), changeBy(OFFICER));
      });
      const statement = await statementOf(ledger, 'P001');
      expect(statement.weeks).toEqual([{ client: 'C001', name: 'Robin Vale', under11: 0, from11: 1 }]);
    });
  });

  it('is by pay date: a tax year begins and ends five days later', async () => {
    await withLedger(async (ledger) => {
      await ledger.transaction(async (books) => {
        await enterWorkedExample(books);
        const change = changeBy(OFFICER);
        for (const number of ['01', '02', '03']) await books.periods.remove(`2026-27/${number}`, change);
        await books.periods.saveMany(
          [
            { period: '2025-26/01', firstDay: '2026-03-16', lastDay: '2026-03-22', payDate: '2026-03-31' },
            { period: '2026-27/01', firstDay: '2026-03-23', lastDay: '2026-03-29', payDate: '2026-04-05' },
            { period: '2026-27/02', firstDay: '2026-03-30', lastDay: '2026-04-05', payDate: '2026-04-06' },
          ],
          change,
        );
      });
      for (const [index, period] of ['2025-26/01', '2026-27/01', '2026-27/02'].entries()) {
        const line = aLine({ carePeriod: period, amountPence: 10 ** index });
        await finalisePeriod(ledger, period, [aPayment([line])]);
      }
      const paid = async (year: string, basis: 'financial' | 'tax') =>
        (await statementOf(ledger, 'P001', { year, basis })).totals.totalPence;
      expect(await paid('2025-26', 'financial')).toBe(1);
      expect(await paid('2025-26', 'tax')).toBe(11);
      expect(await paid('2026-27', 'financial')).toBe(110);
      expect(await paid('2026-27', 'tax')).toBe(100);
    });
  });

  it('of a year without payments says so, and of an unknown carer is refused', async () => {
    await withPaidCouncil(async (ledger) => {
      const none = await statementOf(ledger, 'P001', { year: '2024-25', basis: 'tax' });
      expect(none).toMatchObject({ periods: [], weeks: [], weeksOf: null, totals: { totalPence: 0 } });
      await expect(statementOf(ledger, 'P999')).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});

describe('the statements of a year', () => {
  it('come to what its periods paid, as do its totals', async () => {
    await withPaidCouncil(async (ledger) => {
      await pay(ledger, '2026-27/03');
      const { periods, carers, totals } = await ledger.read(async (books) => {
        const context = { ...reportContext(ledger), books };
        const finalised = await books.periods.finalised();
        return {
          periods: finalised,
          carers: await services['reports.statementCarers'](context, YEAR),
          totals: await services['reports.yearTotals'](context, { year: '2026-27' }),
        };
      });
      const paid = sumPence(periods.map(({ totalPence }) => totalPence ?? 0));
      expect(paid).toBeGreaterThan(0);
      expect(totals.totals.paidPence).toBe(paid);
      expect(totals.periods.map(({ paidPence }) => paidPence)).toEqual(
        periods.map(({ totalPence }) => totalPence),
      );
      expect(totals.totals).toMatchObject({ adjustmentsPence: -6285, carriedPence: 6285 });
      const each = await Promise.all(carers.map(async ({ ref }) => await statementOf(ledger, ref)));
      expect(each.map((statement) => statement.totals.totalPence)).toEqual(
        carers.map(({ totalPence }) => totalPence),
      );
      expect(sumPence(carers.map(({ totalPence }) => totalPence))).toBe(paid);
      const payments = await ledger.read(async (books) =>
        (await Promise.all(periods.map(({ period }) => books.payments.ofPeriod(period)))).flat(),
      );
      expect(Object.fromEntries(paidByProvider(payments))).toEqual(
        Object.fromEntries(carers.map(({ ref, totalPence }) => [ref, totalPence])),
      );
    });
  });
});

const exported = (
  ledger: Ledger,
  to: string,
  asked: { provider?: string; formats?: ('pdf' | 'csv')[]; basis?: 'tax' } = {},
  context: ExportContext = reportContext(ledger),
) => exportStatements(context, plainRenderer(), { ...YEAR, formats: ['pdf', 'csv'], ...asked, to });

describe('exporting annual statements', () => {
  it('writes a PDF a carer and the CSV, and lists them', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const { files } = await exported(ledger, to);
      const names = files.map((file) => path.basename(file));
      expect(names.toSorted()).toEqual((await readdir(to)).toSorted());
      expect(names).toHaveLength(5);
      expect(names).toContain('statements-2026-27.csv');
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(5);
    });
  });

  it('names one carer’s files as they are among all, and a tax year’s apart', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const { files } = await exported(ledger, to);
      const one = await exported(ledger, to, { provider: 'P001' });
      expect(one.files).toHaveLength(2);
      expect(files).toContain(one.files[0]);
      expect(path.basename(one.files[1]!)).toMatch(/^statement-2026-27-P001-[0-9a-f]{8}\.csv$/);
      const tax = await exported(ledger, to, { provider: 'P/2', basis: 'tax', formats: ['csv'] });
      expect(tax.files.map((file) => path.basename(file))).toEqual([
        expect.stringMatching(/^statement-tax-2026-27-P_2-[0-9a-f]{8}\.csv$/),
      ]);
    });
  });

  it('adds up in the CSV to what each carer was paid', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await exported(ledger, to, { formats: ['csv'] });
      const text = await readFile(path.join(to, 'statements-2026-27.csv'), 'utf8');
      expect(text.startsWith(`\uFEFF${STATEMENT_COLUMNS.join(',')}\r\n`)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      const sumOf = (ref: string, ...kinds: string[]): number =>
        sumPence(
          rows
            .filter((row) => row['provider_ref'] === ref && kinds.includes(row['row']!))
            .map((row) => {
              const money = parseMoney(row['amount']!);
              return money.ok ? money.pence : Number.NaN;
            }),
        );
      for (const ref of ['P001', 'P/2', 'P_2', 'p001']) {
        const total = sumOf(ref, 'total');
        expect(total).toBeGreaterThan(0);
        expect(sumOf(ref, 'payment')).toBe(total);
        expect(sumOf(ref, 'service_level', 'mileage', 'other')).toBe(total);
        expect(sumOf(ref, 'child', 'child_mileage')).toBe(total - sumOf(ref, 'other'));
      }
      expect(rows.find(({ row, provider_ref: ref }) => row === 'weeks' && ref === 'P001')).toMatchObject({
        client_ref: 'C001',
        weeks_under_11: '0',
        weeks_from_11: '1',
        amount: '',
      });
      // A carer's name that a spreadsheet would run.
      expect(rows.find((row) => row['provider_ref'] === 'P/2')?.['provider_name']).toBe(
        `'=HYPERLINK("http://x")`,
      );
    });
  });

  it('gives the same bytes again', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const file = path.join(to, 'statements-2026-27.csv');
      await exported(ledger, to);
      const before = await readFile(file);
      await exported(ledger, to);
      expect((await readFile(file)).equals(before)).toBe(true);
    });
  });

  it('is recorded, and what is recorded stands for no fact of the ledger', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const before = await verifyLedger(ledger);
      await exported(ledger, to);
      expect(await ledger.read((books) => books.audit.last())).toMatchObject({
        user: OFFICER,
        action: 'reports.exportStatements',
        subjectKind: 'ledger',
        after: { folder: to, year: '2026-27', basis: 'financial', files: 5, of: 5 },
      });
      await exported(ledger, to, { provider: 'P001' });
      expect(await ledger.read((books) => books.audit.last())).toMatchObject({
        subjectKind: 'provider',
        subjectRef: 'P001',
        after: null,
        note: `Statement of the financial year 2026-27, written to ${to}: 2 of 2 files.`,
      });
      const problems = ({ checks }: typeof before) => checks.filter(({ ok }) => !ok);
      expect(problems(await verifyLedger(ledger))).toEqual(problems(before));
    });
  });

  it('is refused where nothing of the year is paid: nothing is written', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const asked = { year: '2027-28', basis: 'financial', formats: ['pdf'], to } as const;
      await expect(exportStatements(reportContext(ledger), plainRenderer(), asked)).rejects.toMatchObject({
        code: 'period_not_finalised',
      });
      await expect(readdir(to)).rejects.toMatchObject({ code: 'ENOENT' });
    });
  });

  it('tells how far it is, reading and writing', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const told: Omit<JobProgress, 'job'>[] = [];
      await exported(ledger, to, {}, reportContext(ledger, { told }));
      expect(told.map(({ title, done, total }) => `${title} ${done}/${total}`)).toEqual([
        'Reading the year’s payments 0/4',
        'Reading the year’s payments 1/4',
        'Reading the year’s payments 2/4',
        'Reading the year’s payments 3/4',
        ...[0, 1, 2, 3, 4, 5, 5].map((done) => `Writing annual statements ${done}/5`),
      ]);
      expect(told.at(-1)?.state).toBe('done');
    });
  });

  it('stops where it is cancelled: while reading nothing is written, while writing what is there is whole', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const early = new AbortController();
      early.abort();
      await expect(
        exported(ledger, to, {}, reportContext(ledger, { signal: early.signal })),
      ).rejects.toMatchObject({ code: 'cancelled' });
      await expect(readdir(to)).rejects.toMatchObject({ code: 'ENOENT' });

      const late = new AbortController();
      const renderer = plainRenderer(() => late.abort());
      const refused = await exportStatements(reportContext(ledger, { signal: late.signal }), renderer, {
        ...YEAR,
        formats: ['pdf', 'csv'],
        to,
      }).catch((error: Refusal) => error);
      expect(refused).toMatchObject({ code: 'cancelled' });
      const { files } = (refused as Refusal).details as { files: string[] };
      expect(files.map((file) => path.basename(file)).toSorted()).toEqual((await readdir(to)).toSorted());
      expect(files.length).toBeLessThan(5);
    });
  });
});
