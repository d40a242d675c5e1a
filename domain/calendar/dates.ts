import { Temporal } from 'temporal-polyfill';

/** A day, written `2026-04-06`. Days compare as text: the earlier is the smaller. */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;
const UK_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** True for a day that exists, written `2026-04-06`, in the years 1900 to 2199. */
export function isIsoDate(text: string): text is IsoDate {
  return ISO_DATE.test(text) && dayExists(text);
}

/** `2026-04-06` or `06/04/2026` → `2026-04-06`; null where that is no such day (31/02/2026) or not a date. */
export function parseDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  const uk = UK_DATE.exec(trimmed);
  const iso = uk ? `${uk[3]}-${uk[2]!.padStart(2, '0')}-${uk[1]!.padStart(2, '0')}` : trimmed;
  return isIsoDate(iso) ? iso : null;
}

function dayExists(iso: string): boolean {
  if (iso < '1900-01-01' || iso > '2199-12-31') return false;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() === iso;
  } catch {
    return false;
  }
}

// Days are added and counted in UTC, where each has the same length. A schedule asks for them a hundred thousand times:
// that is too often for Temporal's objects.
const DAY_MS = 86_400_000;

/** The day `days` after (or, where negative, before) `date`. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of the month `months` earlier, or that month's last day where it has no such day. */
export function monthsBefore(date: IsoDate, months: number): IsoDate {
  return Temporal.PlainDate.from(date).subtract({ months }).toString();
}

/** Whole days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** The later of two days. */
export function later(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

/** Age in whole years on a day. Somebody born on 29 February turns a year older on 1 March in other years. */
export function ageOn(dateOfBirth: IsoDate, day: IsoDate): number {
  const years = Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return day.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
}

/** The day on which a person reaches `age`; 1 March for 29 February where the year has none. */
export function birthday(dateOfBirth: IsoDate, age: number): IsoDate {
  const day = `${Number(dateOfBirth.slice(0, 4)) + age}${dateOfBirth.slice(4)}`;
  // Of all days one is not in every year; Temporal is asked about no other.
  if (!day.endsWith('-02-29') || dayExists(day)) return day;
  return `${day.slice(0, 4)}-03-01`;
}

/** The same day `years` years later; 28 February for 29 February where the year has none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}

/** The day in the United Kingdom at an instant. */
export function dayOfInstant(instant: string): IsoDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}
