import type { BooksReader } from '../../db/books';
import { creditTotalPence, paymentsToCredit } from '../../domain/bacs/credits-of-period';
import { maskAccountNumber } from '../../domain/bank-details/account-number';
import { maskSortCode } from '../../domain/bank-details/sort-code';
import { bankingDayAfter } from '../../domain/calendar/banking-days';
import type { PeriodName } from '../../domain/calendar/periods';
import type { BacsTotals, PeriodBacs, ReissuablePayment } from '../../preload/contract/bacs';
import { Refusal } from '../door/refusal';
import { finalisedPeriod } from '../periods/period-schedule';
import { recordedFile } from './bacs-submission';
import { bacsTotals } from './bacs-totals';
import { readOriginator } from './originator';
import { payDateNotice, processingDayOf } from './processing-day';

/** The BACS files of a finalised period, or what its first one will hold. */
export async function readPeriodBacs(books: BooksReader, name: PeriodName): Promise<PeriodBacs> {
  const period = await finalisedPeriod(books, name);
  const recorded = await books.bacsFiles.ofPeriod(name);
  const files: BacsTotals[] = [];
  for (const file of recorded) files.push(bacsTotals(await recordedFile(books, file)));
  const payments = await books.payments.ofPeriod(name);
  const paid = paymentsToCredit(payments);
  const processingDay = recorded[0]?.processingDay ?? (await processingDayOf(books, period));
  const isPlanned = files.length === 0 && paid.length > 0;
  return {
    files,
    planned: isPlanned
      ? {
          payments: paid.length,
          totalPence: creditTotalPence(paid),
          processingDay,
          inAccountsOn: bankingDayAfter(processingDay),
        }
      : null,
    nilPayments: payments.length - paid.length,
    problem: isPlanned ? await problemOf(books) : null,
    notice: paid.length > 0 ? payDateNotice(period.payDate, processingDay) : null,
  };
}

async function problemOf(books: BooksReader): Promise<string | null> {
  try {
    await readOriginator(books);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

/** The payments of a period's first file with the accounts that they went to and would go to now, masked. */
export async function readReissuable(books: BooksReader, name: PeriodName): Promise<ReissuablePayment[]> {
  const files = await books.bacsFiles.ofPeriod(name);
  const again = files.slice(1).flatMap(({ providers }) => providers);
  const names = new Map((await books.providers.list()).map(({ ref, name: current }) => [ref, current]));
  const payable = await books.bankDetails.payable();
  const payments = files.length === 0 ? [] : await books.payments.ofPeriod(name);
  return paymentsToCredit(payments).map(
    ({ provider, providerName, totalPence, sortCode, accountNumber }): ReissuablePayment => {
      const now = payable.get(provider) ?? null;
      return {
        provider,
        providerName: names.get(provider) ?? providerName,
        amountPence: totalPence,
        paidSortCode: maskSortCode(sortCode ?? ''),
        paidAccountNumber: maskAccountNumber(accountNumber ?? ''),
        sortCode: now && maskSortCode(now.sortCode),
        accountNumber: now && maskAccountNumber(now.accountNumber),
        isOtherAccount: now !== null && (now.sortCode !== sortCode || now.accountNumber !== accountNumber),
        whyNot: now === null ? 'Waits to be confirmed' : null,
        reissues: again.filter((ref) => ref === provider).length,
      };
    },
  );
}
