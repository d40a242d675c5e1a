import { formatDate, formatDateRange } from '../calendar/format-dates';
import type { LineKind } from '../schedule/payment-line';
import { formatPence } from '../money/format-money';
import { sumPence, type Pence } from '../money/pence';
import type { CareRelief } from '../statements/care-relief';
import type { AnnualStatement } from '../statements/statement-paper';

/** The sentences of an annual statement: written to the carer, in words that need no explaining. */

/** "financial year 2026-27", "tax year 2026-27". */
export function yearInWords({ year, basis }: Pick<AnnualStatement, 'year' | 'basis'>): string {
  return `${basis} year ${year}`;
}

/** `1 Apr 2026 – 31 Mar 2027`. */
export function daysInWords({ firstDay, lastDay }: Pick<AnnualStatement, 'firstDay' | 'lastDay'>): string {
  return formatDateRange(firstDay, lastDay);
}

/** What was paid in the year: the first sentences. */
export function statementInWords(statement: AnnualStatement): string {
  const { periods, totals } = statement;
  const first =
    periods.length === 0
      ? `Nothing was paid to you in the ${yearInWords(statement)}, by pay dates from ${formatDate(statement.firstDay)} to ${formatDate(statement.lastDay)}.`
      : `${formatPence(totals.totalPence)} was paid to you in the ${yearInWords(statement)}, for ${counted(periods.length, 'payment period')} with pay dates from ${formatDate(statement.firstDay)} to ${formatDate(statement.lastDay)}. Here is what it was made of.`;
  return [first, toComeInWords(statement)].filter((text) => text !== '').join(' ');
}

/** Why the statement is not the last word on its year; nothing where it is. */
export function toComeInWords({ periodsToCome }: Pick<AnnualStatement, 'periodsToCome'>): string {
  if (periodsToCome === 0) return '';
  const are = periodsToCome === 1 ? 'is' : 'are';
  return `This is the year so far: ${counted(periodsToCome, 'payment period')} of it ${are} still to be paid.`;
}

/** "1 week", "52 weeks". */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en-GB')} ${what}${count === 1 ? '' : 's'}`;
}

/** An amount of no service: what it is called, and what it means. */
export interface OtherAmountInWords {
  readonly title: string;
  readonly explanation: string;
  readonly totalPence: Pence;
}

/**
 * The amounts of no service as a carer reads them. What was brought and carried forward is one amount: each payment
 * moves all that is still owed on to the next, so that their sums over a year are many times what was ever overpaid.
 */
export function otherAmountsInWords({
  otherAmounts,
}: Pick<AnnualStatement, 'otherAmounts'>): readonly OtherAmountInWords[] {
  const isCarried = (kind: LineKind): boolean => kind === 'brought_forward' || kind === 'carried_forward';
  const carriedPence = sumPence(
    otherAmounts.filter(({ kind }) => isCarried(kind)).map(({ totalPence }) => totalPence),
  );
  const carried = {
    title: 'Carried over',
    explanation:
      'What was left to be taken off after the last of these payments, less what was left before the first.',
    totalPence: carriedPence,
  };
  const others = otherAmounts
    .filter(({ kind }) => !isCarried(kind))
    .map(({ kind, totalPence }) => ({ ...otherAmountInWords(kind), totalPence }));
  return [...(carriedPence === 0 ? [] : [carried]), ...others];
}

function otherAmountInWords(kind: LineKind): Pick<OtherAmountInWords, 'title' | 'explanation'> {
  return kind === 'recovery'
    ? {
        title: 'Overpayments settled otherwise',
        explanation: 'Paid back to us or written off, so not taken off a payment.',
      }
    : { title: 'Other amounts', explanation: '' };
}

/** True where the weeks are counted to the end of the year. */
function isWholeYear({ weeksOf, lastDay }: Pick<AnnualStatement, 'weeksOf' | 'lastDay'>): boolean {
  return weeksOf !== null && weeksOf.lastDay >= lastDay;
}

/** Which care the weeks are counted from. */
export function weeksInWords({
  weeksOf,
  year,
  lastDay,
}: Pick<AnnualStatement, 'weeksOf' | 'year' | 'lastDay'>): string {
  if (!weeksOf) return `No care of ${year} has been paid for yet, so no weeks are counted.`;
  const days = formatDateRange(weeksOf.firstDay, weeksOf.lastDay);
  const later = isWholeYear({ weeksOf, lastDay }) ? '' : ' Later nights are added once they are paid for.';
  return `Counted from the nights of ${days}, by what we know of the placements now.${later} A week runs from Monday to Sunday. One night of care in it counts as a whole week; it counts as under 11 only if the child was under 11 on all seven days; and a week in which the year ends belongs to that year, not to the next.`;
}

/** What the relief means for the year's receipts: information, never advice. */
export function reliefInWords({ relief, year }: Pick<AnnualStatement, 'relief' | 'year'>): string {
  switch (relief.state) {
    case 'worked_out':
      return workedOutInWords(relief);
    case 'no_amounts':
      return `The relief is not worked out: its amounts for ${year} are not set yet.`;
    case 'not_for_type':
      return 'The relief is not worked out here: for supported lodgings it depends on the arrangement. HMRC’s helpsheet HS236 says when it applies.';
  }
}

function workedOutInWords({
  receiptsPence,
  qualifyingPence,
  abovePence,
}: Pick<CareRelief, 'receiptsPence' | 'qualifyingPence' | 'abovePence'>): string {
  const [received, qualifying] = [receiptsPence, qualifyingPence].map(formatPence);
  if (abovePence > 0) {
    return `What we paid you, ${received}, is ${formatPence(abovePence)} more than the qualifying amount of ${qualifying}. The simplified method of the relief takes that as the profit from caring.`;
  }
  const less = qualifyingPence - receiptsPence;
  const comparison =
    less === 0
      ? `is the qualifying amount of ${qualifying}`
      : `is ${formatPence(less)} less than the qualifying amount of ${qualifying}`;
  return `What we paid you, ${received}, ${comparison}. Where that is all that you received for caring, the relief leaves no taxable profit from it.`;
}

/** What stands under every relief that was worked out. */
export function reliefCaveats({ basis }: Pick<AnnualStatement, 'basis'>): string[] {
  const year =
    basis === 'financial'
      ? [
          'HMRC’s tax year runs from 6 April to 5 April. Ask us for the statement of the tax year before you fill in a tax return.',
        ]
      : [];
  return [
    ...year,
    'The fixed amount is for a household. It is taken whole here: where more than one carer of a household is paid, they share it. Payments from others for caring count as well.',
    'This is information, not tax advice. HMRC’s helpsheet HS236 explains the relief, and the other way to work out a profit.',
  ];
}
