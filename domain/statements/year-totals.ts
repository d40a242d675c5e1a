import type { PaymentPeriod, PeriodName } from '../calendar/periods';
import { sumPence, type Pence } from '../money/pence';
import { compareText, type LineKind } from '../schedule/payment-line';

/** What a period's finalised lines of one kind and service level add up to. */
export interface PaidAmount {
  readonly period: PeriodName;
  readonly kind: LineKind;
  readonly serviceLevel: string | null;
  readonly amountPence: Pence;
}

/** Amounts by kind of line; they add up to `paidPence`. */
export interface AmountsByKind {
  readonly carePence: Pence;
  readonly adjustmentsPence: Pence;
  readonly claimsPence: Pence;
  readonly oneOffsPence: Pence;
  /** Brought and carried forward together. */
  readonly carriedPence: Pence;
  readonly recoveriesPence: Pence;
  readonly paidPence: Pence;
}

export interface PeriodTotals extends PaymentPeriod, AmountsByKind {}

/** What was paid at one service level in the year. */
export interface ServiceLevelTotals extends AmountsByKind {
  /** Null: lines of no service level, which only move money between payments or settle an overpayment. */
  readonly serviceLevel: string | null;
  readonly name: string | null;
}

/** What a year's finalised periods paid: both lists add up to `totals`. */
export interface YearTotals {
  readonly periods: readonly PeriodTotals[];
  readonly serviceLevels: readonly ServiceLevelTotals[];
  readonly totals: AmountsByKind;
}

/** The part of the table that a kind of line belongs to. */
const PART_OF: Readonly<Record<LineKind, Exclude<keyof AmountsByKind, 'paidPence'>>> = {
  placement: 'carePence',
  adjustment: 'adjustmentsPence',
  claim: 'claimsPence',
  one_off: 'oneOffsPence',
  brought_forward: 'carriedPence',
  carried_forward: 'carriedPence',
  recovery: 'recoveriesPence',
};

/** Adds up a year. `periods` are its finalised ones, in order of time; `amounts` are theirs. */
export function yearTotals(
  periods: readonly PaymentPeriod[],
  amounts: readonly PaidAmount[],
  nameOf: (serviceLevel: string) => string,
): YearTotals {
  const byPeriod = Map.groupBy(amounts, (amount) => amount.period);
  const byLevel = Map.groupBy(amounts, (amount) => amount.serviceLevel);
  const levels = [...byLevel].map(([serviceLevel, own]) => ({
    serviceLevel,
    name: serviceLevel === null ? null : nameOf(serviceLevel),
    ...amountsByKind(own),
  }));
  return {
    periods: periods.map(({ period, firstDay, lastDay, payDate }) => ({
      period,
      firstDay,
      lastDay,
      payDate,
      ...amountsByKind(byPeriod.get(period) ?? []),
    })),
    serviceLevels: levels.sort(
      (a, b) =>
        Number(a.serviceLevel === null) - Number(b.serviceLevel === null) ||
        compareText(a.serviceLevel ?? '', b.serviceLevel ?? ''),
    ),
    totals: amountsByKind(amounts),
  };
}

function amountsByKind(amounts: readonly PaidAmount[]): AmountsByKind {
  const sumOf = (part: keyof AmountsByKind): Pence =>
    sumPence(amounts.filter(({ kind }) => PART_OF[kind] === part).map(({ amountPence }) => amountPence));
  return {
    carePence: sumOf('carePence'),
    adjustmentsPence: sumOf('adjustmentsPence'),
    claimsPence: sumOf('claimsPence'),
    oneOffsPence: sumOf('oneOffsPence'),
    carriedPence: sumOf('carriedPence'),
    recoveriesPence: sumOf('recoveriesPence'),
    paidPence: sumPence(amounts.map(({ amountPence }) => amountPence)),
  };
}
