import { normaliseAccountNumber } from '../bank-details/account-number';
import { formatSortCode, normaliseSortCode } from '../bank-details/sort-code';

/** What a message was seen to say; null for what it does not say, or says in two ways. */
export interface RecognisedDetails {
  /** `08-99-99`. */
  readonly sortCode: string | null;
  /** Eight digits. */
  readonly accountNumber: string | null;
  /** `TN23 4AB`. */
  readonly postcode: string | null;
  /** As it is written, with single blanks. */
  readonly phone: string | null;
  readonly email: string | null;
}

/**
 * Details as carers write them. Nothing is guessed: a number is only taken for what it can be nothing else than, or for
 * what it is called; and where two are there (the old and the new), neither is taken, for somebody has to read which.
 */
export function recogniseDetails(text: string): RecognisedDetails {
  // What was recognised is taken out of what is left to read: the digits of a phone number are no account number.
  const emails = take(text, EMAIL);
  const phones = take(emails.rest, PHONE);
  const called = take(phones.rest, CALLED_SORT_CODE);
  const hyphened = take(called.rest, HYPHENED_SORT_CODE);
  const sortCodes = called.found.length > 0 ? called.found : hyphened.found.filter((code) => !isDay(code));
  const sortCode = onlyOne(sortCodes.map((code) => normaliseSortCode(code)));
  const accounts = take(hyphened.rest, CALLED_ACCOUNT);
  const digits = take(accounts.rest, EIGHT_DIGITS).found.filter((number) => !isDay(number));
  // Eight digits beside a sort code are an account number; by themselves they may be anything.
  const numbers = accounts.found.length > 0 ? accounts.found : sortCode === null ? [] : digits;
  return {
    sortCode: sortCode && formatSortCode(sortCode),
    accountNumber: onlyOne(numbers.map((number) => normaliseAccountNumber(number.replaceAll('-', '')))),
    postcode: onlyOne(take(emails.rest, POSTCODE).found.map(asPostcode)),
    phone: onlyOne(phones.found.map((phone) => phone.replaceAll(/\s+/g, ' '))),
    email: onlyOne(emails.found),
  };
}

const EMAIL = /(?<![\w.+-])([\w.+-]{1,64}@(?:[a-z\d-]+\.)+[a-z]{2,})(?![\w-])/gi;

/** Ofcom's numbers that people have (01, 02, 03, 05, 07, 08): eleven digits from 0, or +44 and ten, in groups. */
const PHONE =
  /(?<![\d+])((?:(?:\+|00)44[\s-]?(?:\(0\)[\s-]?)?|\(?0)[1-357-8](?:\)?[\s-]?\d\)?){9})(?![\s-]?\d)/g;

const DASH = '[-\\u2010\\u2011\\u2013\\s]';

/** Whatever its separators, where it is called a sort code. */
const CALLED_SORT_CODE = new RegExp(
  `\\bsort(?:ing)?${DASH}?code\\b[^\\d\\n]{0,20}(\\d{2}${DASH}?\\d{2}${DASH}?\\d{2})(?!\\d|[-\\u2010\\u2011\\u2013]\\d)`,
  'gi',
);
const HYPHENED_SORT_CODE =
  /(?<![\d/.-])(\d{2}[-\u2010\u2011\u2013]\d{2}[-\u2010\u2011\u2013]\d{2})(?![\d/-])/g;

const CALLED_ACCOUNT =
  /(?:\baccount|\bacct?|\ba\/c)(?:\s?(?:number|num|no|nr)\b\.?)?[^\d\n\w]{1,5}(?:is\s)?(\d{6,8}|\d{4}[\s-]\d{4})(?![\s-]?\d)/gi;
const EIGHT_DIGITS = /(?<![\d/.+-])(?<!\d\s)(\d{8}|\d{4}[\s-]\d{4})(?![\s-]?\d)/g;

/** As Royal Mail writes them: the last two letters are never C, I, K, M, O or V. All in capitals or all small. */
const POSTCODE =
  /\b([A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}|[a-z]{1,2}\d[a-z\d]?\s?\d[abd-hjlnp-uw-z]{2})\b/g;

interface Taken {
  readonly found: readonly string[];
  /** The text without what was found. */
  readonly rest: string;
}

function take(text: string, pattern: RegExp): Taken {
  const found: string[] = [];
  const rest = text.replaceAll(pattern, (_whole, what: string) => {
    found.push(what);
    return ' ¶ ';
  });
  return { found, rest };
}

/** The one thing that is there, however often; null where there is none, or more than one. */
function onlyOne(found: readonly (string | null)[]): string | null {
  const different = new Set(found);
  return different.size === 1 ? [...different][0]! : null;
}

/** Whether digits can be read as a day, such as 12-05-26 or 12052026. */
function isDay(text: string): boolean {
  const digits = text.replaceAll(/\D/g, '');
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = digits.length === 6 ? 2000 : Number(digits.slice(4));
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year <= 2099;
}

function asPostcode(written: string): string {
  const letters = written.replaceAll(/\s/g, '').toUpperCase();
  return `${letters.slice(0, -3)} ${letters.slice(-3)}`;
}
