import { formatDate, formatDayAndMonth } from '../calendar/format-dates';
import { formatPence } from '../money/format-money';
import { quantityInWords } from '../money/quantity';
import type { Pence } from '../money/pence';
import type { RecoveryPlan } from '../overpayments/recovery-plan';
import type { LineReason, PaymentLine } from './payment-line';

/** The words of lines that are not care: manual lines, extras, and what is carried forward. */

type ReasonOf<Kind extends LineReason['kind']> = Extract<LineReason, { kind: Kind }>;

/** "Birthday allowance, 9 Apr 2026: 1 week", or what corrects one. */
export function describeExtra({ name, due, weeksHundredths, paidPence }: ReasonOf<'extra'>): string {
  if (!due) return `${name}: no longer due`;
  const what = `${name}, ${formatDate(due.on)}`;
  return paidPence === 0 ? `${what}: ${weeksInWords(weeksHundredths)}` : `${what}: correction`;
}

/** "1 week", "1.5 weeks". */
export function weeksInWords(weeksHundredths: number): string {
  return weeksHundredths === 100 ? '1 week' : `${quantityInWords(weeksHundredths)} weeks`;
}

/** Why an extra is paid, or what late news did to it. */
export function explainExtra(
  { name, occasion, due, weeksHundredths, paidPence }: ReasonOf<'extra'>,
  { amountPence }: Pick<PaymentLine, 'amountPence'>,
  { client }: { readonly client: string | null },
): string[] {
  const who = client ?? 'The child';
  const sentences = due
    ? [
        occasion === 'birthday'
          ? `${who} turned ${due.age} on ${formatDayAndMonth(due.on)}.`
          : `${who} was placed on ${formatDate(due.on)}.`,
        `${name}: ${weeksInWords(weeksHundredths)} at ${formatPence(due.weekPence)} a week = ${formatPence(due.amountPence)}.`,
      ]
    : [`By what is known now, “${name}” is not due for ${client ?? 'the child'} any more.`];
  if (paidPence === 0) return sentences;
  const duePence = due?.amountPence ?? 0;
  return [
    ...sentences,
    `${formatPence(duePence)} due − ${formatPence(paidPence)} paid = ${formatPence(amountPence)}.`,
  ];
}

/** A manual line's sum and reason, and the two people behind it. */
export function explainManual(
  { quantityHundredths, unit, ratePence, amountPence }: PaymentLine,
  reason: ReasonOf<'one_off' | 'settlement'>,
): string[] {
  const sum =
    quantityHundredths !== null && unit !== null && ratePence !== null
      ? [
          `${quantityInWords(quantityHundredths)} × ${formatPence(ratePence)} ${unit === 'item' ? 'each' : `a ${unit}`} = ${formatPence(amountPence)}.`,
        ]
      : [];
  return [
    ...sum,
    `Reason: ${reason.reason}.`.replace('..', '.'),
    ...(reason.kind === 'settlement' ? settlementInWords(reason, amountPence) : []),
    `Entered by ${reason.enteredBy}, approved by ${reason.approvedBy}.`,
  ];
}

function settlementInWords({ how, askedPence }: ReasonOf<'settlement'>, amountPence: Pence): string[] {
  if (how === 'repaid') return [`${formatPence(amountPence)} was paid back, so that less is owed.`];
  const rest = askedPence > amountPence ? ` of ${formatPence(askedPence)} entered: no more was owed` : '';
  return [`${formatPence(amountPence)} is written off${rest}.`];
}

/** Why something is carried forward: the payment does not reach, or a plan leaves it to the carer for now. */
export function explainCarried(
  { sumPence, plan }: ReasonOf<'carried_forward'>,
  carriedPence: Pence,
): string[] {
  if (!plan) {
    return [
      `The other lines add up to ${formatPence(sumPence)}, and a payment cannot be below nil.`,
      `${formatPence(carriedPence)} is carried forward to the next period.`,
    ];
  }
  return [
    `The other lines add up to ${formatPence(sumPence)}. ${planInWords(plan)}`,
    `${formatPence(carriedPence)} of what was overpaid is carried forward to the next period.`,
    `Plan set by ${plan.setBy} on ${formatDate(plan.setAt.slice(0, 10))}: ${plan.reason}`,
  ];
}

/** "By the plan, at most £100.00 is taken from each payment." */
export function planInWords({ kind, amountPence, shareBasisPoints }: RecoveryPlan): string {
  switch (kind) {
    case 'all_at_once':
      return 'By the plan, it is taken all at once, as far as each payment allows.';
    case 'amount':
      return `By the plan, at most ${formatPence(amountPence ?? 0)} is taken from each payment.`;
    case 'share':
      return `By the plan, at most ${(shareBasisPoints ?? 0) / 100} % of each payment is taken.`;
    case 'paused':
      return 'By the plan, nothing is taken for now.';
  }
}
