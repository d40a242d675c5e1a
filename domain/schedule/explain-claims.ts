import { formatDate } from '../calendar/format-dates';
import { formatPence } from '../money/format-money';
import type { Pence } from '../money/pence';
import { quantityInWords } from '../money/quantity';
import type { LineReason } from './payment-line';

type ClaimReason = Extract<LineReason, { kind: 'claim' }>;

/** "Foster carer mileage: home to school, 6 Sep" or what corrects it. */
export function describeClaim({ description, claim, paidPence }: ClaimReason, level: string): string {
  const what = `${level}: ${description} (claim ${claim})`;
  return paidPence === null ? what : `Correction of ${what}`;
}

/** The sum behind an item of a claim, who accepted it, and why it is corrected. */
export function explainClaim(
  reason: ClaimReason,
  amountPence: Pence,
  { serviceLevel }: { readonly serviceLevel: string | null },
): string[] {
  const { quantityHundredths, unit, rate, duePence, paidPence } = reason;
  const price =
    unit === 'mile' ? `${formatPence(rate.amountPence)} a mile` : `${formatPence(rate.amountPence)} each`;
  const sentences = [
    `${quantityInWords(quantityHundredths)} × ${price} = ${formatPence(duePence)}.`,
    `Rate: ${serviceLevel ?? rate.serviceLevel}, from ${formatDate(rate.effectiveFrom)}, entered by ${rate.enteredBy} on ${formatDate(rate.enteredAt.slice(0, 10))}.`,
    `Claim ${reason.claim}, entered by ${reason.enteredBy}, accepted by ${reason.acceptedBy}.`,
  ];
  if (paidPence === null) return sentences;
  return [
    ...sentences,
    `${formatPence(duePence)} due − ${formatPence(paidPence)} paid = ${formatPence(amountPence)}.`,
  ];
}
