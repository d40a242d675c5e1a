import { createHash } from 'node:crypto';
import type { BooksReader } from '../../db/books';
import type { BankDetailsRow } from '../../db/entities/bank-details';
import type { BacsFile, NewBacsFile } from '../../db/repositories/bacs-files';
import type { FinalisedPayment } from '../../db/repositories/payments';
import type { PeriodWithState } from '../../db/repositories/periods';
import { creditTotalPence, paymentsToCredit } from '../../domain/bacs/credits-of-period';
import { creditReference, submissionSerial } from '../../domain/bacs/credit-reference';
import { readBacsFile, type BacsFileContent } from '../../domain/bacs/read-bacs-file';
import type { Originator } from '../../domain/bacs/submission';
import { writeBacsFile } from '../../domain/bacs/write-bacs-file';
import type { IsoDate } from '../../domain/calendar/dates';
import { Refusal } from '../door/refusal';
import { bacsFileName } from '../reports/file-names';
import { readOriginator } from './originator';
import { processingDayOf } from './processing-day';

/** The account that a payment goes to. */
type Account = Pick<BankDetailsRow, 'sortCode' | 'accountNumber' | 'accountName'>;

/** A payment with the account that it goes to in a file. */
export interface PaymentToAccount {
  readonly payment: FinalisedPayment;
  readonly account: Account;
}

interface FilePlan {
  readonly period: PeriodWithState;
  readonly number: number;
  readonly reason: string | null;
  readonly createdOn: IsoDate;
  readonly processingDay: IsoDate;
  readonly originator: Originator;
  readonly payments: readonly PaymentToAccount[];
}

/** A period's first file, by what was finalised alone: its payments above nil, each to the account it was paid to. */
export async function firstFile(books: BooksReader, period: PeriodWithState): Promise<NewBacsFile> {
  const originator = await readOriginator(books);
  const payments = paymentsToCredit(await books.payments.ofPeriod(period.period));
  if (payments.length === 0) {
    throw new Refusal(
      'bacs_nothing_to_pay',
      `Period ${period.period} pays nobody more than nil: there is nothing for the bank. Nothing was written.`,
    );
  }
  return plannedFile({
    period,
    number: 0,
    reason: null,
    createdOn: (period.finalisedAt ?? period.payDate).slice(0, 10),
    processingDay: await processingDayOf(books, period),
    originator,
    payments: payments.map((payment) => ({ payment, account: accountOf(payment) })),
  });
}

/** The file of a plan as the ledger keeps it. */
export function plannedFile({
  period,
  number,
  reason,
  createdOn,
  processingDay,
  ...plan
}: FilePlan): NewBacsFile {
  const { period: name } = period;
  const content = writeBacsFile({
    serial: submissionSerial(name, number),
    fileNumber: number,
    createdOn,
    processingDay,
    originator: plan.originator,
    credits: plan.payments.map(({ payment, account }) => ({
      sortCode: account.sortCode,
      accountNumber: account.accountNumber,
      payeeName: account.accountName,
      amountPence: payment.totalPence,
      reference: creditReference(payment.provider, name),
    })),
  });
  return {
    period: name,
    reason,
    processingDay,
    totalPence: creditTotalPence(plan.payments.map(({ payment }) => payment)),
    sha256: hashOf(content),
    content,
    payments: plan.payments.map(({ payment }) => payment),
  };
}

/** The account that a finalised payment went to. A payment above nil has one: without it, it blocks. */
function accountOf({ period, provider, sortCode, accountNumber, accountName }: FinalisedPayment): Account {
  if (sortCode === null || accountNumber === null || accountName === null) {
    throw new Error(`payment of ${provider} in ${period} has no account`);
  }
  return { sortCode, accountNumber, accountName };
}

/** The SHA-256 of a file's bytes, in hexadecimal digits. A BACS file is ASCII: each character is a byte. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content, 'ascii').digest('hex');
}

/** A file as it was recorded, with what it says. */
export interface RecordedFile {
  readonly file: BacsFile;
  readonly text: string;
  readonly content: BacsFileContent;
}

/** A recorded file's text. Refuses with `bacs_file_changed` where it is not what was written once. */
export async function recordedFile(books: BooksReader, file: BacsFile): Promise<RecordedFile> {
  const text = await books.bacsFiles.content(file.id);
  if (hashOf(text) !== file.sha256) {
    throw new Refusal(
      'bacs_file_changed',
      `${bacsFileName(file.period, file.number)} in the ledger is not what was written on ${file.madeAt.slice(0, 10)}: it was changed behind the application’s back. Nothing was written. Do not send an older copy before the ledger is checked (Audit, Verify).`,
    );
  }
  return { file, text, content: readBacsFile(text) };
}
