import path from 'node:path';
import type { BooksReader } from '../../db/books';
import type { NewBacsFile } from '../../db/repositories/bacs-files';
import { paymentsToCredit } from '../../domain/bacs/credits-of-period';
import type { PeriodName } from '../../domain/calendar/periods';
import { whyNotBankingDay } from '../../domain/calendar/banking-days';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PdfRenderer } from '../documents/pdf-renderer';
import { Refusal } from '../door/refusal';
import { finalisedPeriod } from '../periods/period-schedule';
import { prepareFolder } from '../reports/write-files';
import { plannedFile, type PaymentToAccount } from './bacs-submission';
import { writeBacsFiles, type BacsContext } from './export-bacs';
import { readOriginator } from './originator';

interface Reissue {
  readonly period: PeriodName;
  /** Whose payments the bank sent back. */
  readonly providers: readonly string[];
  readonly reason: string;
  readonly processingDay: IsoDate;
}

/**
 * Issues payments again that were in the period's first file and that the bank sent back: a further file, to the
 * carers' confirmed accounts of now. No payment, period or total changes by it.
 */
export async function reissue(
  context: BacsContext,
  renderer: PdfRenderer,
  { to, ...asked }: Reissue & { readonly to: string },
): Promise<{ files: string[]; number: number }> {
  const { ledger, change } = context;
  const folder = path.resolve(to);
  const plan = async (books: BooksReader): Promise<NewBacsFile> => await planReissue(books, asked, change.at);
  await ledger.read(plan);
  await prepareFolder(folder);
  const file = await ledger.transaction(
    async (books) => await books.bacsFiles.add(await plan(books), change),
  );
  const { files } = await writeBacsFiles(context, renderer, file, folder);
  return { files, number: file.number };
}

async function planReissue(
  books: BooksReader,
  { period: name, providers, reason, processingDay }: Reissue,
  at: string,
): Promise<NewBacsFile> {
  const period = await finalisedPeriod(books, name);
  const files = await books.bacsFiles.ofPeriod(name);
  const [first] = files;
  if (!first) {
    throw new Refusal(
      'bacs_not_exported',
      `The BACS file of period ${name} was not exported yet, so the bank cannot have sent a payment back. Export the file.`,
    );
  }
  checkProcessingDay(processingDay, first.processingDay);
  return plannedFile({
    period,
    number: files.length,
    reason,
    createdOn: at.slice(0, 10),
    processingDay,
    originator: await readOriginator(books),
    payments: await paymentsAgain(books, name, providers),
  });
}

function checkProcessingDay(day: IsoDate, firstProcessed: IsoDate): void {
  const why = whyNotBankingDay(day);
  if (why !== null) {
    const message = `${formatDate(day)} is ${why}: BACS does not work on it. Give a banking day. Nothing was written.`;
    throw new Refusal('not_a_banking_day', message);
  }
  if (day <= firstProcessed) {
    const message = `The payments were first processed on ${formatDate(firstProcessed)}: they are issued again on a later banking day. Nothing was written.`;
    throw new Refusal('not_a_banking_day', message);
  }
}

/** The payments of these carers in the period's first file, each with the confirmed account of now. */
async function paymentsAgain(
  books: BooksReader,
  period: PeriodName,
  providers: readonly string[],
): Promise<PaymentToAccount[]> {
  const wanted = new Set(providers);
  const paid = paymentsToCredit(await books.payments.ofPeriod(period));
  const chosen = paid.filter(({ provider }) => wanted.has(provider));
  for (const { provider } of chosen) wanted.delete(provider);
  const [unknown] = wanted;
  if (unknown !== undefined) {
    const message = `Carer ${unknown} has no payment in the BACS file of period ${period}. Nothing was written.`;
    throw new Refusal('not_found', message);
  }
  const payable = await books.bankDetails.payable();
  return chosen.map((payment) => {
    const { provider } = payment;
    const account = payable.get(provider);
    if (!account) {
      const message = `Carer ${provider} has no confirmed bank details, or new ones wait for a second person. Confirm them first (Carers, Bank details to confirm). Nothing was written.`;
      throw new Refusal('bank_details_waiting', message, { provider });
    }
    return { payment, account };
  });
}
