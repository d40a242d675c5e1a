import { formatDate, formatDateRange, formatDayAndMonth } from '../calendar/format-dates';
import { formatPence } from '../money/format-money';
import { quantityInWords } from '../money/quantity';
import type { LineReason } from '../schedule/payment-line';
import { weeksInWords } from '../schedule/explain-other-lines';
import type { RemittanceAdvice, RemittanceLine } from '../remittances/remittance-advice';
import { becomesOfOverpayment, calculationInWords } from './remittance-words';

/** One-off payments, extras and claims, written to the carer. */

type ClaimReason = Extract<LineReason, { kind: 'claim' }>;
type ExtraReason = Extract<LineReason, { kind: 'extra' }>;

/** What a line is called and what is to be said of it, a line each. */
export interface ItemInWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** A one-off payment, an extra or an item of a claim as it is first paid; null for any other line. */
export function itemInWords(line: RemittanceLine): ItemInWords | null {
  const { reason } = line;
  if (reason.kind === 'claim') return claimInWords(line, reason);
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

/** What the item of a claim was for, on which days, and its sum; for a correction, what turned out to be another. */
function claimInWords(line: RemittanceLine, reason: ClaimReason): ItemInWords {
  const { claim, description, quantityHundredths, unit, rate, duePence, paidPence } = reason;
  const days = line.from === null || line.to === null ? '' : `${formatDateRange(line.from, line.to)}: `;
  const quantity = `${quantityInWords(quantityHundredths)}${unit === 'mile' ? ' miles' : ''}`;
  const sum = `${quantity} × ${formatPence(rate.amountPence)}`;
  const what = `${days}${description} (claim ${claim})`;
  const title = line.serviceLevelName ?? 'Claim';
  if (paidPence === null) return { title, sentences: [what, sum] };
  const difference = `${sum} = ${formatPence(duePence)} was due, ${formatPence(paidPence)} had been paid.`;
  return {
    title: `Correction: ${title}`,
    sentences: [what, `The rate of that day was another: ${difference}`],
  };
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
