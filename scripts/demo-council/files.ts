import { stringify } from 'csv-stringify/sync';
import { compareText } from '../../domain/schedule/payment-line';
import type { Council } from './council';
import { finalRows, inOrderOfKnowing, type Version } from './history';

/** Every generated file by its path in `assets/demo`: the facts in the end, and `history/`, how they became known. */
export function filesOf(council: Council): ReadonlyMap<string, string> {
  const { providers, clients, rates, placements } = council;
  const periods = council.periods.map((period) => ({
    period: period.period,
    first_day: period.firstDay,
    last_day: period.lastDay,
    pay_date: period.payDate,
  }));
  return new Map([
    ['providers.csv', csv(sorted(providers, (row) => row.provider_ref))],
    ['clients.csv', csv(sorted(clients, (row) => row.client_ref))],
    ['service-levels.csv', csv(council.serviceLevels)],
    ['rates.csv', csv(rates.map(({ row }) => row))],
    ['placements.csv', csv(sorted(placements, (row) => row.placement_ref))],
    ['periods.csv', csv(periods)],
    ['history/providers.csv', history(providers)],
    ['history/clients.csv', history(clients)],
    ['history/rates.csv', history(rates)],
    ['history/placements.csv', history(placements)],
  ]);
}

function sorted<Row extends object>(
  versions: readonly Version<Row>[],
  referenceOf: (row: Row) => string,
): Row[] {
  return finalRows(inOrderOfKnowing(versions), referenceOf).toSorted((a, b) =>
    compareText(referenceOf(a), referenceOf(b)),
  );
}

function history<Row extends object>(versions: readonly Version<Row>[]): string {
  return csv(inOrderOfKnowing(versions).map(({ knownIn, row }) => ({ known_in: knownIn, ...row })));
}

function csv(rows: readonly object[]): string {
  return stringify([...rows], { header: true });
}
