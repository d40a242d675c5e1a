import { formatDateRange, formatDayAndMonth } from '../../domain/calendar/format-dates';
import { itemInWords, extraCorrectionInWords } from '../../domain/documents/remittance-items';
import {
  calculationInWords,
  carryInWords,
  correctionInWords,
  dueInWords,
  paidInWords,
  periodInWords,
  rateInWords,
  type AdjustmentReason,
} from '../../domain/documents/remittance-words';
import { correctsExtra } from '../../domain/extras/extra-lines';
import { formatPence } from '../../domain/money/format-money';
import { nightsInWords } from '../../domain/schedule/explain';
import type { RemittanceAdvice, RemittanceLine } from '../../domain/remittances/remittance-advice';

/** A payment line as a carer reads it: the words of the remittance advice, for a screen. */
export interface LineInWords {
  readonly title: string;
  /** A line each. */
  readonly sentences: readonly string[];
}

/** What a line is and how it comes to its amount. */
export function lineInWords(line: RemittanceLine, advice: RemittanceAdvice): LineInWords {
  const { reason } = line;
  if (reason.kind === 'placement') {
    return { title: line.serviceLevelName ?? line.description, sentences: careInWords(line) };
  }
  if (reason.kind === 'adjustment') {
    return {
      title: `Correction of ${periodInWords(line.carePeriod, advice)}`,
      sentences: [
        line.serviceLevelName ?? line.description,
        correctionInWords(reason, line.amountPence, advice.balance),
        ...comparison(reason),
      ],
    };
  }
  if (reason.kind === 'extra' && correctsExtra(line)) {
    return {
      title: `Correction of ${periodInWords(line.carePeriod, advice)}`,
      sentences: [reason.name, extraCorrectionInWords(reason, line.amountPence, advice.balance)],
    };
  }
  return itemInWords(line) ?? carried(line, advice);
}

function careInWords(line: RemittanceLine): string[] {
  const { reason, from, to, quantityHundredths, ratePence, rateUnit } = line;
  if (reason.kind !== 'placement' || from === null || to === null) return [line.description];
  const nights = quantityHundredths === null ? '' : `${nightsInWords(quantityHundredths / 100)}, `;
  const sum =
    ratePence === null || rateUnit === null
      ? ''
      : `, at ${rateInWords(ratePence, rateUnit)}: ${calculationInWords(line)}`;
  const { turned } = reason.segment;
  const birthday =
    turned && `${line.clientName ?? 'The child'} turned ${turned.age} on ${formatDayAndMonth(turned.on)}.`;
  return [`${nights}${formatDateRange(from, to)}${sum}`, ...(birthday === null ? [] : [birthday])];
}

/** What is due now and what was paid before, part by part. */
function comparison({ due, duePence, paid, paidPence }: AdjustmentReason): string[] {
  return [
    ...(due.length === 0
      ? [`Due now: ${duePence === 0 ? 'nothing' : formatPence(duePence)}`]
      : due.map((part) => `Due now: ${dueInWords(part)} = ${formatPence(part.amountPence)}`)),
    ...(paid.length === 0
      ? [`Paid before: ${paidPence === 0 ? 'nothing' : formatPence(paidPence)}`]
      : paid.map((part) => `Paid before: ${paidInWords(part)} = ${formatPence(part.amountPence)}`)),
  ];
}

const CARRIED: Readonly<Record<string, string>> = {
  brought_forward: 'Brought forward',
  carried_forward: 'Carried forward',
};

function carried(line: RemittanceLine, advice: RemittanceAdvice): LineInWords {
  const words = [carryInWords(line, advice), calculationInWords(line)].find((text) => text !== '');
  return { title: CARRIED[line.kind] ?? line.description, sentences: words === undefined ? [] : [words] };
}
