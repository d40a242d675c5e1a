import { createHash } from 'node:crypto';
import type { BooksReader } from '../../db/books';
import type { BankDetails } from '../../db/repositories/bank-details';
import type { PeriodWithState } from '../../db/repositories/periods';
import {
  compareSchedules,
  samePeriodReasons,
  type ComparedLine,
  type ComparedPayment,
} from '../../domain/schedule/compare-schedules';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { Schedule } from '../../domain/schedule/schedule';
import type { PaymentChange } from '../../preload/contract/periods';
import type { ChangeContext } from '../door/context';
import { Refusal } from '../door/refusal';
import { exceptionRows, keyOf, openExceptions } from './exceptions';
import { readNames, type Names } from './names';
import { findPeriod, readSchedule } from './period-schedule';

/** What a preparation keeps: enough to say later what changed. */
interface Prepared {
  readonly payments: readonly ComparedPayment[];
}

/**
 * Submits the current period for another person's approval. Refused while an exception blocks it, or one is not
 * accepted; `acceptExceptions` accepts all of the latter in this person's name.
 */
export async function preparePeriod(
  context: ChangeContext,
  { period: name, acceptExceptions }: { period: string; acceptExceptions?: boolean | undefined },
): Promise<PeriodWithState> {
  const { books, change } = context;
  const period = await currentPeriod(books, name);
  if (period.preparedBy !== null) {
    throw new Refusal('already_prepared', `Period ${name} is prepared already, by ${period.preparedBy}.`);
  }
  const schedule = await readSchedule(books, period);
  await checkExceptions(context, schedule, acceptExceptions ?? false);
  const snapshot = snapshotOf(schedule, await books.bankDetails.payable());
  await books.periods.prepare(name, { digest: digestOf(snapshot), snapshot }, change);
  return await findPeriod(books, name);
}

/** The period, if it is the current one; else a refusal that says which is. */
export async function currentPeriod(books: BooksReader, name: string): Promise<PeriodWithState> {
  const period = await findPeriod(books, name);
  if (period.state === 'current') return period;
  if (period.state === 'finalised') {
    throw new Refusal(
      'period_finalised',
      `Period ${name} is finalised: it was paid and cannot change any more.`,
    );
  }
  const current = await books.periods.current();
  const message = `Period ${name} is not the current period. Periods are paid in order: ${current?.period ?? 'none'} comes first.`;
  throw new Refusal('not_current_period', message);
}

async function checkExceptions(
  context: ChangeContext,
  schedule: Schedule,
  acceptAll: boolean,
): Promise<void> {
  const { books, change } = context;
  const names = await readNames(books);
  const before = await books.exceptions.ofPeriod(schedule.period);
  const rows = exceptionRows(schedule, before, names);
  const { blocking, toAccept } = openExceptions(rows);
  if (blocking.length > 0) {
    const message = `${count(blocking.length)} must be put right before period ${schedule.period} can be prepared. First: ${blocking[0]!.providerName}: ${blocking[0]!.message}`;
    throw new Refusal('blocking_exceptions', message, blocking);
  }
  if (toAccept.length > 0 && !acceptAll) {
    const message = `${count(toAccept.length)} must be looked at and accepted before period ${schedule.period} can be prepared.`;
    throw new Refusal('exceptions_not_accepted', message, toAccept);
  }
  const acceptances = toAccept.map(({ provider, code, subject, message }) => ({
    period: schedule.period,
    provider,
    code,
    subject,
    message,
    note: 'Accepted together when the period was prepared.',
  }));
  if (acceptances.length > 0) await books.exceptions.acceptMany(acceptances, change);
  // What was accepted and is not there any more would for ever stand beside what was paid, as if it had been.
  const standing = new Set(rows.map(keyOf));
  for (const lapsed of before.filter((row) => !standing.has(keyOf(row)))) {
    await books.exceptions.withdraw(lapsed.id, change);
  }
}

function count(exceptions: number): string {
  return exceptions === 1 ? '1 exception' : `${exceptions} exceptions`;
}

/** What is kept of a schedule when it is prepared: who gets what for what, and where it goes. */
function snapshotOf(schedule: Schedule, payable: ReadonlyMap<string, BankDetails>): Prepared {
  const payments = schedule.payments
    .filter((payment) => payment.lines.length > 0)
    .map(({ provider, totalPence, lines }) => ({
      provider,
      totalPence,
      lines: lines.map(comparedLine),
      account: accountOf(payable.get(provider)),
    }));
  return { payments };
}

function accountOf(bank: BankDetails | undefined): string | null {
  return bank ? `${bank.sortCode} ${bank.accountNumber} ${bank.accountName}` : null;
}

/** As much of a line as tells whether it changed; its reason and names do not. */
function comparedLine(line: PaymentLine): ComparedLine {
  const { kind, placement, client, serviceLevel, carePeriod, from, to } = line;
  const { quantityHundredths, ratePence, amountPence } = line;
  return {
    kind,
    placement,
    client,
    serviceLevel,
    carePeriod,
    from,
    to,
    quantityHundredths,
    ratePence,
    amountPence,
  };
}

/** A digest of what was prepared: the same where nothing changed. */
function digestOf(prepared: Prepared): string {
  return createHash('sha256').update(JSON.stringify(prepared)).digest('hex');
}

/** What a prepared period would pay now that it did not when it was prepared. Empty where nothing changed. */
export async function changedSincePrepared(
  books: Pick<BooksReader, 'periods' | 'bankDetails'>,
  period: PeriodWithState,
  schedule: Schedule,
  names: Names,
): Promise<PaymentChange[]> {
  const now = snapshotOf(schedule, await books.bankDetails.payable());
  if (period.preparedDigest === digestOf(now)) return [];
  const before = (await books.periods.preparation(period.period)) as Prepared | null;
  const differences = compareSchedules(before?.payments ?? [], now.payments, samePeriodReasons(names.care));
  return differences.map((difference) => ({
    ...difference,
    providerName: names.provider(difference.provider),
  }));
}
