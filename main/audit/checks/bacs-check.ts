import type { BooksReader } from '../../../db/books';
import type { BacsFile } from '../../../db/repositories/bacs-files';
import type { FinalisedPayment } from '../../../db/repositories/payments';
import { paymentsToCredit } from '../../../domain/bacs/credits-of-period';
import type { BacsCredit } from '../../../domain/bacs/submission';
import { recordedFile } from '../../bacs/bacs-submission';
import { bacsFileName } from '../../reports/file-names';
import type { Check } from './check';

/** Every BACS file as it was written, against the payments of its period. */
export const bacsCheck: Check = {
  name: 'bacs_files',
  title:
    'Every BACS file is as it was written: each payment above nil of its period once, to the account it was finalised with; re-issues to accounts that were confirmed.',
  run: async ({ books, finalised }) => {
    const files = await books.bacsFiles.list();
    const faults: string[] = [];
    for (const file of files) {
      const payments = finalised.find(({ period }) => period.period === file.period)?.payments ?? [];
      const fault = await faultOf(books, file, payments);
      if (fault !== null) faults.push(`${bacsFileName(file.period, file.number)}: ${fault}`);
    }
    return { faults, counted: files.length === 1 ? '1 BACS file' : `${files.length} BACS files` };
  },
};

/** What is wrong with a file, as a sentence; null where nothing is. */
async function faultOf(
  books: BooksReader,
  file: BacsFile,
  payments: readonly FinalisedPayment[],
): Promise<string | null> {
  const credits = await creditsOf(books, file);
  if (credits === null) return 'it is not what was written.';
  const paid = paymentsToCredit(payments);
  const meant = file.number === 0 ? paid : paid.filter(({ provider }) => file.providers.includes(provider));
  const named = new Set(file.providers);
  const isWhole =
    credits.length === meant.length &&
    file.paymentCount === meant.length &&
    named.size === meant.length &&
    meant.every(({ provider }) => named.has(provider));
  if (!isWhole) return 'its payments are not those of the period that belong in it.';
  for (const [index, payment] of meant.entries()) {
    const credit = credits[index]!;
    if (credit.amountPence !== payment.totalPence)
      return `carer ${payment.provider} has another amount in it.`;
    if (!(await isRightAccount(books, file, payment, credit)))
      return `carer ${payment.provider} has an account in it that nobody had confirmed.`;
  }
  return null;
}

/** The credits of a file that is as it was written; null of any other. */
async function creditsOf(books: BooksReader, file: BacsFile): Promise<readonly BacsCredit[] | null> {
  try {
    const { content } = await recordedFile(books, file);
    return content.creditTotalPence === file.totalPence ? content.credits : null;
  } catch {
    // Whatever cannot be read is not what was written: the check says so.
    return null;
  }
}

async function isRightAccount(
  books: BooksReader,
  { number }: BacsFile,
  payment: FinalisedPayment,
  credit: BacsCredit,
): Promise<boolean> {
  const isCredited = (account: { sortCode: string | null; accountNumber: string | null }): boolean =>
    account.sortCode === credit.sortCode && account.accountNumber === credit.accountNumber;
  if (number === 0) return isCredited(payment);
  const history = await books.bankDetails.history(payment.provider);
  return history.some((details) => details.confirmedBy !== null && isCredited(details));
}
