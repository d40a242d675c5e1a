import { parseDate, type IsoDate } from '../../domain/calendar/dates';
import { formatDate } from '../../domain/calendar/format-dates';
import type { FieldError } from './error-summary';

/** A day as somebody types it. */
export interface TypedDay {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export function typedDay(iso: IsoDate): TypedDay {
  const [year = '', month = '', day = ''] = iso.split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day, or null where it is none. A month may be typed by its name. */
export function readTypedDay({ day, month, year }: TypedDay): IsoDate | null {
  return parseDate(`${day.trim()}/${monthNumber(month.trim())}/${year.trim()}`);
}

function monthNumber(typed: string): string {
  const index = /^\p{L}{3,}$/u.test(typed) ? MONTHS.indexOf(typed.toLowerCase().slice(0, 3)) : -1;
  return index < 0 ? typed : String(index + 1);
}

interface DayBounds {
  readonly today: IsoDate;
  /** Nothing from before this day is taken. */
  readonly oldest: IsoDate;
}

const PARTS = ['day', 'month', 'year'] as const;

/** What is wrong with the day of the field `id`, in the words of GOV.UK's date input. The error leads to the part that it is about. */
export function dayErrors(id: string, typed: TypedDay, { today, oldest }: DayBounds): FieldError[] {
  const missing = PARTS.filter((part) => typed[part].trim() === '');
  if (missing.length === PARTS.length) return [{ field: id, text: 'Enter the date' }];
  if (missing.length > 0)
    return [{ field: partField(id, missing[0]!), text: `Date must include a ${missing.join(' and ')}` }];
  const read = readTypedDay(typed);
  if (read === null && !/^\d{4}$/.test(typed.year.trim()))
    return [{ field: partField(id, 'year'), text: 'Year must include 4 numbers' }];
  if (read === null) return [{ field: id, text: 'Date must be a real date, such as 27 3 2026' }];
  if (read > today) return [{ field: id, text: 'Date must be today or in the past' }];
  if (read < oldest)
    return [
      { field: id, text: `Date must be on or after ${formatDate(oldest)}: ask the team about older costs` },
    ];
  return [];
}

/** The id of one part's input: the first part has the field's own. */
export function partField(id: string, part: keyof TypedDay): string {
  return part === 'day' ? id : `${id}-${part}`;
}
