import type { PeriodName } from '../calendar/periods';
import { bacsText } from './character-set';

/** The characters of a reference in a BACS record. */
const LENGTH = 18;

/**
 * What the carer reads on their bank statement: their reference with the council and the period, `P001 2026-27/03`. A
 * long reference leaves the century out, and one of more than nine characters its beginning: it is the end that tells
 * references apart.
 */
export function creditReference(provider: string, period: PeriodName): string {
  const own = bacsText(provider);
  const whole = `${own} ${period}`.trim();
  if (whole.length <= LENGTH) return whole;
  const short = period.slice(2);
  return `${own.slice(-(LENGTH - short.length - 1)).trim()} ${short}`;
}

/**
 * The submission's serial number, `260300`: the year and number of the period, and which of its files it is (0 is the
 * first, 1 the first re-issue). The bank knows by it a file that it has had already.
 */
export function submissionSerial(period: PeriodName, fileNumber: number): string {
  if (!Number.isInteger(fileNumber) || fileNumber < 0 || fileNumber > 99) {
    throw new RangeError(`a period has at most 100 BACS files: ${fileNumber}`);
  }
  return `${period.slice(2, 4)}${period.slice(8)}${String(fileNumber).padStart(2, '0')}`;
}
