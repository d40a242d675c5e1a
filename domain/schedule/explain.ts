import { formatDate, formatDateRange, formatDayAndMonth } from '../calendar/format-dates';
import type { PaymentPeriod } from '../calendar/periods';
import type { Rate } from '../facts';
import { formatPence } from '../money/format-money';
import { bandInWords } from '../rates/bands';
import type { Segment } from '../placements/entitlement';
import { describeClaim, explainClaim } from './explain-claims';
import { describeExtra, explainCarried, explainExtra, explainManual } from './explain-other-lines';
import type { LineReason, PaidLine, PaymentLine } from './payment-line';

/** The names that a line's explanation uses in place of references. */
export interface LineNames {
  readonly client: string | null;
  readonly serviceLevel: string | null;
  /** The dates of a period by its name, where they are known. */
  readonly periodDates: (period: string) => Pick<PaymentPeriod, 'firstDay' | 'lastDay'> | null;
}

/** What a line is, in one short sentence, for a list or a remittance advice. */
export function describeLine(
  line: Omit<PaymentLine, 'reason'> & { readonly reason: LineReason },
  names: LineNames,
): string {
  const level = names.serviceLevel ?? 'Payment';
  switch (line.reason.kind) {
    case 'placement':
      return `${level}, ${nightsInWords(line.reason.segment.nights)}`;
    case 'adjustment':
      return `Adjustment of ${periodInWords(line.carePeriod, names)}: ${level}`;
    case 'brought_forward':
      return `Brought forward from ${periodInWords(line.reason.fromPeriod, names)}`;
    case 'carried_forward':
      return 'Carried forward to the next period';
    case 'one_off':
      return `${level}: ${line.reason.reason}`;
    case 'settlement':
      return line.reason.how === 'repaid'
        ? `Overpayment repaid: ${line.reason.reason}`
        : `Overpayment written off: ${line.reason.reason}`;
    case 'extra':
      return describeExtra(line.reason);
    case 'claim':
      return describeClaim(line.reason, level);
  }
}

/** "Why?": the sum behind a line in words, a sentence each, ending in what a person may want to check. */
export function explainLine(line: PaymentLine, names: LineNames): string[] {
  const { reason } = line;
  switch (reason.kind) {
    case 'placement':
      return explainSegment(reason.segment, names);
    case 'adjustment':
      return explainAdjustment(reason, line.carePeriod, names);
    case 'brought_forward':
      return [
        `${formatPence(-line.amountPence)} was overpaid and could not be taken from the payment of ${periodInWords(reason.fromPeriod, names)}.`,
        'It is taken from this payment.',
      ];
    case 'carried_forward':
      return explainCarried(reason, line.amountPence);
    case 'one_off':
    case 'settlement':
      return explainManual(line, reason);
    case 'extra':
      return explainExtra(reason, line, names);
    case 'claim':
      return explainClaim(reason, line.amountPence, names);
  }
}

/** "4 ÷ 7 × £220.00 = £125.71", or "4 × £31.50 = £126.00". */
export function sumInWords(
  segment: Pick<Segment, 'nights' | 'ratePence' | 'rateUnit' | 'amountPence'>,
): string {
  const share = segment.rateUnit === 'week' ? `${segment.nights} ÷ 7` : String(segment.nights);
  return `${share} × ${formatPence(segment.ratePence)} = ${formatPence(segment.amountPence)}`;
}

/** "1 night", "4 nights". */
export function nightsInWords(nights: number): string {
  return nights === 1 ? '1 night' : `${nights} nights`;
}

function periodInWords(period: string, names: LineNames): string {
  const dates = names.periodDates(period);
  return dates ? `${period} (${formatDateRange(dates.firstDay, dates.lastDay)})` : period;
}

function explainSegment(segment: Segment, names: LineNames): string[] {
  const { nights, from, to, ratePence, rateUnit, rates, turned } = segment;
  const sentences = [
    `${nightsInWords(nights)}, ${formatDateRange(from, to)}, at ${formatPence(ratePence)} a ${rateUnit}: ${sumInWords(segment)}.`,
    ...rates.map((rate) => `Rate: ${rateInWords(rate, names)}.`),
  ];
  if (turned) {
    const who = names.client ?? 'The child';
    sentences.push(`${who} turned ${turned.age} on ${formatDayAndMonth(turned.on)}.`);
  }
  return sentences;
}

function rateInWords(rate: Rate, names: LineNames): string {
  const level = names.serviceLevel ?? rate.serviceLevel;
  const entered = `entered by ${rate.enteredBy} on ${formatDate(rate.enteredAt.slice(0, 10))}`;
  return `${level}, ${bandInWords(rate)}, from ${formatDate(rate.effectiveFrom)}, ${entered}`;
}

function explainAdjustment(
  reason: Extract<LineReason, { kind: 'adjustment' }>,
  carePeriod: string,
  names: LineNames,
): string[] {
  const due =
    reason.due.length === 0
      ? ['Due now: nothing.']
      : reason.due.map((part) => `Due now: ${segmentInWords(part)}.`);
  const paid =
    reason.paid.length === 0
      ? ['Paid before: nothing.']
      : reason.paid.map((part) => `Paid before: ${paidInWords(part)}.`);
  const difference = `${formatPence(reason.duePence)} due − ${formatPence(reason.paidPence)} paid = ${formatPence(reason.duePence - reason.paidPence)}.`;
  return [
    `What is known now about ${periodInWords(carePeriod, names)} differs from what was paid for it.`,
    ...due,
    ...paid,
    difference,
  ];
}

function segmentInWords(segment: Segment): string {
  return `${nightsInWords(segment.nights)}, ${formatDateRange(segment.from, segment.to)}, ${sumInWords(segment)}`;
}

function paidInWords(line: PaidLine): string {
  const amount = `${formatPence(line.amountPence)} in ${line.paidInPeriod}`;
  if (line.kind === 'adjustment') return `${amount}, as an adjustment`;
  if (line.from === null || line.to === null || line.nights === null) return amount;
  return `${amount}, ${nightsInWords(line.nights)}, ${formatDateRange(line.from, line.to)}`;
}
