import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { PaymentPeriod } from '../../domain/calendar/periods';
import type { ImportKind } from '../../preload/contract/imports';

/** `full` is the whole council from April 2025; `small` is its first carers over four periods, for tests. */
export type DemoSize = 'full' | 'small';

/** A file to be imported: its kind and its text. */
export interface NewsFile {
  readonly kind: ImportKind;
  readonly text: string;
}

/** The demo council as its files tell it. */
export interface DemoHistory {
  /** The periods that the ledger has, the first to be lived through first. */
  readonly periods: readonly PaymentPeriod[];
  /** The period that the story leaves open: the current one. */
  readonly current: PaymentPeriod;
  /** What is known before the first period. */
  readonly start: readonly NewsFile[];
  /** What became known by the preparation of a period. */
  newsOf(period: PaymentPeriod): readonly NewsFile[];
}

type Row = Readonly<Record<string, string>>;

const CURRENT_PERIOD = '2026-27/01';
const FIRST_OF_SMALL = '2025-26/23';
const LAST_CARER_OF_SMALL = 'P0025';
/** In the order in which they have to be imported. */
const KINDS_WITH_HISTORY = ['providers', 'clients', 'rates', 'placements'] as const;

/** Reads the demo council from `assets/demo`. Throws where a file is missing. */
export function readDemoHistory(assetsFolder: string, size: DemoSize): DemoHistory {
  const read = (name: string): Row[] =>
    parse(readFileSync(path.join(assetsFolder, name)), { columns: true, bom: true });
  const chosen = size === 'full' ? () => true : smallCouncil(read('history/placements.csv'));
  const periodRows = read('periods.csv').filter((row) => size === 'full' || row['period']! >= FIRST_OF_SMALL);
  const periods = periodRows.map(periodOf);
  const before = (row: Row): boolean => row['known_in']! < periods[0]!.period;
  const histories = KINDS_WITH_HISTORY.map((kind) => ({
    kind,
    rows: read(`history/${kind}.csv`).filter((row) => chosen(kind, row)),
  }));
  return {
    periods,
    current: periods.find(({ period }) => period === CURRENT_PERIOD)!,
    start: [
      file('periods', periodRows),
      file('service-levels', read('service-levels.csv')),
      ...histories.map(({ kind, rows }) => file(kind, lastVersions(kind, rows.filter(before)))),
    ],
    newsOf: ({ period }) =>
      histories
        .map(({ kind, rows }) => ({
          kind,
          rows: rows.filter((row) => row['known_in'] === period && !before(row)),
        }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => file(kind, rows)),
  };
}

/** The first carers, their placements, and the children in those. */
function smallCouncil(placements: readonly Row[]): (kind: ImportKind, row: Row) => boolean {
  const isOurs = (row: Row): boolean => row['provider_ref']! <= LAST_CARER_OF_SMALL;
  const children = new Set(placements.filter(isOurs).map((row) => row['client_ref']));
  return (kind, row) => {
    if (kind === 'clients') return children.has(row['client_ref']);
    return kind === 'rates' || isOurs(row);
  };
}

function periodOf(row: Row): PaymentPeriod {
  return {
    period: row['period']!,
    firstDay: row['first_day']!,
    lastDay: row['last_day']!,
    payDate: row['pay_date']!,
  };
}

const KEYS: Readonly<Record<(typeof KINDS_WITH_HISTORY)[number], readonly string[]>> = {
  providers: ['provider_ref'],
  clients: ['client_ref'],
  rates: ['service_level', 'effective_from', 'min_age', 'max_age'],
  placements: ['placement_ref'],
};

/** Of rows with the same key the last: several versions may have become known before the story begins. */
function lastVersions(kind: keyof typeof KEYS, rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [KEYS[kind].map((column) => row[column]).join('\n'), row])).values()];
}

function file(kind: ImportKind, rows: readonly Row[]): NewsFile {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => column !== 'known_in');
  return { kind, text: stringify([...rows], { header: true, columns }) };
}
