import { yearOfPeriod, type FinancialYear, type PaymentPeriod } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import type { PaymentLine } from '../schedule/payment-line';
import { compareText } from '../schedule/payment-line';
import type { Schedule } from '../schedule/schedule';
import { NOTHING_OWN, type ScheduleFacts } from '../schedule/schedule-facts';

/**
 * What rates would do that are not saved yet. Nothing here calculates a payment: two schedules of one period, by the
 * rates as they are and as they would be, are held against each other, so that what is shown is what saving does.
 */

/** An amount by the rates as they are, and by those that are about to be saved. */
export interface BeforeAfter {
  readonly beforePence: Pence;
  readonly afterPence: Pence;
}

export interface LevelEffect extends BeforeAfter {
  readonly serviceLevel: string;
}

/** A period that is not finalised. What is brought or carried forward has no service level and is not counted. */
export interface OpenPeriodEffect extends BeforeAfter {
  readonly period: PaymentPeriod;
  /** True where the calendar does not have it yet. */
  readonly assumed: boolean;
  /** In order of service level; they add up to the period. */
  readonly levels: readonly LevelEffect[];
}

/** A finalised period that the new rates adjust: only by what they themselves cause, not by what is due anyway. */
export interface AdjustedPeriod {
  readonly period: PaymentPeriod;
  readonly carers: number;
  readonly placements: number;
  readonly amountPence: Pence;
  /** In order of service level; they add up to the period. */
  readonly levels: readonly { readonly serviceLevel: string; readonly amountPence: Pence }[];
}

/** A financial year's forecast: what is paid already and what its other periods would pay. */
export interface YearEffect extends BeforeAfter {
  readonly year: FinancialYear;
  /** Contained in both amounts. */
  readonly paidPence: Pence;
  /** Contained in `afterPence`: the adjustments of finalised periods, which the current period pays. */
  readonly adjustmentsPence: Pence;
  readonly openPeriods: number;
  readonly assumedPeriods: number;
  readonly levels: readonly LevelEffect[];
}

/** The facts of any period that is not finalised, from those of the current one: a future one is a projection. */
export function factsOfOpenPeriod(current: ScheduleFacts, period: PaymentPeriod): ScheduleFacts {
  if (period.period === current.period.period) return current;
  return { ...current, ...NOTHING_OWN, period, state: 'future' };
}

/** What a period would pay before and after, by service level. */
export function effectOnOpenPeriod(
  period: PaymentPeriod,
  assumed: boolean,
  before: Schedule,
  after: Schedule,
): OpenPeriodEffect {
  const levels = levelEffects(costByLevel(before), costByLevel(after));
  return { period, assumed, ...sumOf(levels), levels };
}

/** The finalised periods for which the two schedules of the current period have different adjustments. */
export function adjustedPeriods(
  finalised: readonly PaymentPeriod[],
  before: Schedule,
  after: Schedule,
): AdjustedPeriod[] {
  const differences = differencesOfAdjustments(before, after);
  return finalised.flatMap((period) => {
    const own = differences.filter(({ line }) => line.carePeriod === period.period);
    if (own.length === 0) return [];
    const byLevel = Map.groupBy(own, ({ line }) => line.serviceLevel!);
    const levels = [...byLevel].map(([serviceLevel, all]) => ({
      serviceLevel,
      amountPence: sumPence(all.map(({ pence }) => pence)),
    }));
    const { period: name, firstDay, lastDay, payDate } = period;
    return {
      period: { period: name, firstDay, lastDay, payDate },
      carers: new Set(own.map(({ line }) => line.provider)).size,
      placements: new Set(own.map(({ line }) => line.placement)).size,
      amountPence: sumPence(own.map(({ pence }) => pence)),
      levels: levels.sort((a, b) => compareText(a.serviceLevel, b.serviceLevel)),
    };
  });
}

/** Open periods put together by financial year, with what the year's finalised periods paid by service level. */
export function effectByYear(
  periods: readonly OpenPeriodEffect[],
  adjusted: readonly AdjustedPeriod[],
  paid: ReadonlyMap<FinancialYear, ReadonlyMap<string, Pence>>,
): YearEffect[] {
  const current = periods[0];
  const years = Map.groupBy(periods, ({ period }) => yearOfPeriod(period.period));
  return [...years].map(([year, own]) => {
    const alreadyPaid = paid.get(year) ?? new Map<string, Pence>();
    const levels = levelEffects(
      addedUp([alreadyPaid, ...own.map((period) => amounts(period, 'beforePence'))]),
      addedUp([alreadyPaid, ...own.map((period) => amounts(period, 'afterPence'))]),
    );
    return {
      year,
      ...sumOf(levels),
      paidPence: sumPence(alreadyPaid.values()),
      adjustmentsPence:
        own[0] === current ? sumPence(adjusted.map((adjustment) => adjustment.amountPence)) : 0,
      openPeriods: own.length,
      assumedPeriods: own.filter((period) => period.assumed).length,
      levels,
    };
  });
}

/** What a schedule's lines cost by service level. */
function costByLevel({ payments }: Schedule): Map<string, Pence> {
  const cost = new Map<string, Pence>();
  for (const { lines } of payments) {
    for (const { serviceLevel, amountPence } of lines) {
      if (serviceLevel !== null) cost.set(serviceLevel, (cost.get(serviceLevel) ?? 0) + amountPence);
    }
  }
  return cost;
}

function levelEffects(before: ReadonlyMap<string, Pence>, after: ReadonlyMap<string, Pence>): LevelEffect[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort(compareText).map((serviceLevel) => ({
    serviceLevel,
    beforePence: before.get(serviceLevel) ?? 0,
    afterPence: after.get(serviceLevel) ?? 0,
  }));
}

function amounts(period: OpenPeriodEffect, which: keyof BeforeAfter): Map<string, Pence> {
  return new Map(period.levels.map((level) => [level.serviceLevel, level[which]]));
}

function addedUp(all: readonly ReadonlyMap<string, Pence>[]): Map<string, Pence> {
  const sums = new Map<string, Pence>();
  for (const part of all) {
    for (const [level, pence] of part) sums.set(level, (sums.get(level) ?? 0) + pence);
  }
  return sums;
}

function sumOf(levels: readonly LevelEffect[]): BeforeAfter {
  return {
    beforePence: sumPence(levels.map((level) => level.beforePence)),
    afterPence: sumPence(levels.map((level) => level.afterPence)),
  };
}

interface Difference {
  readonly line: PaymentLine;
  readonly pence: Pence;
}

/**
 * What the current period pays or takes for finalised ones, of care and of extras alike. Lines are told apart by what
 * they are for: one that only one schedule has counts against nothing.
 */
function differencesOfAdjustments(before: Schedule, after: Schedule): Difference[] {
  const differences = new Map<string, { line: PaymentLine; pence: Pence }>();
  const count = (schedule: Schedule, sign: 1 | -1): void => {
    for (const line of schedule.payments.flatMap((payment) => payment.lines)) {
      if (line.serviceLevel === null || line.carePeriod === schedule.period) continue;
      const key = [line.placement, line.client, line.provider, line.serviceLevel, line.carePeriod].join('\n');
      const known = differences.get(key);
      if (known) known.pence += sign * line.amountPence;
      else differences.set(key, { line, pence: sign * line.amountPence });
    }
  };
  count(before, -1);
  count(after, 1);
  return [...differences.values()].filter(({ pence }) => pence !== 0);
}
