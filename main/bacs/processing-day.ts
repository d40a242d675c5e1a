import type { BooksReader } from '../../db/books';
import { bankingDayAfter, bankingDaysBefore, whyNotBankingDay } from '../../domain/calendar/banking-days';
import { later, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import { settingValue } from '../settings/settings-commands';

/** What a period's processing day rests on: `finalisedAt` is the instant at which it was finalised. */
interface FinalisedPeriod {
  readonly payDate: IsoDate;
  readonly finalisedAt: string | null;
}

/**
 * The day on which BACS processes a period's first file: as many banking days before its pay date as the settings say,
 * and never before the banking day after it was finalised, because a file is sent the day before it is processed. A pay
 * date on which banks do not work counts as the last banking day before it, so that nobody is paid late.
 */
export async function processingDayOf(
  books: BooksReader,
  { payDate, finalisedAt }: FinalisedPeriod,
): Promise<IsoDate> {
  const before = Number(await settingValue(books, 'bacs.processingDaysBefore'));
  const wanted = bankingDaysBefore(payDate, before);
  return finalisedAt === null ? wanted : later(wanted, bankingDayAfter(finalisedAt.slice(0, 10)));
}

/** What to know where the money does not come on the pay date, or that is no banking day; null where all is as usual. */
export function payDateNotice(payDate: IsoDate, processingDay: IsoDate): string | null {
  const inAccounts = bankingDayAfter(processingDay);
  const late =
    inAccounts > payDate
      ? `The money is in the accounts on ${formatDate(inAccounts)}, after the pay date, ${formatDate(payDate)}.`
      : null;
  const why = whyNotBankingDay(payDate);
  if (why === null) return late;
  return `The pay date, ${formatDate(payDate)}, is ${why}: banks do not work on it. BACS is asked to process the payments on ${formatDate(processingDay)}${late === null ? ', so that they come before it' : ''}.${late === null ? '' : ` ${late}`}`;
}
