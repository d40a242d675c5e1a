import { isFinancialYear, isPeriodName, type PeriodName } from '../../domain/calendar/periods';
import { parseDate, type IsoDate } from '../../domain/calendar/dates';
import { parseMoney, type MoneyProblem } from '../../domain/money/parse-money';
import type { Pence } from '../../domain/money/pence';
import { carerInput } from '../../preload/contract/carers';
import { columnKey } from './columns';

/** What a cell means, or what is wrong with it and how to mend it. Readers get the cell trimmed and not blank. */
export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string; readonly message: string };

export type CellReader<Value> = (text: string) => CellReading<Value>;

// Control characters, and the mark that stands where a program lost a letter.
// eslint-disable-next-line no-control-regex
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/;
const OLDEST_AGE = 99;

const ok = <Value>(value: Value): CellReading<Value> => ({ ok: true, value });
const bad = (code: string, message: string): { ok: false; code: string; message: string } => ({
  ok: false,
  code,
  message,
});

/** Text of at most `length` characters on one line; blanks in a row become one. */
export function lineOfText(length: number): CellReader<string> {
  const text = severalLines(length);
  return (cell) => text(cell.replace(/\s+/g, ' '));
}

/** Text of at most `length` characters, such as an address: its line ends stay. */
export function severalLines(length: number): CellReader<string> {
  return (cell) => {
    if (UNREADABLE.test(cell)) {
      return bad(
        'unreadable_characters',
        'This has characters in it that no one can read: letters were lost when the file was saved. Type it again.',
      );
    }
    if (cell.length > length) {
      return bad('too_long', `This has ${cell.length} characters; there is room for ${length}. Shorten it.`);
    }
    return ok(cell);
  };
}

/** A reference of the council's, compared exactly. */
export const reference: CellReader<string> = (cell) => {
  if (/[\n\t]/.test(cell))
    return bad('unreadable_characters', 'A reference stands on one line. Type it again.');
  return severalLines(40)(cell);
};

/** One of the words given; capitals, blanks and hyphens do not matter. */
export function oneOf<const Word extends string>(...words: readonly Word[]): CellReader<Word> {
  return (cell) => {
    const word = words.find((candidate) => columnKey(candidate) === columnKey(cell));
    return word === undefined
      ? bad('unknown_value', `"${clipped(cell)}" is none of ${listed(words)}. Write one of these.`)
      : ok(word);
  };
}

/** A day as 2026-04-06 or 06/04/2026. */
export const day: CellReader<IsoDate> = (cell) => {
  const date = parseDate(cell);
  if (date !== null) return ok(date);
  const looksLikeDate = /^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4})$/.test(cell);
  return bad(
    'not_a_date',
    looksLikeDate
      ? `${cell} is not a day that exists between 1900 and 2199. Write the day first, as in 06/04/2026, or use 2026-04-06.`
      : `"${clipped(cell)}" is not a date. Write it as 2026-04-06 or 06/04/2026.`,
  );
};

const MONEY_PROBLEMS: Readonly<Record<MoneyProblem, string>> = {
  decimal_comma:
    'has a comma where the pence begin, which could mean more than one amount. Write it with a point, as in 12.34.',
  too_many_decimals: 'has more than two decimals. Write whole pence, as in 12.34.',
  not_money: 'is not an amount of money. Write it as 1234.50, 1,234.50 or £1,234.50.',
  too_large: 'is more than any amount here can be. Check the figure.',
};

/** Pounds, not negative, as pence. */
export const price: CellReader<Pence> = (cell) => {
  const money = parseMoney(cell);
  if (!money.ok) return bad(money.problem, `"${clipped(cell)}" ${MONEY_PROBLEMS[money.problem]}`);
  if (money.pence < 0)
    return bad('negative_amount', `${clipped(cell)} is below zero; a rate is not. Take the minus sign away.`);
  return ok(money.pence);
};

/** An age in whole years. */
export const age: CellReader<number> = (cell) =>
  /^\d{1,2}$/.test(cell)
    ? ok(Number(cell))
    : bad(
        'not_an_age',
        `"${clipped(cell)}" is not an age. Write whole years from 0 to ${OLDEST_AGE}, or leave it blank for no limit.`,
      );

/** A period's name, `2026-27/03`. */
export const periodName: CellReader<PeriodName> = (cell): CellReading<PeriodName> => {
  if (isPeriodName(cell)) return ok(cell);
  const years = /^(\d{4}-\d{2})\//.exec(cell)?.[1];
  return bad(
    'not_a_period',
    years !== undefined && !isFinancialYear(years)
      ? `${clipped(cell)} names two years that do not follow each other. Write a financial year and a number, as in 2026-27/03.`
      : `"${clipped(cell)}" is not a period. Write the financial year and a number of two digits, as in 2026-27/03.`,
  );
};

/** An e-mail address, by the same rule as the carer's form. */
export const email: CellReader<string> = (cell) =>
  carerInput.shape.email.safeParse(cell).success && cell.length <= 254
    ? ok(cell)
    : bad(
        'not_an_email',
        `"${clipped(cell)}" is not an e-mail address. Write one such as sam@example.org, or leave it blank.`,
      );

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Long cells cut, so that a message stays readable. */
export function clipped(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
