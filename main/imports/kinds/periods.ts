import type { PeriodWithState } from '../../../db/repositories/periods';
import { addDays } from '../../../domain/calendar/dates';
import { formatDate, formatDateRange } from '../../../domain/calendar/format-dates';
import { financialYearOf, yearOfPeriod, type PaymentPeriod } from '../../../domain/calendar/periods';
import { day, periodName } from '../cells';
import {
  required,
  type CandidateRow,
  type ImportKindRules,
  type KnownFacts,
  type RowCheck,
} from './import-kind';
import { byKey, takeBackRows } from './rows';
import { twoDays } from './wording';

const columns = {
  period: required(periodName),
  first_day: required(day),
  last_day: required(day),
  pay_date: required(day),
};
type PeriodColumns = typeof columns;

interface PeriodFacts extends KnownFacts<PaymentPeriod> {
  readonly states: ReadonlyMap<string, PeriodWithState>;
  readonly lastFinalised: PaymentPeriod | null;
}

/** The periods' calendar, matched by `period`. Periods run one after the other; finalised ones never change. */
export const periodsImport: ImportKindRules<PeriodColumns, PeriodFacts, PaymentPeriod> = {
  kind: 'periods',
  noun: 'period',
  columns,
  keyColumns: ['period'],
  keyOf: (cells) => cells.period,
  gather: async (books, today) => {
    const periods = await books.periods.list();
    return {
      today,
      existing: byKey(periods.map(daysOf), ({ period }) => period),
      states: byKey(periods, ({ period }) => period),
      lastFinalised: periods.findLast(({ state }) => state === 'finalised') ?? null,
    };
  },
  check: (row) => {
    checkDays(row);
    checkState(row);
  },
  toRow: (cells) => ({
    period: cells.period,
    firstDay: cells.first_day,
    lastDay: cells.last_day,
    payDate: cells.pay_date,
  }),
  checkTogether: (rows, facts) => checkOrder(rows, facts),
  show: (period) => ({
    period: period.period,
    first_day: period.firstDay,
    last_day: period.lastDay,
    pay_date: period.payDate,
  }),
  write: async (books, changes, change) => {
    await books.periods.saveMany(
      changes.map(({ after }) => after),
      change,
    );
  },
  standsInTheWay: ({ key }, facts) =>
    facts.states.get(key)?.preparedBy ? `Period ${key} is prepared: take it back to work on it first.` : null,
  takeBack: (books, changes, change) => takeBackRows(books.periods, changes, change),
};

type PeriodCheck = RowCheck<PeriodColumns, PeriodFacts, PaymentPeriod>;

function checkDays({ cells, reject }: PeriodCheck): void {
  const { period, first_day: first, last_day: last, pay_date: payDate } = cells;
  if (first !== undefined && last !== undefined && last < first) {
    const [ends, begins] = twoDays(last, first);
    reject(
      'last_day',
      'ends_before_it_starts',
      `The period ends on ${ends}, before it begins on ${begins}. Correct one of the two.`,
    );
  }
  if (period !== undefined && payDate !== undefined && financialYearOf(payDate) !== yearOfPeriod(period)) {
    reject(
      'pay_date',
      'pay_date_outside_year',
      `${formatDate(payDate)} lies in the financial year ${financialYearOf(payDate)}. A period belongs to the year ` +
        'of its pay date: correct the date, or the name of the period.',
    );
  }
}

function checkState({ cells, before, facts, reject }: PeriodCheck): void {
  const { period } = cells;
  if (period === undefined) return;
  if (!before) {
    const last = facts.lastFinalised;
    if (last && period < last.period) {
      reject(
        'period',
        'period_finalised',
        `Period ${last.period} is finalised, and no period can be added before it. Take this row out.`,
      );
    }
    return;
  }
  const about = facts.states.get(period);
  const differs =
    (cells.first_day ?? before.firstDay) !== before.firstDay ||
    (cells.last_day ?? before.lastDay) !== before.lastDay ||
    (cells.pay_date ?? before.payDate) !== before.payDate;
  if (!differs || !about) return;
  if (about.state === 'finalised') {
    reject(
      'period',
      'period_finalised',
      `Period ${period} is finalised with ${formatDateRange(before.firstDay, before.lastDay)}, paid on ` +
        `${formatDate(before.payDate)}: it never changes. Take this row out.`,
    );
  } else if (about.preparedBy) {
    reject(
      'period',
      'period_prepared',
      `Period ${period} is prepared for approval. Take it back to work on it, then import again.`,
    );
  }
}

interface Ordered {
  readonly period: PaymentPeriod;
  readonly candidate: CandidateRow<PeriodColumns, PaymentPeriod> | null;
}

/** Periods of the file and the ledger in order of name must be in order of time, sharing no day. Gives gaps as notices. */
function checkOrder(
  rows: readonly CandidateRow<PeriodColumns, PaymentPeriod>[],
  facts: PeriodFacts,
): string[] {
  const all = new Map<string, Ordered>();
  for (const [key, period] of facts.existing) all.set(key, { period, candidate: null });
  for (const candidate of rows) all.set(candidate.key, { period: candidate.row, candidate });
  const ordered = [...all.values()].toSorted((a, b) => (a.period.period < b.period.period ? -1 : 1));
  const gaps: string[] = [];
  for (const [index, next] of ordered.entries()) {
    const previous = ordered[index - 1];
    const candidate = next.candidate ?? previous?.candidate;
    if (!previous || !candidate) continue;
    const problem = orderProblem(previous.period, next.period);
    if (problem) candidate.reject(...problem);
    else gaps.push(...gapNotice(previous.period, next.period));
  }
  return gaps.slice(0, 5);
}

function orderProblem(
  earlier: PaymentPeriod,
  later: PaymentPeriod,
): ['first_day' | 'pay_date', string, string] | null {
  const [one, two] = [nameAndDays(earlier), nameAndDays(later)];
  if (later.lastDay < earlier.firstDay) {
    return [
      'first_day',
      'periods_out_of_order',
      `${two} lies before ${one}. Number the periods in order of time.`,
    ];
  }
  if (later.firstDay <= earlier.lastDay) {
    return [
      'first_day',
      'periods_overlap',
      `${one} and ${two} share days, which would be paid twice. Correct the days.`,
    ];
  }
  if (later.payDate < earlier.payDate) {
    const [paid, before] = twoDays(later.payDate, earlier.payDate);
    return [
      'pay_date',
      'periods_out_of_order',
      `${later.period} is paid on ${paid}, ${earlier.period} only on ${before}. Correct the pay dates.`,
    ];
  }
  return null;
}

function nameAndDays({ period, firstDay, lastDay }: PaymentPeriod): string {
  return `${period} (${formatDateRange(firstDay, lastDay)})`;
}

function gapNotice(earlier: PaymentPeriod, later: PaymentPeriod): string[] {
  const [from, to] = [addDays(earlier.lastDay, 1), addDays(later.firstDay, -1)];
  if (from > to) return [];
  return [
    `${formatDateRange(from, to)} lies between ${earlier.period} and ${later.period} and belongs to no period: ` +
      'care on those nights would not be paid.',
  ];
}

function daysOf({ period, firstDay, lastDay, payDate }: PaymentPeriod): PaymentPeriod {
  return { period, firstDay, lastDay, payDate };
}
