import { formatDate, formatDateRange } from '../calendar/format-dates';
import { numberOfPeriod, yearOfPeriod, type PaymentPeriod } from '../calendar/periods';
import type { ServiceLevelUnit } from '../facts';
import { formatPence } from '../money/format-money';
import { sumPence, type Pence } from '../money/pence';
import { quantityInWords } from '../money/quantity';
import type { LineReason, PaidLine } from '../schedule/payment-line';
import { nightsInWords } from '../schedule/explain';
import type { RemittanceAdvice, RemittanceLine } from '../remittances/remittance-advice';

/** The sentences of a remittance advice: written to the carer, in words that need no explaining. */

export type AdjustmentReason = Extract<LineReason, { kind: 'adjustment' }>;

/** `20 Apr – 3 May 2026`. */
export function datesOf(period: Pick<PaymentPeriod, 'firstDay' | 'lastDay'>): string {
  return formatDateRange(period.firstDay, period.lastDay);
}

/** "Payment period 3 of 2026-27". */
export function periodTitle(period: string): string {
  return `Payment period ${numberOfPeriod(period)} of ${yearOfPeriod(period)}`;
}

/** "period 2 of 2026-27 (6–19 Apr 2026)"; without dates where they are not known. */
export function periodInWords(period: string, advice: Pick<RemittanceAdvice, 'otherPeriods'>): string {
  const words = `period ${numberOfPeriod(period)} of ${yearOfPeriod(period)}`;
  const dates = advice.otherPeriods[period];
  return dates ? `${words} (${datesOf(dates)})` : words;
}

/** "£220.00 a week". */
export function rateInWords(ratePence: Pence, unit: ServiceLevelUnit): string {
  return unit === 'item' ? `${formatPence(ratePence)} each` : `${formatPence(ratePence)} a ${unit}`;
}

/** "4 ÷ 7 × £220.00" a week, "4 × £31.50" otherwise; nothing for a line without a quantity or a rate. */
export function calculationInWords(
  line: Pick<RemittanceLine, 'quantityHundredths' | 'ratePence' | 'rateUnit'>,
): string {
  if (line.quantityHundredths === null || line.ratePence === null) return '';
  const quantity = quantityInWords(line.quantityHundredths);
  return `${quantity}${line.rateUnit === 'week' ? ' ÷ 7' : ''} × ${formatPence(line.ratePence)}`;
}

/** What was paid, when, into what: the first sentence. */
export function paymentInWords(advice: RemittanceAdvice): string {
  const amount = formatPence(advice.totalPence);
  const payDate = formatDate(advice.period.payDate);
  if (advice.totalPence === 0) {
    return `Nothing is paid to you on ${payDate}. Here is why.`;
  }
  const account =
    advice.accountEnding === null
      ? 'paid to you'
      : `paid into your account ending in ${advice.accountEnding}`;
  const begin = advice.state === 'draft' ? `By what we know today, ${amount} will be` : `${amount} is`;
  return `${begin} ${account} on ${payDate}. Here is what it is made of.`;
}

/** Why a past period is corrected, and what that does to this payment. */
export function correctionInWords(
  reason: AdjustmentReason,
  amountPence: Pence,
  balance: RemittanceAdvice['balance'] = null,
): string {
  if (reason.paidPence === 0 && amountPence > 0) {
    return `This care had not been paid for yet. ${formatPence(amountPence)} is added to this payment.`;
  }
  const effect =
    amountPence < 0
      ? `You were paid ${formatPence(-amountPence)} too much for it${becomesOfOverpayment(balance)}`
      : `You were paid ${formatPence(amountPence)} too little for it, which is added to this payment.`;
  return `${whatWasWrong(reason)} ${effect}`;
}

/** The end of the sentence that says how much was paid too much. */
export function becomesOfOverpayment(balance: RemittanceAdvice['balance']): string {
  return balance
    ? '. What becomes of that is shown at the end, under “What you were overpaid”.'
    : ', which is taken off this payment.';
}

function whatWasWrong({ due, paid }: AdjustmentReason): string {
  const dueNights = due.reduce((nights, segment) => nights + segment.nights, 0);
  if (paid.some((line) => line.kind === 'adjustment' || line.nights === null)) {
    return 'This period was corrected before. What we know about it has changed again.';
  }
  const paidNights = paid.reduce((nights, line) => nights + (line.nights ?? 0), 0);
  if (dueNights === 0) return `We paid for ${nightsInWords(paidNights)}, and now know that none were due.`;
  if (dueNights !== paidNights) {
    const were = dueNights === 1 ? 'was' : 'were';
    return `We paid for ${nightsInWords(paidNights)}, and now know that ${nightsInWords(dueNights)} ${were} due.`;
  }
  if (sameDates(due, paid)) return 'The nights are the same, but the rate was not the right one.';
  return `We paid for ${nightsInWords(paidNights)}, and now know that the dates were others.`;
}

function sameDates(due: AdjustmentReason['due'], paid: readonly PaidLine[]): boolean {
  const paidFrom = paid.map((line) => line.from ?? '').sort()[0];
  const paidTo = paid
    .map((line) => line.to ?? '')
    .sort()
    .at(-1);
  return due[0]?.from === paidFrom && due.at(-1)?.to === paidTo;
}

/** A part of what is due: "4 nights, 9–12 Apr 2026: 4 ÷ 7 × £220.00". */
export function dueInWords({
  nights,
  from,
  to,
  ratePence,
  rateUnit,
}: AdjustmentReason['due'][number]): string {
  const calculation = calculationInWords({ quantityHundredths: nights * 100, ratePence, rateUnit });
  return `${nightsInWords(nights)}, ${formatDateRange(from, to)}: ${calculation}`;
}

/** A part of what was paid: "7 nights, 6–12 Apr 2026: 7 ÷ 7 × £220.00", or the correction of a later period. */
export function paidInWords(line: PaidLine): string {
  const { nights, from, to, ratePence, rateUnit } = line;
  const payment = `with period ${numberOfPeriod(line.paidInPeriod)} of ${yearOfPeriod(line.paidInPeriod)}`;
  if (line.kind === 'adjustment') return `Correction, ${payment}`;
  if (nights === null || from === null || to === null) return `Paid ${payment}`;
  const calculation = calculationInWords({ quantityHundredths: nights * 100, ratePence, rateUnit });
  return `${nightsInWords(nights)}, ${formatDateRange(from, to)}${calculation === '' ? '' : `: ${calculation}`}`;
}

/** Why money moves between this payment and the one before or after; nothing for any other line. */
export function carryInWords(line: RemittanceLine, advice: RemittanceAdvice): string {
  const amount = formatPence(Math.abs(line.amountPence));
  if (line.reason.kind === 'brought_forward') {
    const from = periodInWords(line.reason.fromPeriod, advice);
    const goesOn = advice.balance?.plan ? '' : ' It comes off this payment, as far as this payment allows.';
    return `${amount} of what you had been paid too much was still to be paid back after ${from}.${goesOn}`;
  }
  if (line.reason.kind === 'carried_forward') {
    if (line.reason.plan) return keptBackInWords(amount, advice.balance?.takenPence ?? 0);
    const sum = formatPence(line.reason.sumPence);
    return `Everything above adds up to ${sum}. A payment cannot be less than nothing, so ${amount} is left to be taken off your next payment.`;
  }
  if (line.reason.kind === 'settlement') {
    return line.reason.how === 'repaid'
      ? 'You paid this back otherwise, so it is not taken off your payments.'
      : 'You do not have to pay this back, so it is not taken off your payments.';
  }
  return '';
}

/** A plan left a part of what is owed for later payments. */
function keptBackInWords(amount: string, takenPence: Pence): string {
  return takenPence > 0
    ? `${formatPence(takenPence)} of what is to be paid back is taken off this payment. The rest, ${amount}, is left for later payments.`
    : `Nothing of what is to be paid back is taken off this payment: ${amount} is left for later payments.`;
}

/** The sum of lines, in pence. */
export function sumOf(lines: readonly Pick<RemittanceLine, 'amountPence'>[]): Pence {
  return sumPence(lines.map((line) => line.amountPence));
}
