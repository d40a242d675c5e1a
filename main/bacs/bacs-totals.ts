import { maskAccountNumber } from '../../domain/bank-details/account-number';
import { maskSortCode } from '../../domain/bank-details/sort-code';
import { bankingDayAfter } from '../../domain/calendar/banking-days';
import type { BacsTotals } from '../../preload/contract/bacs';
import { bacsFileName } from '../reports/file-names';
import type { RecordedFile } from './bacs-submission';

/** What of a file is checked against the bank's report, by the file itself. */
export function bacsTotals({ file, content }: RecordedFile): BacsTotals {
  const { period, number, reason, madeBy, madeAt, sha256 } = file;
  const { serial, originator, processingDay, credits, creditTotalPence } = content;
  return {
    fileName: bacsFileName(period, number),
    number,
    reason,
    madeBy,
    madeAt,
    serial,
    serviceUserNumber: originator.serviceUserNumber,
    originatorName: originator.name,
    originatorSortCode: maskSortCode(originator.sortCode),
    originatorAccountNumber: maskAccountNumber(originator.accountNumber),
    processingDay,
    inAccountsOn: bankingDayAfter(processingDay),
    payments: credits.length,
    totalPence: creditTotalPence,
    sha256,
    firstReference: credits[0]?.reference ?? '',
    lastReference: credits.at(-1)?.reference ?? '',
  };
}
