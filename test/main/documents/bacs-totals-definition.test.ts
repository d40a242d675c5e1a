import { expect, it } from 'vitest';
import { bacsTotalsDefinition } from '../../../main/documents/bacs-totals-definition';
import { inProcessPdfRenderer } from '../../../main/documents/pdf-renderer';
import type { BacsTotals } from '../../../preload/contract/bacs';
import { pagesOf } from './rendered-pdf';

const TOTALS: BacsTotals = {
  fileName: 'bacs-2026-27-03.txt',
  number: 0,
  reason: null,
  madeBy: 'Ben Carter',
  madeAt: '2026-05-05T09:30:00.000Z',
  serial: '260300',
  serviceUserNumber: '123456',
  originatorName: 'HARROWMERE COUNCIL',
  originatorSortCode: '••-••-99',
  originatorAccountNumber: '••••7491',
  processingDay: '2026-05-05',
  inAccountsOn: '2026-05-06',
  payments: 1361,
  totalPence: 26_937_294,
  sha256: '0123456789abcdef'.repeat(4),
  firstReference: 'P0001 2026-27/03',
  lastReference: 'P0450 2026-27/03',
};

async function sheetOf(totals: BacsTotals): Promise<string[]> {
  const sheet = bacsTotalsDefinition({ period: '2026-27/03', payDate: '2026-05-05', totals });
  return await pagesOf(await inProcessPdfRenderer().render(sheet));
}

it('says on one page what the bank’s report has to say too, and the hash of the file', async () => {
  const pages = await sheetOf(TOTALS);
  expect(pages).toHaveLength(1);
  for (const words of [
    'Payment period 3 of 2026-27, pay date 5 May 2026. File: bacs-2026-27-03.txt',
    'Payments 1,361',
    'Total of the credits £269,372.94',
    'Total of the debit (contra) £269,372.94',
    'Processed by BACS on 5 May 2026',
    'Submission serial number 260300',
    'Sort code ••-••-99, account ••••7491',
    'First reference P0001 2026-27/03',
    'In the carers’ accounts on 6 May 2026',
    '5 May 2026, 10:30 by Ben Carter',
    'Compared by',
  ]) {
    expect(pages[0]).toContain(words);
  }
  expect(pages[0]!.replaceAll(' ', '')).toContain(TOTALS.sha256);
  expect(pages[0]).not.toContain('Re-issue');
});

it('a re-issue says which it is and why, and still fits a page where that takes many words', async () => {
  const reason = 'The bank sent it back: account closed. '.repeat(25).trim();
  const pages = await sheetOf({ ...TOTALS, number: 2, reason });
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(
    'Re-issue 2, of payments that the bank sent back. Reason: The bank sent it back',
  );
});
