import type { BooksReader } from '../../db/books';
import { bankingDaysBefore, whyNotBankingDay } from '../../domain/calendar/banking-days';
import type { IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import { settingValue } from '../settings/settings-commands';

/**
 * The day on which BACS processes a period's first file: its pay date, or as many banking days before it as the
 * settings say. A pay date on which banks do not work counts as the last banking day before it, so that nobody is paid late.
 */
export async function processingDayOf(books: BooksReader, payDate: IsoDate): Promise<IsoDate> {
  const before = Number(await settingValue(books, 'bacs.processingDaysBefore'));
  return bankingDaysBefore(payDate, before);
}

/** What to know where the pay date is no banking day; null where it is one. */
export function payDateNotice(payDate: IsoDate, processingDay: IsoDate): string | null {
  const why = whyNotBankingDay(payDate);
  if (why === null) return null;
  return `The pay date, ${formatDate(payDate)}, is ${why}: banks do not work on it. BACS is asked to process the payments before it, on ${formatDate(processingDay)}.`;
}
