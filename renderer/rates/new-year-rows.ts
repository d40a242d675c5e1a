import { addDays, type IsoDate } from '../../domain/calendar/dates';
import { financialYearOf } from '../../domain/calendar/periods';
import { bandsOverlap, type AgeBand } from '../../domain/rates/bands';
import { isSameRate } from '../../domain/rates/new-rates';
import { ratesInForce } from '../../domain/rates/rates-in-force';
import { uplifted, type RoundTo } from '../../domain/rates/uplift';
import type { RateRow, ServiceLevelRow } from '../../preload/contract/service-levels';

/** A band of the new year's table, as the form holds it. */
export interface NewYearRow extends AgeBand {
  readonly serviceLevel: string;
  /** Pence; text that is no amount yet; null where it is empty. */
  readonly amountPence: number | string | null;
  /** True where this band gets no new rate. */
  readonly isLeftOut: boolean;
  /** True where somebody added the band: neither the ledger's rates before the day nor those of the day have it. */
  readonly isAdded: boolean;
}

/** What a band costs until the new rates begin, and since when; null where it is a new band. */
export interface Standing {
  readonly amountPence: number;
  readonly effectiveFrom: IsoDate;
}

/** The 1 April after a day: when a new year's rates usually begin. */
export function nextFirstOfApril(day: IsoDate): IsoDate {
  return `${Number(financialYearOf(day).slice(0, 4)) + 1}-04-01`;
}

/**
 * The table that a new year begins with: each band in force on the day before, at its price; where rates from that day
 * on are in the ledger already, they are what is shown.
 */
export function rowsFor(
  levels: readonly ServiceLevelRow[],
  rates: readonly RateRow[],
  effectiveFrom: IsoDate,
): NewYearRow[] {
  return levels.flatMap(({ code }) => {
    const entered = rates.filter(
      (rate) => rate.serviceLevel === code && rate.effectiveFrom === effectiveFrom,
    );
    const before = ratesInForce(rates, code, addDays(effectiveFrom, -1));
    const rows = before.map((band) => {
      const there = entered.find((rate) => isSameBand(rate, band));
      const replaced = !there && entered.some((rate) => bandsOverlap(rate, band));
      return rowOf(code, band, there?.amountPence ?? band.rate.amountPence, replaced);
    });
    const others = entered.filter((rate) => !rows.some((row) => isSameBand(row, rate)));
    return sorted([...rows, ...others.map((rate) => rowOf(code, rate, rate.amountPence, false))]);
  });
}

function rowOf(
  serviceLevel: string,
  { minAge, maxAge }: AgeBand,
  amountPence: number,
  isLeftOut: boolean,
): NewYearRow {
  return { serviceLevel, minAge, maxAge, amountPence, isLeftOut, isAdded: false };
}

/**
 * The table for another day, or after the ledger changed: `fresh` with what was typed into `old`. A row counts as typed
 * where it differs from what it began with, in `begun`.
 */
export function mergedRows(
  fresh: readonly NewYearRow[],
  old: readonly NewYearRow[],
  begun: readonly NewYearRow[],
): NewYearRow[] {
  const kept = fresh.map((row) => {
    const typed = old.find((other) => isSameRow(other, row));
    const start = begun.find((other) => isSameRow(other, row));
    if (!typed) return row;
    const isTyped = !start || start.amountPence !== typed.amountPence || start.isLeftOut !== typed.isLeftOut;
    return isTyped ? { ...row, amountPence: typed.amountPence, isLeftOut: typed.isLeftOut } : row;
  });
  const added = old.filter((row) => row.isAdded && !fresh.some((other) => isSameRow(other, row)));
  return withRows(kept, added);
}

/** The table with more rows, each after the other bands of its service level, the youngest first. */
export function withRows(rows: readonly NewYearRow[], added: readonly NewYearRow[]): NewYearRow[] {
  const levels = [...new Set([...rows, ...added].map((row) => row.serviceLevel))];
  return levels.flatMap((level) => sorted([...rows, ...added].filter((row) => row.serviceLevel === level)));
}

function sorted(rows: readonly NewYearRow[]): NewYearRow[] {
  return rows.toSorted((a, b) => (a.minAge ?? 0) - (b.minAge ?? 0) || (a.maxAge ?? 99) - (b.maxAge ?? 99));
}

/** What the row's band costs on the day before the new rates begin; null where it has no price of its own then. */
export function standingOf(
  row: NewYearRow,
  rates: readonly RateRow[],
  effectiveFrom: IsoDate,
): Standing | null {
  const before = ratesInForce(rates, row.serviceLevel, addDays(effectiveFrom, -1));
  return before.find((band) => isSameBand(band, row))?.rate ?? null;
}

/** The rows with the amounts of an uplift: each band's price until then, raised and rounded. Left-out rows stay. */
export function upliftedRows(
  rows: readonly NewYearRow[],
  standing: (row: NewYearRow) => Standing | null,
  uplift: { readonly basisPoints: number; readonly roundTo: RoundTo; readonly serviceLevel: string | null },
): NewYearRow[] {
  return rows.map((row) => {
    const now = standing(row);
    if (row.isLeftOut || !now) return row;
    if (uplift.serviceLevel !== null && uplift.serviceLevel !== row.serviceLevel) return row;
    return { ...row, amountPence: uplifted(now.amountPence, uplift.basisPoints, uplift.roundTo) };
  });
}

/** What becomes of a band that gets no new rate: its ages are all held by new bands, or its old price goes on. */
export function fateOfLeftOut(row: NewYearRow, rows: readonly NewYearRow[]): 'replaced' | 'goes on' {
  const others = rows.filter((other) => !other.isLeftOut && other.serviceLevel === row.serviceLevel);
  for (let age = row.minAge ?? 0; age <= (row.maxAge ?? 99); age += 1) {
    if (!others.some((other) => bandsOverlap(other, { minAge: age, maxAge: age }))) return 'goes on';
  }
  return 'replaced';
}

function isSameBand(a: AgeBand, b: AgeBand): boolean {
  return a.minAge === b.minAge && a.maxAge === b.maxAge;
}

function isSameRow(a: NewYearRow, b: NewYearRow): boolean {
  const rate = { effectiveFrom: '', amountPence: 0 };
  return isSameRate({ ...a, ...rate }, { ...b, ...rate });
}
