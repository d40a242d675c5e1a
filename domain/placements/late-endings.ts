import { daysBetween, type IsoDate } from '../calendar/dates';
import { monthsOfYear } from '../calendar/months';
import {
  financialYearOf,
  type FinancialYear,
  type PaymentPeriod,
  type PeriodName,
} from '../calendar/periods';
import type { Placement } from '../facts';
import { medianOf, toOneDecimal } from '../median';
import { sumPence, type Pence } from '../money/pence';
import { compareText } from '../schedule/payment-line';

/** A placement's end date before and after somebody changed it. `seq` is its place among all that was recorded. */
export interface EndChange {
  readonly seq: number;
  /** The instant, in ISO form. */
  readonly at: string;
  readonly by: string;
  /** The facts as they were left; null where the placement was taken out of the ledger. */
  readonly after: Placement | null;
  readonly before: Placement;
}

/** A period's finalising: its place among all that was recorded. */
export interface Finalising {
  readonly period: PeriodName;
  readonly seq: number;
}

/** An ending as it was known when the next period was finalised; entered late where that was after the day itself. */
export interface EnteredEnding {
  readonly placement: Placement;
  readonly endedOn: IsoDate;
  readonly enteredOn: IsoDate;
  readonly enteredAt: string;
  readonly enteredBy: string;
  /** From the day of the ending to the day of its entry; below nought where it was entered ahead. */
  readonly daysLate: number;
  /** The period in which its adjustments are paid: finalised, or the current one; null where there is none. */
  readonly adjustedIn: PeriodName | null;
}

/** An adjustment that takes back, in a period's payments, what an earlier one paid for a placement. */
export interface TakenBack {
  readonly placement: string;
  readonly provider: string;
  readonly carePeriod: PeriodName;
  readonly paidIn: PeriodName;
  /** Below nought. */
  readonly amountPence: Pence;
}

export interface LateEnding extends EnteredEnding {
  /** What finalised periods had paid for the time after the ending, and the adjustments take back: nought or more. */
  readonly costPence: Pence;
}

/** The endings entered in a month, or in a whole year. */
export interface LagSummary {
  /** Entered in time or late. */
  readonly endings: number;
  readonly late: number;
  /** Of the late ones, in days to one decimal; null where there are none. */
  readonly averageDays: number | null;
  readonly medianDays: number | null;
  readonly costPence: Pence;
}

export interface MonthOfEndings extends LagSummary {
  /** `2026-04`. */
  readonly month: string;
}

/**
 * The endings that changes brought: for each placement and each time between two finalisings, the end date that was set
 * or moved earlier and still stood when the next period was finalised. What was corrected before any payment rested on
 * it is no ending of its own; an ending that came with a placement's first entry never paid a night too many.
 * `changes` are of one placement after another, each in order; `finalisings` in order.
 */
export function enteredEndings(
  changes: readonly EndChange[],
  finalisings: readonly Finalising[],
  current: PeriodName | null,
): EnteredEnding[] {
  const nextOf = (seq: number): PeriodName | null =>
    finalisings.find((finalising) => finalising.seq > seq)?.period ?? current;
  const groups = Map.groupBy(changes, (change) => `${nextOf(change.seq) ?? ''} ${change.before.ref}`);
  return [...groups.values()].flatMap((group) => {
    const endBefore = group[0]!.before.endDate;
    const { after, at, by, seq } = group.at(-1)!;
    if (!after || after.endDate === null || (endBefore !== null && after.endDate >= endBefore)) return [];
    const enteredOn = at.slice(0, 10);
    return [
      {
        placement: after,
        endedOn: after.endDate,
        enteredOn,
        enteredAt: at,
        enteredBy: by,
        daysLate: daysBetween(after.endDate, enteredOn),
        adjustedIn: nextOf(seq),
      },
    ];
  });
}

/**
 * The endings that were entered after they happened, each with what it cost: the adjustments of the period that paid
 * next, for that placement and carer, of care periods that reach to the day of the ending or lie after it.
 * The latest entry first.
 */
export function lateEndings(
  endings: readonly EnteredEnding[],
  takenBack: readonly TakenBack[],
  periods: readonly Pick<PaymentPeriod, 'period' | 'lastDay'>[],
): LateEnding[] {
  const lastDays = new Map(periods.map(({ period, lastDay }) => [period, lastDay]));
  const byPlacement = Map.groupBy(takenBack, ({ placement }) => placement);
  return endings
    .filter(({ daysLate }) => daysLate > 0)
    .map((ending) => {
      const { placement, endedOn, adjustedIn } = ending;
      const caused = (byPlacement.get(placement.ref) ?? []).filter(
        (line) =>
          line.paidIn === adjustedIn &&
          line.provider === placement.provider &&
          (lastDays.get(line.carePeriod) ?? '') >= endedOn,
      );
      return { ...ending, costPence: sumPence(caused.map(({ amountPence }) => -amountPence)) };
    })
    .sort((a, b) => compareText(b.enteredAt, a.enteredAt) || compareText(a.placement.ref, b.placement.ref));
}

/** What was entered in a financial year, by month of entry: each of the year's months, from April on. */
export function lagByMonth(
  year: FinancialYear,
  endings: readonly EnteredEnding[],
  late: readonly LateEnding[],
): MonthOfEndings[] {
  const entered = Map.groupBy(endings, ({ enteredOn }) => enteredOn.slice(0, 7));
  const lateByMonth = Map.groupBy(late, ({ enteredOn }) => enteredOn.slice(0, 7));
  return monthsOfYear(year).map((month) => ({
    month,
    ...lagOf(entered.get(month) ?? [], lateByMonth.get(month) ?? []),
  }));
}

/** How many endings were entered, how many of them late, and how late. */
export function lagOf(endings: readonly EnteredEnding[], late: readonly LateEnding[]): LagSummary {
  const days = late.map(({ daysLate }) => daysLate).toSorted((a, b) => a - b);
  return {
    endings: endings.length,
    late: late.length,
    averageDays:
      days.length === 0 ? null : toOneDecimal(days.reduce((sum, day) => sum + day, 0) / days.length),
    medianDays: medianOf(days),
    costPence: sumPence(late.map(({ costPence }) => costPence)),
  };
}

/** True for what was entered in a financial year. */
export function enteredIn(year: FinancialYear): (ending: EnteredEnding) => boolean {
  return ({ enteredOn }) => financialYearOf(enteredOn) === year;
}
