import { formatDate, formatDayAndMonth } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { LineReason } from '../../domain/schedule/payment-line';
import { weeksInWords } from '../../domain/schedule/explain-other-lines';
import type { RemittanceAdvice, RemittanceLine } from './remittance-advice';
import { becomesOfOverpayment, calculationInWords } from './remittance-words';

/** One-off payments and extras, written to the carer. */

type ExtraReason = Extract<LineReason, { kind: 'extra' }>;

/** What a line is called and what is to be said of it, a line each. */
export interface ItemInWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A one-off payment or an extra as it is first paid; null for any other line. */
export function itemInWords(line: RemittanceLine): ItemInWords | null {
  const { reason } = line;
  if (reason.kind === 'one_off') {
    const day = line.from === null ? '' : `${formatDate(line.from)}: `;
    const title = line.serviceLevelName ?? 'One-off payment';
    return { title, sentences: [`${day}${reason.reason}`, ...sumOfOneOff(line)] };
  }
  if (reason.kind !== 'extra' || !reason.due) return null;
  const { due, weeksHundredths, occasion } = reason;
  const occasionInWords =
    occasion === 'birthday'
      ? `${line.clientName ?? 'The child'} turned ${due.age} on ${formatDayAndMonth(due.on)}: `
      : `${formatDate(due.on)}: `;
  const sum = `${weeksInWords(weeksHundredths)} at ${formatPence(due.weekPence)} a week`;
  return { title: reason.name, sentences: [`${occasionInWords}${sum}.`] };
}

function sumOfOneOff(line: RemittanceLine): string[] {
  const calculation = calculationInWords(line);
  if (calculation !== '') return [`${calculation} ${line.unit === 'mile' ? 'a mile' : 'each'}`];
  return line.amountPence < 0 ? [`${formatPence(-line.amountPence)} is taken off this payment.`] : [];
}

/** Why an extra that was paid before is corrected, and what that does to this payment. */
export function extraCorrectionInWords(
  { due, paidPence }: ExtraReason,
  amountPence: number,
  balance: RemittanceAdvice['balance'] = null,
): string {
  const dueInWords = due === null ? 'it was not due' : `${formatPence(due.amountPence)} was due`;
  const effect =
    amountPence < 0
      ? `You were paid ${formatPence(-amountPence)} too much for it${becomesOfOverpayment(balance)}`
      : `${formatPence(amountPence)} is added to this payment.`;
  return `We paid ${formatPence(paidPence)} for this, and now know that ${dueInWords}. ${effect}`;
}
