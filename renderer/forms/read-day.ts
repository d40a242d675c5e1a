import { parseDate, type IsoDate } from '../../domain/calendar/dates';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WORDS = /^(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})$/i;

/** What a person typed as a day → the ISO day; null where it is none. */
export function readDay(text: string): IsoDate | null {
  const words = WORDS.exec(text.trim());
  if (!words) return parseDate(text);
  const month = MONTHS.indexOf(words[2]!.toLowerCase()) + 1;
  return parseDate(`${words[3]}-${String(month).padStart(2, '0')}-${words[1]!.padStart(2, '0')}`);
}
