import { formatDateRange } from '../calendar/format-dates';
import { formatPence } from '../money/format-money';
import type { Pence } from '../money/pence';
import { compareText, type PaymentLine } from './payment-line';

/** One provider's side of a comparison. */
export interface ComparedPayment {
  readonly provider: string;
  readonly totalPence: Pence;
  readonly lines: readonly ComparedLine[];
  /** The account that the money goes to, where a comparison is to look at it. */
  readonly account?: string | null;
}

/** As much of a line as a comparison needs. */
export type ComparedLine = Pick<
  PaymentLine,
  | 'kind'
  | 'placement'
  | 'client'
  | 'serviceLevel'
  | 'carePeriod'
  | 'from'
  | 'to'
  | 'quantityHundredths'
  | 'ratePence'
  | 'amountPence'
>;

export interface PaymentDifference {
  readonly provider: string;
  readonly beforePence: Pence | null;
  readonly afterPence: Pence | null;
  readonly reasons: readonly string[];
}

/** The names of the child and the service level that a line is for: "Sam Lee (In-house Fostering Placement)". */
type NameOfCare = (care: Pick<ComparedLine, 'client' | 'serviceLevel'>) => string;

/** What differs between two sides, as sentences. */
type Reasons = (before: readonly ComparedLine[], after: readonly ComparedLine[]) => string[];

/**
 * The providers whose payment differs between two schedules, the largest difference first.
 * `reasons` says how lines are held against each other: the same period twice, or two periods.
 */
export function compareSchedules(
  before: readonly ComparedPayment[],
  after: readonly ComparedPayment[],
  reasons: Reasons,
): PaymentDifference[] {
  const earlierBy = new Map(before.map((payment) => [payment.provider, payment]));
  const laterBy = new Map(after.map((payment) => [payment.provider, payment]));
  const differences: PaymentDifference[] = [];
  for (const provider of new Set([...earlierBy.keys(), ...laterBy.keys()])) {
    const was = earlierBy.get(provider);
    const is = laterBy.get(provider);
    const why = [...reasons(was?.lines ?? [], is?.lines ?? []), ...otherAccount(was, is)];
    if (was?.totalPence === is?.totalPence && why.length === 0) continue;
    differences.push({
      provider,
      beforePence: was?.totalPence ?? null,
      afterPence: is?.totalPence ?? null,
      reasons: why,
    });
  }
  return differences.sort((a, b) => sizeOf(b) - sizeOf(a) || compareText(a.provider, b.provider));
}

/** Without an account nothing can be paid: an exception says that, and there is nothing to compare. */
function otherAccount(was: ComparedPayment | undefined, is: ComparedPayment | undefined): string[] {
  if (!was?.account || !is?.account || was.account === is.account) return [];
  return ['It now goes to another bank account.'];
}

function sizeOf(difference: PaymentDifference): number {
  return Math.abs((difference.afterPence ?? 0) - (difference.beforePence ?? 0));
}

/** The same period calculated twice: every line that is new, gone, or differs in anything that is compared. */
export function samePeriodReasons(nameOf: NameOfCare): Reasons {
  return (before, after) => {
    const key = (line: ComparedLine): string =>
      JSON.stringify([
        line.kind,
        line.placement,
        line.client,
        line.serviceLevel,
        line.carePeriod,
        line.from,
        line.to,
        line.quantityHundredths,
        line.ratePence,
        line.amountPence,
      ]);
    const was = new Set(before.map(key));
    const is = new Set(after.map(key));
    const gone = before
      .filter((line) => !is.has(key(line)))
      .map((line) => `No longer: ${lineInWords(line, nameOf)}.`);
    const come = after
      .filter((line) => !was.has(key(line)))
      .map((line) => `Now: ${lineInWords(line, nameOf)}.`);
    return [...gone, ...come];
  };
}

/** A period and the one before it: placements that came, went, or pay another amount, and what is paid besides. */
export function nextPeriodReasons(nameOf: NameOfCare): Reasons {
  return (before, after) => {
    const was = careByPlacement(before);
    const is = careByPlacement(after);
    const reasons: string[] = [];
    for (const [placement, now] of is) {
      const then = was.get(placement);
      const who = nameOf(now);
      if (!then) reasons.push(`${who} is new: ${formatPence(now.amountPence)}.`);
      else if (then.amountPence !== now.amountPence) {
        const change = `${formatPence(then.amountPence)} → ${formatPence(now.amountPence)}`;
        const nights =
          then.nights === now.nights
            ? `${now.nights} nights at another rate`
            : `${then.nights} nights → ${now.nights}`;
        reasons.push(`${who}: ${change} (${nights}).`);
      }
    }
    for (const [placement, then] of was) {
      if (!is.has(placement))
        reasons.push(`${nameOf(then)} is no longer paid for: ${formatPence(then.amountPence)} before.`);
    }
    return [...reasons, ...besides('before', before), ...besides('now', after)];
  };
}

interface PlacementCare extends Pick<ComparedLine, 'client' | 'serviceLevel'> {
  amountPence: Pence;
  nights: number;
}

function careByPlacement(lines: readonly ComparedLine[]): Map<string, PlacementCare> {
  const care = new Map<string, PlacementCare>();
  for (const { kind, placement, client, serviceLevel, ...line } of lines) {
    if (kind !== 'placement' || placement === null) continue;
    const sum = care.get(placement) ?? { client, serviceLevel, amountPence: 0, nights: 0 };
    sum.amountPence += line.amountPence;
    sum.nights += (line.quantityHundredths ?? 0) / 100;
    care.set(placement, sum);
  }
  return care;
}

function besides(when: 'before' | 'now', lines: readonly ComparedLine[]): string[] {
  const sums = new Map<string, number>();
  for (const line of lines) {
    if (line.kind !== 'placement') sums.set(line.kind, (sums.get(line.kind) ?? 0) + line.amountPence);
  }
  return [...sums].map(
    ([kind, sum]) => `${KIND_NAMES[kind as PaymentLine['kind']]} ${when}: ${formatPence(sum)}.`,
  );
}

/** What the kinds of line are called on screen and paper. */
export const KIND_NAMES: Readonly<Record<PaymentLine['kind'], string>> = {
  placement: 'Care',
  adjustment: 'Adjustments',
  claim: 'Claims',
  brought_forward: 'Brought forward',
  carried_forward: 'Carried forward',
  recovery: 'Recoveries',
  one_off: 'One-off payments',
};

function lineInWords(line: ComparedLine, nameOf: NameOfCare): string {
  const who = line.client === null ? KIND_NAMES[line.kind] : nameOf(line);
  const days = line.from !== null && line.to !== null ? `, ${formatDateRange(line.from, line.to)}` : '';
  return `${who}${line.kind === 'adjustment' ? `, adjustment of ${line.carePeriod}` : days}: ${formatPence(line.amountPence)}`;
}
