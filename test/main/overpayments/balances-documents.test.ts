import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import { balancesDefinition } from '../../../main/documents/balances-definition';
import { BALANCE_COLUMNS, balancesCsv } from '../../../main/overpayments/balances-csv';
import type { BalanceRow, BalancesReport } from '../../../preload/contract/overpayments';
import { withDesk } from '../../builders/desk';
import { overpaid, OWED } from '../../builders/overpaid';
import { OLIVE } from '../../builders/people';
import { pagesOf } from '../documents/rendered-pdf';

const row: BalanceRow = {
  provider: 'P001',
  providerName: '=Amara Okafor',
  leftPence: 30_114,
  byAge: { upTo30: 10_000, upTo60: 20_114, upTo90: 0, over90: 0 },
  since: '2026-03-23',
  ageDays: 35,
  cause: 'Robin Vale, care of 6–19 Apr 2026',
  plan: {
    provider: 'P001',
    kind: 'share',
    amountPence: null,
    shareBasisPoints: 1_250,
    reason: '+Agreed',
    setBy: 'Olive',
    setAt: '2026-04-21T09:00:00Z',
    fromPeriod: '2026-27/03',
  },
  paymentPence: 9_400,
  takenPence: 10_000,
};
const report: BalancesReport = {
  period: {
    period: '2026-27/03',
    firstDay: '2026-04-20',
    lastDay: '2026-04-26',
    payDate: '2026-04-27',
    state: 'finalised',
    prepared: null,
    finalised: null,
  },
  organisation: 'Marlshire County Council',
  rows: Array.from({ length: 40 }, (_unused, index) => ({ ...row, provider: `P${100 + index}` })),
  totalPence: 40 * 30_114,
  byAge: { upTo30: 400_000, upTo60: 804_560, upTo90: 0, over90: 0 },
};

test('the statement for spreadsheets has a row a carer, and no cell that runs as a formula', () => {
  const [header, first] = balancesCsv({ ...report, rows: [row] })
    .replace('\uFEFF', '')
    .split('\r\n');
  expect(header).toBe(BALANCE_COLUMNS.join(','));
  expect(first).toBe(
    `P001,'=Amara Okafor,2026-27/03,2026-04-27,301.14,100.00,201.14,0.00,0.00,2026-03-23,35,"Robin Vale, care of 6–19 Apr 2026",12.5 % of each payment,Olive,'+Agreed,94.00,100.00`,
  );
});

test('printed, its titles come again on each page and its total comes last', async () => {
  const bytes = await inProcessPdfRenderer().render(balancesDefinition(report));
  const folder = process.env['REMITTANCES_TO'];
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'balances.pdf'), bytes);
  }
  const pages = await pagesOf(bytes);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page).toContain('Over 90 days');
  expect(pages.at(-1)).toMatch(/Total £12,045\.60 £4,000\.00 £8,045\.60 £0\.00 £0\.00/);
  expect(pages[0]).toContain('Plan: 12.5 % of each payment, set by Olive; 5 weeks, since 23 Mar 2026.');
});

test('is made of a period’s balances', async () => {
  await withDesk(async (desk) => {
    await overpaid(desk);
    const { fileName, text } = await desk.ask(OLIVE, 'overpayments.balancesCsv', { period: '2026-27/03' });
    expect(fileName).toBe('overpayments-2026-27-03.csv');
    expect(text).toContain(`,${(OWED - 19_400) / 100},`);
    const pdf = await desk.ask(OLIVE, 'overpayments.balancesPdf', { period: '2026-27/03' });
    expect(pdf.fileName).toBe('overpayments-2026-27-03.pdf');
    expect((await pagesOf(pdf.bytes))[0]).toContain('As they would be after payment period 3 of 2026-27');
  });
});
