import { addDays, type IsoDate } from '../calendar/dates';
import { sumPence, type Pence } from '../money/pence';
import { isBacsText } from './character-set';
import type { BacsCredit, BacsSubmission } from './submission';

/** What a BACS file says, with the totals that its trailer gives. */
export interface BacsFileContent extends BacsSubmission {
  readonly creditTotalPence: Pence;
}

/** A text that is not the BACS file that it should be. The message says what is wrong, and no account number. */
export class BacsFileError extends Error {}

const LABELS_BEFORE = ['VOL1', 'HDR1', 'HDR2', 'UHL1'] as const;
const LABELS_AFTER = ['EOF1', 'EOF2', 'UTL1'] as const;

/**
 * Reads a file as `writeBacsFile` writes it, by the positions of its fields alone. Names and references come as they
 * stand in the file. Throws a {@link BacsFileError} where a label or record is not as it should be, or the totals and
 * counts are not those of the records.
 */
export function readBacsFile(text: string): BacsFileContent {
  const records = recordsOf(text);
  const before = records.slice(0, LABELS_BEFORE.length);
  const after = records.slice(-LABELS_AFTER.length);
  const data = records.slice(LABELS_BEFORE.length, -LABELS_AFTER.length);
  checkLabels(before, LABELS_BEFORE);
  checkLabels(after, LABELS_AFTER);
  check(
    data.every((record) => record.length === 100),
    'A data record does not have 100 characters.',
  );
  const [volume = '', header1 = '', header2 = '', userHeader = ''] = before;
  const [end1 = '', end2 = '', trailer = ''] = after;
  check(end1.slice(4) === header1.slice(4) && end2.slice(4) === header2.slice(4), 'EOF differs from HDR.');
  const contra = data.at(-1) ?? '';
  const credits = data.slice(0, -1).map(creditOf);
  const creditTotalPence = sumPence(credits.map((credit) => credit.amountPence));
  checkTotals(trailer, contra, creditTotalPence, credits.length);
  return {
    serial: at(volume, 5, 10),
    fileNumber: Number(at(userHeader, 38, 40)) - 1,
    createdOn: dayOf(at(header1, 42, 47)),
    processingDay: dayOf(at(userHeader, 5, 10)),
    originator: {
      serviceUserNumber: at(volume, 42, 47),
      sortCode: at(contra, 1, 6),
      accountNumber: at(contra, 7, 14),
      name: at(contra, 83, 100).trimEnd(),
    },
    credits,
    creditTotalPence,
  };
}

function recordsOf(text: string): string[] {
  check(text.endsWith('\r\n'), 'The file does not end with a line.');
  const records = text.slice(0, -2).split('\r\n');
  check(records.every(isBacsText), 'A character is in it that BACS does not take.');
  check(records.length >= LABELS_BEFORE.length + 2 + LABELS_AFTER.length, 'It has no payments.');
  return records;
}

function checkLabels(labels: readonly string[], names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    check(
      labels[index]?.startsWith(name) === true && labels[index].length === 80,
      `There is no label ${name}.`,
    );
  }
}

function creditOf(record: string): BacsCredit {
  check(at(record, 15, 17) === '099', 'A record before the last is not a credit.');
  return {
    sortCode: at(record, 1, 6),
    accountNumber: at(record, 7, 14),
    payeeName: at(record, 83, 100).trimEnd(),
    amountPence: amountOf(at(record, 36, 46)),
    reference: at(record, 65, 82).trimEnd(),
  };
}

function checkTotals(trailer: string, contra: string, creditTotalPence: Pence, credits: number): void {
  check(
    at(contra, 15, 17) === '017' && at(contra, 65, 82).trimEnd() === 'CONTRA',
    'The last record is no contra.',
  );
  check(at(contra, 1, 14) === at(contra, 18, 31), 'The contra is not on the originating account.');
  const totals = [amountOf(at(contra, 36, 46)), amountOf(at(trailer, 5, 17)), amountOf(at(trailer, 18, 30))];
  check(
    totals.every((total) => total === creditTotalPence),
    'The totals are not those of the credits.',
  );
  check(
    Number(at(trailer, 31, 37)) === 1 && Number(at(trailer, 38, 44)) === credits,
    'The counts are wrong.',
  );
}

function amountOf(text: string): Pence {
  check(/^\d+$/.test(text), 'An amount is not a number.');
  return Number(text);
}

/** ` 26104` → `2026-04-14`. */
function dayOf(text: string): IsoDate {
  check(/^ \d{5}$/.test(text), 'A date is not one.');
  return addDays(`20${text.slice(1, 3)}-01-01`, Number(text.slice(3)) - 1);
}

/** The characters from one position to another, both included, counted from 1 as the standard does. */
function at(record: string, from: number, to: number): string {
  return record.slice(from - 1, to);
}

function check(holds: boolean, message: string): void {
  if (!holds) throw new BacsFileError(message);
}
