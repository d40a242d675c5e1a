import { addDays, daysBetween, type IsoDate } from './dates';

/** Any Monday to count weeks from. */
const A_MONDAY: IsoDate = '2001-01-01';

/** The Monday on or before a day. */
export function mondayOf(day: IsoDate): IsoDate {
  const days = daysBetween(A_MONDAY, day) % 7;
  return addDays(day, days < 0 ? -days - 7 : -days);
}
