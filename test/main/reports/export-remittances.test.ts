import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../db/ledger-file/ledger';
import { parseMoney } from '../../../domain/money/parse-money';
import { sumPence } from '../../../domain/money/pence';
import type { Refusal } from '../../../main/door/refusal';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import type { ExportContext } from '../../../main/reports/write-planned-files';
import { exportRemittances } from '../../../main/reports/export-remittances';
import { REMITTANCE_COLUMNS } from '../../../domain/remittances/remittance-records';
import { reportServices } from '../../../main/reports/reports-commands';
import type { JobProgress } from '../../../preload/contract/jobs';
import { changeBy, OFFICER, withLedger } from '../../builders/ledger';
import { pagesOf } from '../documents/rendered-pdf';
import { enterPaidCouncil, plainRenderer, reportContext } from './reporting';

const CSV = 'remittances-2026-27-02.csv';

/** A paid council and a folder to export to. */
async function withPaidCouncil(work: (ledger: Ledger, to: string) => Promise<void>): Promise<void> {
  await withLedger(async (ledger, folder) => {
    await enterPaidCouncil(ledger);
    await work(ledger, path.join(folder, 'out'));
  });
}

async function csvRows(to: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path.join(to, CSV)), { bom: true, columns: true });
}

const exported = (ledger: Ledger, to: string, context: ExportContext = reportContext(ledger)) =>
  exportRemittances(context, plainRenderer(), { period: '2026-27/02', to });

describe('exporting a period’s remittances', () => {
  it('writes a PDF a carer and the CSV, and lists them', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const { files } = await exported(ledger, to);
      expect(files.map((file) => path.basename(file)).sort()).toEqual((await readdir(to)).sort());
      expect(files).toHaveLength(5);
      expect(files.every(path.isAbsolute)).toBe(true);
    });
  });

  it('gives every carer a file, though references differ by a slash or by case alone', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await exported(ledger, to);
      const names = (await readdir(to)).filter((name) => name.endsWith('.pdf'));
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
      for (const name of names) expect(name).toMatch(/^remittance-2026-27-02-[A-Za-z0-9._-]+\.pdf$/);
    });
  });

  it('names one carer’s file as it does among all', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const asked = { period: '2026-27/02', provider: 'P001', to };
      const { files } = await exportRemittances(reportContext(ledger), plainRenderer(), asked);
      expect(files).toHaveLength(1);
      expect((await exported(ledger, to)).files).toContain(files[0]);
    });
  });

  it('adds up in the CSV to what the period paid', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await exported(ledger, to);
      const period = await ledger.read((books) => books.periods.find('2026-27/02'));
      const amounts = (await csvRows(to)).map((row) => parseMoney(row['amount']!));
      expect(sumPence(amounts.map((amount) => (amount.ok ? amount.pence : Number.NaN)))).toBe(
        period?.totalPence,
      );
    });
  });

  it('writes the CSV as other programs expect it', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await exported(ledger, to);
      const text = await readFile(path.join(to, CSV), 'utf8');
      expect(text.startsWith(`\uFEFF${REMITTANCE_COLUMNS.join(',')}\r\n`)).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      const [correction] = (await csvRows(to)).filter((row) => row['provider_ref'] === 'P001');
      expect(correction).toMatchObject({
        kind: 'adjustment',
        period: '2026-27/02',
        pay_date: '2026-04-20',
        client_name: 'Robin Vale',
        from: '2026-04-06',
        to: '2026-04-12',
        amount: '-62.85',
        care_period: '2026-27/01',
      });
    });
  });

  it('keeps the names under which the period was paid, and the same bytes', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await exported(ledger, to);
      const before = await readFile(path.join(to, CSV));
      await ledger.transaction(async (books) => {
        const provider = (await books.providers.find('P001'))!;
        const { bank: _bank, ...row } = provider;
        await books.providers.save({ ...row, name: 'Another Name' }, changeBy(OFFICER));
      });
      await exported(ledger, to);
      expect((await readFile(path.join(to, CSV))).equals(before)).toBe(true);
    });
  });

  it('is recorded: who, which period, how many files, where', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await exported(ledger, to);
      const event = await ledger.read((books) => books.audit.last());
      expect(event).toMatchObject({
        user: OFFICER,
        action: 'reports.exportRemittances',
        subjectKind: 'period',
        subjectRef: '2026-27/02',
        after: { folder: to, files: 5, of: 5, provider: null },
      });
    });
  });

  it('tells how far it is', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const told: Omit<JobProgress, 'job'>[] = [];
      await exported(ledger, to, reportContext(ledger, { told }));
      expect(told.map(({ done, state }) => `${done} ${state}`)).toEqual([
        '0 running',
        '1 running',
        '2 running',
        '3 running',
        '4 running',
        '5 running',
        '5 done',
      ]);
      expect(told.every(({ total }) => total === 5)).toBe(true);
    });
  });
});

describe('an export that cannot be', () => {
  it('refuses a period that is not finalised', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const asked = { period: '2026-27/03', to };
      await expect(exportRemittances(reportContext(ledger), plainRenderer(), asked)).rejects.toMatchObject({
        code: 'period_not_finalised',
      });
    });
  });

  it('refuses a folder in a place that does not exist, and a file', async () => {
    await withPaidCouncil(async (ledger, to) => {
      await expect(exported(ledger, path.join(to, 'not', 'there'))).rejects.toMatchObject({
        code: 'cannot_write',
      });
      await writeFile(to, 'a file');
      await expect(exported(ledger, to)).rejects.toMatchObject({ code: 'cannot_write' });
    });
  });

  it('makes no folder for a period that it refuses', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const asked = { period: '2026-27/03', to };
      await expect(exportRemittances(reportContext(ledger), plainRenderer(), asked)).rejects.toThrow(
        'not finalised',
      );
      await expect(readdir(to)).rejects.toThrow('ENOENT');
    });
  });

  it('refuses a carer without a payment in it', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const asked = { period: '2026-27/02', provider: 'P999', to };
      await expect(exportRemittances(reportContext(ledger), plainRenderer(), asked)).rejects.toMatchObject({
        code: 'not_found',
      });
    });
  });

  it('leaves whole files only when it is cancelled, says how many, and records them', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const abort = new AbortController();
      const told: Omit<JobProgress, 'job'>[] = [];
      let documents = 0;
      const renderer = plainRenderer(() => {
        documents += 1;
        if (documents === 2) abort.abort();
      });
      const context = reportContext(ledger, { signal: abort.signal, told });
      const error: unknown = await exportRemittances(context, renderer, {
        period: '2026-27/02',
        to,
      }).catch((thrown: unknown) => thrown);
      const files = (await readdir(to)).toSorted();
      expect(error).toMatchObject({ code: 'cancelled', details: { files: expect.any(Array) } });
      const listed = (error as Refusal).details as { files: string[] };
      expect(listed.files.map((file) => path.basename(file)).toSorted()).toEqual(files);
      expect(String(error)).toContain(`${files.length} file`);
      expect(files.length).toBeLessThan(5);
      for (const name of files)
        expect(await readFile(path.join(to, name), 'utf8')).toContain('Remittance advice');
      expect(told.at(-1)).toMatchObject({ state: 'cancelled', done: files.length });
      const event = await ledger.read((books) => books.audit.last());
      expect(event?.after).toMatchObject({ files: files.length, of: 5 });
    });
  });

  it('writes nothing where it was cancelled before it began', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const context = reportContext(ledger, { signal: AbortSignal.abort() });
      await expect(exported(ledger, to, context)).rejects.toMatchObject({ code: 'cancelled' });
      expect(await readdir(to)).toEqual([]);
    });
  });

  it('stops at a document that fails', async () => {
    await withPaidCouncil(async (ledger, to) => {
      const told: Omit<JobProgress, 'job'>[] = [];
      const failing = plainRenderer(() => Promise.reject(new Error('no ink')));
      const asked = { period: '2026-27/02', to };
      await expect(exportRemittances(reportContext(ledger, { told }), failing, asked)).rejects.toThrow(
        'no ink',
      );
      expect(told.at(-1)?.state).toBe('failed');
    });
  });
});

describe('one remittance advice', () => {
  const { 'reports.remittance': read } = reportServices(() => inProcessPdfRenderer());

  it('explains a finalised payment', async () => {
    await withPaidCouncil(async (ledger) => {
      const { fileName, bytes } = await read(reportContext(ledger), {
        period: '2026-27/02',
        provider: 'P001',
      });
      expect(fileName).toBe('remittance-2026-27-02-P001.pdf');
      const [page] = await pagesOf(bytes);
      expect(page).toContain('Amara Okafor');
      expect(page).toContain('Period 1 of 2026-27 (6–12 Apr 2026)');
      expect(page).toContain('−£62.85');
      expect(page).toContain('We paid for 7 nights, and now know that 5 nights were due.');
      expect(page).toContain('£62.85 is left to be taken off your next payment.');
    });
  });

  it('drafts the current period', async () => {
    await withPaidCouncil(async (ledger) => {
      const { fileName, bytes } = await read(reportContext(ledger), {
        period: '2026-27/03',
        provider: 'P/2',
      });
      expect(fileName).toBe('draft-remittance-2026-27-03-P_2.pdf');
      expect((await pagesOf(bytes)).join(' ')).toContain('Draft – not yet paid');
    });
  });

  it('is not there for a carer who gets nothing', async () => {
    await withPaidCouncil(async (ledger) => {
      const asked = { period: '2026-27/03', provider: 'P999' };
      await expect(read(reportContext(ledger), asked)).rejects.toMatchObject({ code: 'not_found' });
    });
  });
});
