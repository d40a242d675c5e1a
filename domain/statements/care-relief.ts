import { isFinancialYear, type FinancialYear } from '../calendar/periods';
import { decimalPounds } from '../money/format-money';
import { parseMoney } from '../money/parse-money';
import { sumPence, type Pence } from '../money/pence';
import type { CareWeeks } from './care-weeks';

/** A tax year's amounts of qualifying care relief (sections 808 and 811 of the Act), as the government sets them. */
export interface ReliefAmounts {
  /** The fixed amount of a household, which its carers share. */
  readonly householdPence: Pence;
  /** For each week throughout which a child is under 11. */
  readonly weekUnder11Pence: Pence;
  /** For each other week of a child or adult. */
  readonly weekFrom11Pence: Pence;
}

/** The relief of a year worked out for one household. */
export interface CareRelief extends ReliefAmounts {
  readonly weeksUnder11: number;
  readonly weeksFrom11: number;
  /** The household's fixed amount and its weeks' amounts together: what may be received before any of it is taxed. */
  readonly qualifyingPence: Pence;
  readonly receiptsPence: Pence;
  /** What was received beyond the qualifying amount; nothing where receipts do not exceed it. */
  readonly abovePence: Pence;
}

/** Receipts of a year against its qualifying amount, the household's fixed amount taken whole. Whole pence throughout. */
export function careRelief(
  receiptsPence: Pence,
  weeks: readonly Pick<CareWeeks, 'under11' | 'from11'>[],
  amounts: ReliefAmounts,
): CareRelief {
  const weeksUnder11 = weeks.reduce((sum, child) => sum + child.under11, 0);
  const weeksFrom11 = weeks.reduce((sum, child) => sum + child.from11, 0);
  const qualifyingPence = sumPence([
    amounts.householdPence,
    weeksUnder11 * amounts.weekUnder11Pence,
    weeksFrom11 * amounts.weekFrom11Pence,
  ]);
  const abovePence = Math.max(0, receiptsPence - qualifyingPence);
  return { ...amounts, weeksUnder11, weeksFrom11, qualifyingPence, receiptsPence, abovePence };
}

/** What a text of yearly amounts says, or the part of it that cannot be read. */
export type ReadAmounts =
  | { readonly ok: true; readonly years: ReadonlyMap<FinancialYear, ReliefAmounts> }
  | { readonly ok: false; readonly part: string };

/**
 * Reads `2024-25: 19360 405 485; 2025-26: 19690 415 495`: for each tax year the household's fixed amount, the amount of a
 * week under 11 and of any other week, in pounds, with spaces (or commas and spaces) between them. A year given twice cannot be read: it is not
 * said which counts.
 */
export function readReliefAmounts(text: string): ReadAmounts {
  const years = new Map<FinancialYear, ReliefAmounts>();
  const parts = text.split(';').map((part) => part.trim());
  for (const part of parts.filter((candidate) => candidate !== '')) {
    const [year = '', ...rest] = part.split(':').map((piece) => piece.trim());
    const amounts = rest.length === 1 ? amountsOf(rest[0]!) : null;
    if (!isFinancialYear(year) || !amounts || years.has(year)) return { ok: false, part };
    years.set(year, amounts);
  }
  return { ok: true, years };
}

function amountsOf(text: string): ReliefAmounts | null {
  const pence = text.split(/,?\s+/).map((word) => {
    const money = parseMoney(word);
    return money.ok ? money.pence : 0;
  });
  // Nothing is no amount of relief: an amount that cannot be read is refused with it.
  if (pence.length !== 3 || pence.some((amount) => amount <= 0)) return null;
  const [householdPence, weekUnder11Pence, weekFrom11Pence] = pence as [Pence, Pence, Pence];
  return { householdPence, weekUnder11Pence, weekFrom11Pence };
}

/** Amounts as {@link readReliefAmounts} reads them, the years in order. */
export function reliefAmountsText(years: ReadonlyMap<FinancialYear, ReliefAmounts>): string {
  return [...years]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, { householdPence, weekUnder11Pence, weekFrom11Pence }]) => {
      const pounds = [householdPence, weekUnder11Pence, weekFrom11Pence].map(plainPounds);
      return `${year}: ${pounds.join(' ')}`;
    })
    .join('; ');
}

/** Pounds without what people would not type: `19690`, `405.50`. */
function plainPounds(pence: Pence): string {
  return decimalPounds(pence).replace(/\.00$/, '');
}
