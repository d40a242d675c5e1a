import type { BooksReader } from '../../db/books';
import type { FinalisedPayment } from '../../db/repositories/payments';
import type { PeriodWithState } from '../../db/repositories/periods';
import type { ProviderWithBank } from '../../db/repositories/providers';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { Client, Placement, ServiceLevel } from '../../domain/facts';
import { paymentsOfYear } from '../../domain/statements/annual-statement';
import { careRelief, readReliefAmounts, type ReliefAmounts } from '../../domain/statements/care-relief';
import { careWeeks, daysCounted, type CareWeeks } from '../../domain/statements/care-weeks';
import {
  daysOfYear,
  isInYear,
  type StatementBasis,
  type YearDays,
} from '../../domain/statements/statement-year';
import type { AnnualStatement, StatementRelief } from '../../preload/contract/statements';
import { found } from '../door/refusal';
import { settingValue } from '../settings/settings-commands';

/** Which year of whose. */
export interface StatementYear {
  readonly year: FinancialYear;
  readonly basis: StatementBasis;
}

/** What every statement of one year has in common. */
export interface YearOfStatements extends StatementYear {
  readonly organisation: AnnualStatement['organisation'];
  readonly days: YearDays;
  /** The year's finalised periods by name. */
  readonly periods: ReadonlyMap<string, PeriodWithState>;
  readonly periodsToCome: number;
  /** From the first finalised period's first day to the last one's last, of any year; null before the first. */
  readonly paidFor: YearDays | null;
  readonly milePriced: ReadonlySet<string>;
  readonly clients: ReadonlyMap<string, Client>;
  readonly amounts: ReliefAmounts | null;
}

/** What the statements of every year have in common. */
export interface StatementGround {
  readonly organisation: AnnualStatement['organisation'];
  /** All of the calendar, in order of time. */
  readonly periods: readonly PeriodWithState[];
  readonly milePriced: ReadonlySet<string>;
  readonly clients: ReadonlyMap<string, Client>;
  readonly amounts: ReadonlyMap<FinancialYear, ReliefAmounts>;
}

/** Reads what the statements of a year have in common. A year of no period has nothing paid. */
export async function readYear(books: BooksReader, year: StatementYear): Promise<YearOfStatements> {
  const levels = await books.serviceLevels.list();
  return yearOfStatements(year, {
    organisation: {
      name: await settingValue(books, 'organisation.name'),
      contact: await settingValue(books, 'organisation.contact'),
    },
    periods: await books.periods.list(),
    milePriced: milePriced(levels),
    clients: new Map((await books.clients.list()).map((client) => [client.ref, client])),
    amounts: await readAmounts(books),
  });
}

/** The codes of the service levels that are paid by the mile. */
export function milePriced(levels: readonly Pick<ServiceLevel, 'code' | 'unit'>[]): Set<string> {
  return new Set(levels.filter(({ unit }) => unit === 'mile').map(({ code }) => code));
}

/** The relief amounts of the setting, by year. */
export async function readAmounts(books: BooksReader): Promise<ReadonlyMap<FinancialYear, ReliefAmounts>> {
  const read = readReliefAmounts(await settingValue(books, 'statements.qualifyingCareRelief'));
  return read.ok ? read.years : new Map();
}

/** {@link readYear} of what was read already. */
export function yearOfStatements(
  { year, basis }: StatementYear,
  { periods, amounts, ...ground }: StatementGround,
): YearOfStatements {
  const days = daysOfYear(year, basis);
  const ofYear = periods.filter(({ payDate }) => isInYear(payDate, days));
  const finalised = ofYear.filter(({ state }) => state === 'finalised');
  return {
    ...ground,
    year,
    basis,
    days,
    periods: new Map(finalised.map((period) => [period.period, period])),
    periodsToCome: ofYear.length - finalised.length,
    paidFor: daysPaidFor(periods),
    amounts: amounts.get(year) ?? null,
  };
}

function daysPaidFor(periods: readonly PeriodWithState[]): YearDays | null {
  const finalised = periods.filter(({ state }) => state === 'finalised');
  const [first, last] = [finalised[0], finalised.at(-1)];
  return first && last ? { firstDay: first.firstDay, lastDay: last.lastDay } : null;
}

/** One provider's statement of the year, by its finalised payments and its placements as they are known now. */
export async function readStatement(
  books: BooksReader,
  of: YearOfStatements,
  provider: ProviderWithBank,
): Promise<AnnualStatement> {
  const payments = await books.payments.ofProviderIn(provider.ref, [...of.periods.keys()]);
  return statementFrom(of, provider, payments, await books.placements.ofProvider(provider.ref));
}

/** {@link readStatement} of what was read already: the year's payments of one provider, and all of its placements. */
export function statementFrom(
  of: YearOfStatements,
  provider: Omit<ProviderWithBank, 'bank'>,
  payments: readonly FinalisedPayment[],
  placements: readonly Placement[],
): AnnualStatement {
  const paid = paymentsOfYear(
    payments.map((payment) => ({
      ...payment,
      ...of.periods.get(payment.period)!,
      totalPence: payment.totalPence,
    })),
    of.milePriced,
  );
  const dateOfBirth = (client: string): string => of.clients.get(client)!.dateOfBirth;
  const weeksOf = daysCounted(of.days, of.paidFor);
  const weeks = careWeeks(placements, dateOfBirth, weeksOf);
  const { ref, name, type, address, postcode } = provider;
  return {
    year: of.year,
    basis: of.basis,
    ...of.days,
    organisation: of.organisation,
    carer: { ref, name, type, address, postcode },
    periodsToCome: of.periodsToCome,
    ...paid,
    weeks: weeks.map((child) => ({ ...child, name: of.clients.get(child.client)?.name ?? child.client })),
    weeksOf,
    relief: reliefOf(type, paid.totals.totalPence, weeks, of.amounts),
  };
}

/** One carer's statement of a year, also of one in which nothing was paid. Refuses with `not_found` a carer unknown. */
export async function statementOf(
  books: BooksReader,
  year: StatementYear,
  ref: string,
): Promise<AnnualStatement> {
  const provider = found(
    await books.providers.find(ref),
    `There is no carer ${ref}, so there is no annual statement.`,
  );
  return await readStatement(books, await readYear(books, year), provider);
}

function reliefOf(
  type: ProviderWithBank['type'],
  receiptsPence: number,
  weeks: readonly CareWeeks[],
  amounts: ReliefAmounts | null,
): StatementRelief {
  if (type !== 'foster_carer') return { state: 'not_for_type' };
  if (!amounts) return { state: 'no_amounts' };
  return { state: 'worked_out', ...careRelief(receiptsPence, weeks, amounts) };
}
