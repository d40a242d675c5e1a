import { rateRef } from '../../../db/rate-ref';
import type { RateFacts } from '../../../db/repositories/rates';
import { formatDate } from '../../../domain/calendar/format-dates';
import { decimalPounds } from '../../../domain/money/format-money';
import { age, day, price, reference } from '../cells';
import { optional, required, type CandidateRow, type ImportKindRules, type KnownFacts } from './import-kind';
import { byKey, takeBackRows } from './rows';
import { unknownReference } from './wording';

const columns = {
  service_level: required(reference),
  effective_from: required(day),
  amount: required(price),
  min_age: optional(age),
  max_age: optional(age),
};
type RateColumns = typeof columns;

interface RatesKnown extends KnownFacts<RateFacts> {
  readonly levels: ReadonlyMap<string, unknown>;
}

/** Prices, matched by service level, day and age band. A blank or absent age is an open end. */
export const ratesImport: ImportKindRules<RateColumns, RatesKnown, RateFacts> = {
  kind: 'rates',
  noun: 'rate',
  columns,
  keyColumns: ['effective_from', 'service_level', 'min_age', 'max_age'],
  keyOf: ({ service_level: serviceLevel, effective_from: effectiveFrom, min_age: minAge, max_age: maxAge }) =>
    rateRef({ serviceLevel, effectiveFrom, minAge: minAge ?? null, maxAge: maxAge ?? null }),
  gather: async (books, today) => ({
    today,
    existing: byKey((await books.rates.list()).map(withoutEntry), rateRef),
    levels: byKey(await books.serviceLevels.list(), (level) => level.code),
  }),
  check: ({ cells, facts, reject }) => {
    const { service_level: level, min_age: min, max_age: max } = cells;
    if (level !== undefined && !facts.levels.has(level)) {
      reject('service_level', 'unknown_reference', unknownReference('service level', level, facts.levels));
    }
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
      reject(
        'max_age',
        'band_ends_before_it_begins',
        `The age band begins at ${min} and ends at ${max}. Correct one of the two.`,
      );
    }
  },
  toRow: (cells) => ({
    serviceLevel: cells.service_level,
    effectiveFrom: cells.effective_from,
    amountPence: cells.amount,
    minAge: cells.min_age ?? null,
    maxAge: cells.max_age ?? null,
  }),
  checkTogether: (rows, facts) => {
    rejectOverlaps(rows, facts);
    return [];
  },
  show: (rate) => ({
    service_level: rate.serviceLevel,
    effective_from: rate.effectiveFrom,
    amount: decimalPounds(rate.amountPence),
    min_age: String(rate.minAge ?? ''),
    max_age: String(rate.maxAge ?? ''),
  }),
  write: async (books, changes, change) => {
    await books.rates.saveMany(
      changes.map(({ after }) => after),
      change,
    );
  },
  standsInTheWay: () => null,
  takeBack: (books, changes, change) => takeBackRows(books.rates, changes, change),
};

function withoutEntry({ serviceLevel, effectiveFrom, amountPence, minAge, maxAge }: RateFacts): RateFacts {
  return { serviceLevel, effectiveFrom, amountPence, minAge, maxAge };
}

interface Band {
  readonly rate: RateFacts;
  /** Null where the ledger has it and the file does not. */
  readonly candidate: CandidateRow<RateColumns, RateFacts> | null;
}

/** A night must have one rate at most: no two bands of a service level that begin on one day may share an age. */
function rejectOverlaps(rows: readonly CandidateRow<RateColumns, RateFacts>[], facts: RatesKnown): void {
  for (const bands of bandsByLevelAndDay(rows, facts)) {
    bands.sort((a, b) => (a.rate.minAge ?? 0) - (b.rate.minAge ?? 0));
    let reaching = bands[0]!;
    for (const band of bands.slice(1)) {
      if ((band.rate.minAge ?? 0) <= lastAge(reaching)) rejectOverlap(reaching, band);
      if (lastAge(band) > lastAge(reaching)) reaching = band;
    }
  }
}

function bandsByLevelAndDay(
  rows: readonly CandidateRow<RateColumns, RateFacts>[],
  facts: RatesKnown,
): Iterable<Band[]> {
  const groups = new Map<string, Band[]>();
  const keys = new Set<string>();
  for (const candidate of rows) {
    keys.add(candidate.key);
    const group = groups.get(levelAndDay(candidate.row));
    if (group) group.push({ rate: candidate.row, candidate });
    else groups.set(levelAndDay(candidate.row), [{ rate: candidate.row, candidate }]);
  }
  for (const [key, rate] of facts.existing) {
    if (!keys.has(key)) groups.get(levelAndDay(rate))?.push({ rate, candidate: null });
  }
  return groups.values();
}

function levelAndDay(rate: RateFacts): string {
  return `${rate.effectiveFrom} ${rate.serviceLevel}`;
}

function lastAge({ rate }: Band): number {
  return rate.maxAge ?? Number.POSITIVE_INFINITY;
}

function rejectOverlap(a: Band, b: Band): void {
  const [there, here] =
    b.candidate && (!a.candidate || a.candidate.line < b.candidate.line) ? [a, b] : [b, a];
  if (!here.candidate) return;
  const where = there.candidate ? `line ${there.candidate.line}` : 'the ledger';
  here.candidate.reject(
    'effective_from',
    'rate_starts_twice',
    `${here.rate.serviceLevel} has two rates from ${formatDate(here.rate.effectiveFrom)} for the same age: this one for ` +
      `${agesOf(here.rate)}, and in ${where} one for ${agesOf(there.rate)}. Correct the ages or the day, or take one away.`,
  );
}

function agesOf({ minAge, maxAge }: RateFacts): string {
  if (minAge === null && maxAge === null) return 'every age';
  if (maxAge === null) return `ages from ${minAge}`;
  return minAge === null ? `ages to ${maxAge}` : `ages ${minAge}–${maxAge}`;
}
