import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from './dates';

/**
 * Days on which banks in England work, and so BACS: Monday to Friday without bank holidays. The holidays are those of
 * the Banking and Financial Dealings Act 1971 with those that are proclaimed every year (New Year's Day, Early May, and
 * the days in place of one that falls on a weekend). A day that is proclaimed for one year alone is not known here.
 */

/** True on a day that BACS works. */
export function isBankingDay(day: IsoDate): boolean {
  return whyNotBankingDay(day) === null;
}

/** Why banks do not work on a day: `a Saturday`, `a Sunday`, `Good Friday`; null where they do. */
export function whyNotBankingDay(day: IsoDate): string | null {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY) return 'a Saturday';
  if (weekday === SUNDAY) return 'a Sunday';
  return bankHolidays(Number(day.slice(0, 4))).get(day) ?? null;
}

/** The day itself where banks work on it, else the last banking day before it. */
export function bankingDayUntil(day: IsoDate): IsoDate {
  return isBankingDay(day) ? day : bankingDayUntil(addDays(day, -1));
}

/** `count` banking days before a day, from the last banking day until it: 0 gives that day. */
export function bankingDaysBefore(day: IsoDate, count: number): IsoDate {
  const until = bankingDayUntil(day);
  return count === 0 ? until : bankingDaysBefore(addDays(until, -1), count - 1);
}

/** The first banking day after a day: on it, the money of a file that BACS processed on that day is in the accounts. */
export function bankingDayAfter(day: IsoDate): IsoDate {
  const next = addDays(day, 1);
  return isBankingDay(next) ? next : bankingDayAfter(next);
}

/** Days of the week as ISO 8601 numbers them. */
const MONDAY = 1;
const SATURDAY = 6;
const SUNDAY = 7;

function weekdayOf(day: IsoDate): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The bank holidays of a year in England, each with its name. */
export function bankHolidays(year: number): ReadonlyMap<IsoDate, string> {
  const easter = easterSunday(year);
  const holidays = new Map<IsoDate, string>([
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayFrom(`${year}-05-01`), 'the Early May bank holiday'],
    [mondayFrom(`${year}-05-25`), 'the Spring bank holiday'],
    [mondayFrom(`${year}-08-25`), 'the Summer bank holiday'],
  ]);
  addOrSubstitute(holidays, `${year}-01-01`, 'New Year’s Day', 'the bank holiday for New Year’s Day');
  // Boxing Day before Christmas Day: a Monday that is Boxing Day cannot also stand for a Sunday that was Christmas.
  addOrSubstitute(holidays, `${year}-12-26`, 'Boxing Day', 'a bank holiday for Christmas');
  addOrSubstitute(holidays, `${year}-12-25`, 'Christmas Day', 'a bank holiday for Christmas');
  return holidays;
}

/** A holiday on a weekend is kept on the next day that is neither a weekend nor a holiday already. */
function addOrSubstitute(
  holidays: Map<IsoDate, string>,
  day: IsoDate,
  name: string,
  nameInPlace: string,
): void {
  let kept = day;
  while (weekdayOf(kept) >= SATURDAY || holidays.has(kept)) kept = addDays(kept, 1);
  holidays.set(kept, kept === day ? name : nameInPlace);
}

/** Easter Sunday in the Gregorian calendar, by the method of Meeus, Jones and Butcher ("Astronomical Algorithms", ch. 8). */
function easterSunday(year: number): IsoDate {
  const century = Math.trunc(year / 100);
  const leaps = Math.trunc(century / 4);
  const correction = Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3);
  const moon = (19 * (year % 19) + century - leaps - correction + 15) % 30;
  const inCentury = year % 100;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.trunc(inCentury / 4) - moon - (inCentury % 4)) % 7;
  const late = Math.trunc(((year % 19) + 11 * moon + 22 * weekday) / 451);
  return addDays(`${year}-03-22`, moon + weekday - 7 * late);
}

/** The first Monday from a day on. */
function mondayFrom(day: IsoDate): IsoDate {
  return addDays(day, (MONDAY + 7 - weekdayOf(day)) % 7);
}
