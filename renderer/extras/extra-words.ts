import { formatDate } from '../../domain/calendar/format-dates';
import { financialYearOf } from '../../domain/calendar/periods';
import { quantityInWords } from '../../domain/money/quantity';
import type { ExtraRuleRow } from '../../preload/contract/extras';

/** "On each child’s birthday", "25 Dec 2026". */
export function whenOf({ occasion, on }: Pick<ExtraRuleRow, 'occasion' | 'on'>): string {
  return occasion === 'birthday' || on === null ? 'On each child’s birthday' : formatDate(on);
}

/** "1 week’s rate", "1.5 weeks’ rate". */
export function weeksOf(weeksHundredths: number): string {
  return weeksHundredths === 100 ? '1 week’s rate' : `${quantityInWords(weeksHundredths)} weeks’ rate`;
}

/** The year after a financial year. */
export function yearAfter(year: string): string {
  return financialYearOf(`${Number(year.slice(0, 4)) + 1}-04-01`);
}

/** The years to choose from: those of the calendar and of the rules there are, and the one after. */
export function yearsToChoose(calendar: readonly string[], rules: readonly { year: string }[]): string[] {
  const known = [...new Set([...calendar, ...rules.map(({ year }) => year)])].sort();
  const last = known.at(-1);
  return last === undefined ? [] : [...known, yearAfter(last)];
}
