import { addDays, daysBetween, later, type IsoDate } from '../calendar/dates';
import { sumPence, type Pence } from '../money/pence';
import { bacsField } from './character-set';
import type { BacsCredit, BacsSubmission, Originator } from './submission';

// Positions are those of the Bacs "File Structures" guide (PN5011) for Standard 18, counted from 1.

/** Transaction codes: a credit, and the debit that balances the credits. */
const CREDIT = '99';
const CONTRA_DEBIT = '17';
/** BACS itself, as the receiver of the file. */
const BACS = '999999';
const LONGEST_AMOUNT = 11;
/** How long after it was processed a file may be overwritten. */
const KEPT_DAYS = 7;

/**
 * A submission as a Standard 18 file for a single processing day: labels of 80 characters, records of 100, each ending
 * in CRLF. The same submission gives the same text. Throws a RangeError where something does not fit its field.
 */
export function writeBacsFile(submission: BacsSubmission): string {
  const { credits, originator } = submission;
  if (credits.length === 0) throw new RangeError('a BACS file has at least one credit');
  const totalPence = sumPence(credits.map((credit) => credit.amountPence));
  const header = fileHeader(submission);
  return [
    volumeHeader(submission),
    `HDR1${header}`,
    `HDR2${RECORD_FORMAT}`,
    userHeader(submission),
    ...credits.map((credit) => creditRecord(credit, originator)),
    contraRecord(totalPence, originator),
    `EOF1${header}`,
    `EOF2${RECORD_FORMAT}`,
    userTrailer(totalPence, credits.length),
  ]
    .map((record) => `${record}\r\n`)
    .join('');
}

/** VOL1: serial number 5–10, service user number 42–47, level of the labels 80. */
function volumeHeader({ serial, originator }: BacsSubmission): string {
  return `VOL1${digits(serial, 6)}${blank(31)}${digits(originator.serviceUserNumber, 6)}${blank(32)}1`;
}

/**
 * HDR1 and EOF1 from 5 on: file identifier 5–21, serial number 22–27, section 28–31 and sequence 32–35, made on 42–47,
 * may be overwritten from 48–53, block count 55–60.
 */
function fileHeader({ serial, originator, createdOn, processingDay }: BacsSubmission): string {
  const user = digits(originator.serviceUserNumber, 6);
  const keptUntil = addDays(later(createdOn, processingDay), KEPT_DAYS);
  const dates = `${yearAndDay(createdOn)}${yearAndDay(keptUntil)}`;
  return `A${user}S${blank(3)}${user}${digits(serial, 6)}00010001${blank(6)}${dates}${blank(1)}000000${blank(20)}`;
}

/** HDR2 and EOF2 from 5 on: fixed records, blocks of 2,000 and records of 100 characters, no offset 51–52. */
const RECORD_FORMAT = `F0200000100${blank(35)}00${blank(28)}`;

/** UHL1: processing day 5–10, receiver 11–16, sterling 21–22, work code 29–37, number of the file 38–40. */
function userHeader({ processingDay, fileNumber }: BacsSubmission): string {
  const number = zeroFilled(fileNumber + 1, 3);
  return `UHL1${yearAndDay(processingDay)}${BACS}${blank(4)}00000000${'1 DAILY'.padEnd(9)}${number}${blank(40)}`;
}

function creditRecord(
  { sortCode, accountNumber, payeeName, amountPence, reference }: BacsCredit,
  originator: Originator,
): string {
  const destination = `${digits(sortCode, 6)}${digits(accountNumber, 8)}`;
  return dataRecord(destination, CREDIT, originator, amountPence, [originator.name, reference, payeeName]);
}

/** The one debit: from the originator's own account, the total of the credits. */
function contraRecord(totalPence: Pence, originator: Originator): string {
  const own = `${digits(originator.sortCode, 6)}${digits(originator.accountNumber, 8)}`;
  const names = [originator.name, 'CONTRA', originator.name] as const;
  return dataRecord(own, CONTRA_DEBIT, originator, totalPence, names);
}

/**
 * Destination 1–14, account type 15, transaction code 16–17, originating account 18–31, blank 32–35, pence 36–46,
 * originator's name 47–64, reference 65–82, payee 83–100.
 */
function dataRecord(
  destination: string,
  code: string,
  { sortCode, accountNumber }: Originator,
  amountPence: Pence,
  names: readonly [originator: string, reference: string, payee: string],
): string {
  if (amountPence <= 0) throw new RangeError(`BACS moves no amount of ${amountPence} pence`);
  const origin = `${digits(sortCode, 6)}${digits(accountNumber, 8)}`;
  const texts = names.map((name) => bacsField(name, 18)).join('');
  return `${destination}0${code}${origin}${blank(4)}${zeroFilled(amountPence, LONGEST_AMOUNT)}${texts}`;
}

/** UTL1: debit total 5–17, credit total 18–30, debits 31–37, credits 38–44. */
function userTrailer(totalPence: Pence, credits: number): string {
  const total = zeroFilled(totalPence, 13);
  return `UTL1${total}${total}${zeroFilled(1, 7)}${zeroFilled(credits, 7)}${blank(36)}`;
}

/** A day as the labels have it: a blank, the year's last two digits, and its day from 001 to 366. */
function yearAndDay(day: IsoDate): string {
  const dayOfYear = daysBetween(`${day.slice(0, 4)}-01-01`, day) + 1;
  return ` ${day.slice(2, 4)}${zeroFilled(dayOfYear, 3)}`;
}

function zeroFilled(value: number, length: number): string {
  const text = String(value).padStart(length, '0');
  if (!Number.isSafeInteger(value) || value < 0 || text.length > length) {
    throw new RangeError(`${value} does not fit ${length} digits of a BACS file`);
  }
  return text;
}

function digits(text: string, length: number): string {
  if (text.length !== length || !/^\d+$/.test(text))
    throw new RangeError(`not ${length} digits of a BACS file`);
  return text;
}

function blank(length: number): string {
  return ' '.repeat(length);
}
