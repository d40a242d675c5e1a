import type { BooksReader } from '../../db/books';
import type { PeriodRow } from '../../db/entities/payment-period';
import type { NewPayment, NewPaymentLine } from '../../db/repositories/payments';
import type { PeriodWithState } from '../../db/repositories/periods';
import { sumPence } from '../../domain/money/pence';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { Schedule } from '../../domain/schedule/schedule';
import type { FinalisePreview } from '../../preload/contract/periods';
import type { ChangeContext } from '../door/context';
import { Refusal } from '../door/refusal';
import { exceptionRows, openExceptions } from './exceptions';
import { readNames, type Names } from './names';
import { periodRow } from './payments-view';
import { readSchedule } from './period-schedule';
import { changedSincePrepared, currentPeriod } from './prepare';

/**
 * Pays the current period as another person prepared it: inserts its payments and lines and seals it, in the one
 * transaction that this command is. Where the facts changed since it was prepared, the period goes back to be worked
 * on, and the refusal says what changed.
 */
export async function finalisePeriod(context: ChangeContext, name: string): Promise<PeriodRow> {
  const { books, change } = context;
  const period = await preparedByAnother(books, name, change.user);
  const schedule = await readSchedule(books, period);
  const names = await readNames(books);
  await goBackIfChanged(context, period, schedule, names);
  return await books.periods.finalise(name, await newPayments(books, schedule), change);
}

/** The current period, prepared, and not by this person; else a refusal. */
export async function preparedByAnother(
  books: BooksReader,
  name: string,
  user: string,
): Promise<PeriodWithState> {
  const period = await currentPeriod(books, name);
  if (period.preparedBy === null) {
    throw new Refusal('not_prepared', `Period ${name} is not prepared. A finance officer prepares it first.`);
  }
  if (period.preparedBy === user) {
    throw new Refusal('own_work', `${user} prepared period ${name}: another person has to finalise it.`);
  }
  return period;
}

async function goBackIfChanged(
  { books, change }: ChangeContext,
  period: PeriodWithState,
  schedule: Schedule,
  names: Names,
): Promise<void> {
  const changed = await changedSincePrepared(books, period, schedule, names);
  const exceptions = exceptionRows(schedule, await books.exceptions.ofPeriod(period.period), names);
  const { blocking, toAccept } = openExceptions(exceptions);
  if (changed.length === 0 && blocking.length === 0 && toAccept.length === 0) return;
  await books.periods.withdraw(period.period, change);
  const what = changed[0]
    ? `${changed.length === 1 ? '1 payment' : `${changed.length} payments`} changed, first ${changed[0].providerName}`
    : `${blocking.length + toAccept.length} exceptions came up`;
  const message = `Period ${period.period} is not what was prepared any more: ${what}. Nothing was paid. It went back to the finance officer, to be looked at and prepared again.`;
  throw new Refusal('changed_since_prepared', message, { changed, blocking, toAccept }, true);
}

/** The payments about to be finalised, with names, addresses, accounts and booking codes as they are now. */
async function newPayments(books: BooksReader, schedule: Schedule): Promise<NewPayment[]> {
  const providers = new Map((await books.providers.list()).map((row) => [row.ref, row]));
  const bankDetails = await books.bankDetails.payable();
  const names = await readNames(books);
  const levels = new Map((await books.serviceLevels.list()).map((row) => [row.code, row]));
  return schedule.payments
    .filter((payment) => payment.lines.length > 0)
    .map(({ provider: ref, totalPence, lines }) => {
      const provider = providers.get(ref)!;
      const bank = bankDetails.get(ref);
      return {
        provider: ref,
        totalPence,
        providerName: provider.name,
        address: provider.address,
        postcode: provider.postcode,
        supplierRef: provider.supplierRef,
        sortCode: bank?.sortCode ?? null,
        accountNumber: bank?.accountNumber ?? null,
        accountName: bank?.accountName ?? null,
        lines: lines.map((line) => newLine(line, names, levels)),
      };
    });
}

function newLine(
  line: PaymentLine,
  names: Names,
  levels: ReadonlyMap<string, { name: string; glCode: string | null; costCentre: string | null }>,
): NewPaymentLine {
  const level = line.serviceLevel === null ? undefined : levels.get(line.serviceLevel);
  return {
    ...line,
    clientName: line.client === null ? null : names.client(line.client),
    serviceLevelName: level?.name ?? null,
    glCode: level?.glCode ?? null,
    costCentre: level?.costCentre ?? null,
  };
}

/** What finalising would do, for the approver to look at first. */
export async function finalisePreview(
  books: BooksReader,
  period: PeriodWithState,
  schedule: Schedule,
): Promise<FinalisePreview> {
  const names = await readNames(books);
  const payments = schedule.payments.filter((payment) => payment.lines.length > 0);
  const lines = payments.flatMap((payment) => payment.lines);
  const periods = await books.periods.list();
  const next = periods.find((candidate) => candidate.period > period.period);
  const last = periods.findLast((candidate) => candidate.period < period.period);
  const exceptions = exceptionRows(schedule, await books.exceptions.ofPeriod(period.period), names);
  return {
    period: periodRow(period),
    totalPence: schedule.totalPence,
    payments: payments.length,
    lines: lines.length,
    byKind: [...Map.groupBy(lines, (line) => line.kind)].map(([kind, of]) => ({
      kind,
      lines: of.length,
      totalPence: sumPence(of.map((line) => line.amountPence)),
    })),
    lastTotalPence: last?.totalPence ?? null,
    acceptedExceptions: exceptions.filter((row) => row.accepted !== null),
    changedSincePrepared:
      period.preparedBy === null ? [] : await changedSincePrepared(books, period, schedule, names),
    nextPeriod: next ? periodRow(next) : null,
  };
}
