import type { BooksReader } from '../../db/books';
import type { FinalisedPayment } from '../../db/repositories/payments';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import { describeLine } from '../../domain/schedule/explain';
import type { PaymentLine } from '../../domain/schedule/payment-line';
import type { CalculatedPayment, Schedule, ScheduledPayment } from '../../domain/schedule/schedule';
import { balancesIn, type PeriodBalance } from '../overpayments/period-balances';
import type { RemittanceAdvice, RemittanceLine } from '../../domain/remittances/remittance-advice';
import { lineNamesOf, readNames, type Names } from '../periods/names';
import { settingValue } from '../settings/settings-commands';

/** What every advice of one period has in common. */
interface Shared {
  readonly organisation: RemittanceAdvice['organisation'];
  readonly period: PaymentPeriod;
  readonly periods: ReadonlyMap<string, PaymentPeriod>;
  readonly names: Names;
  readonly balances: ReadonlyMap<string, PeriodBalance>;
}

/** The advices of a finalised period in order of provider, with names, addresses and accounts as they were paid. */
export async function finalisedAdvices(
  books: BooksReader,
  period: PeriodWithState,
): Promise<RemittanceAdvice[]> {
  const payments = await books.payments.ofPeriod(period.period);
  const shared = await readShared(books, period, { state: 'finalised', payments });
  return payments.map((payment) => finalisedAdvice(payment, shared));
}

/** One provider's advice of a finalised period; null where it had no payment. */
export async function finalisedAdviceOf(
  books: BooksReader,
  period: PeriodWithState,
  provider: string,
): Promise<RemittanceAdvice | null> {
  const payment = await books.payments.find(period.period, provider);
  if (!payment) return null;
  const shared = await readShared(books, period, { state: 'finalised', payments: [payment] });
  return finalisedAdvice(payment, shared);
}

/** One provider's advice of the current period as it would be paid by today's facts; null where it gets nothing. */
export async function draftAdviceOf(
  books: BooksReader,
  period: PeriodWithState,
  schedule: Schedule,
  provider: string,
): Promise<RemittanceAdvice | null> {
  const payment = schedule.payments.find((candidate) => candidate.provider === provider);
  if (!payment || payment.lines.length === 0) return null;
  const shared = await readShared(books, period, { state: 'current', payments: [payment] });
  return await draftAdvice(books, payment, shared);
}

async function readShared(
  books: BooksReader,
  period: PeriodWithState,
  paid: Parameters<typeof balancesIn>[2],
): Promise<Shared> {
  const periods = await books.periods.list();
  return {
    organisation: {
      name: await settingValue(books, 'organisation.name'),
      contact: await settingValue(books, 'organisation.contact'),
    },
    period: datesOnly(period),
    periods: new Map(periods.map((row) => [row.period, datesOnly(row)])),
    names: await readNames(books),
    balances: await balancesIn(books, period, paid),
  };
}

/** A period's name and days, without who prepared and finalised it. */
export function datesOnly({ period, firstDay, lastDay, payDate }: PaymentPeriod): PaymentPeriod {
  return { period, firstDay, lastDay, payDate };
}

function finalisedAdvice(payment: FinalisedPayment, shared: Shared): RemittanceAdvice {
  const { provider: ref, providerName: name, address, postcode, accountNumber } = payment;
  return {
    ...wordsOf(payment, shared),
    state: 'finalised',
    carer: { ref, name, address, postcode },
    accountEnding: endOf(accountNumber),
  };
}

async function draftAdvice(
  books: BooksReader,
  payment: ScheduledPayment,
  shared: Shared,
): Promise<RemittanceAdvice> {
  const provider = await books.providers.find(payment.provider);
  const bank = (await books.bankDetails.payable()).get(payment.provider);
  return {
    ...wordsOf(payment, shared),
    state: 'draft',
    carer: {
      ref: payment.provider,
      name: provider?.name ?? payment.provider,
      address: provider?.address ?? null,
      postcode: provider?.postcode ?? null,
    },
    accountEnding: endOf(bank?.accountNumber ?? null),
  };
}

function wordsOf(
  payment: CalculatedPayment,
  { organisation, balances, ...shared }: Shared,
): AdvisedPayment & Pick<RemittanceAdvice, 'organisation'> {
  const balance = balances.get(payment.provider) ?? null;
  return { organisation, ...advisedPayment(payment, balance, shared) };
}

/** What an advice says of a payment, whoever it is from and to. */
export type AdvisedPayment = Pick<
  RemittanceAdvice,
  'period' | 'totalPence' | 'lines' | 'balance' | 'otherPeriods'
>;

/** A payment, finalised or not, as its advice says it. `balance`: where the payment moves what is owed. */
export function advisedPayment(
  { totalPence, lines }: CalculatedPayment,
  balance: Pick<PeriodBalance, 'movement' | 'plan'> | null,
  { period, periods, names }: Pick<Shared, 'period' | 'periods' | 'names'>,
): AdvisedPayment {
  const otherPeriods = lines
    .map((line) =>
      periods.get(line.reason.kind === 'brought_forward' ? line.reason.fromPeriod : line.carePeriod),
    )
    .filter((other) => other !== undefined);
  return {
    period,
    totalPence,
    lines: lines.map((line) => advisedLine(line, names)),
    balance: balance && balanceOf(balance),
    otherPeriods: Object.fromEntries(otherPeriods.map((other) => [other.period, other])),
  };
}

function advisedLine(line: PaymentLine, names: Names): RemittanceLine {
  const lineNames = lineNamesOf(line, names);
  return {
    ...line,
    clientName: lineNames.client,
    serviceLevelName: lineNames.serviceLevel,
    description: describeLine(line, lineNames),
  };
}

/** Late news that this payment takes back at once needs no balance: its line says it. */
function balanceOf({
  movement,
  plan,
}: Pick<PeriodBalance, 'movement' | 'plan'>): RemittanceAdvice['balance'] {
  const { broughtPence, leftPence, repaidPence, writtenOffPence } = movement;
  if (broughtPence + leftPence + repaidPence + writtenOffPence === 0) return null;
  return { ...movement, plan };
}

/** What may be shown of an account number: its last four digits. */
export function endOf(accountNumber: string | null): string | null {
  return accountNumber === null ? null : accountNumber.slice(-4);
}
