import type { IsoDate } from '../../domain/calendar/dates';
import type { PeriodName } from '../../domain/calendar/periods';

/** The period before whose preparation something became known; empty for what was known at the beginning. */
export type KnownIn = PeriodName | '';

/** A row of a CSV file as it stood from `knownIn` on, until a later version of the same reference replaced it. */
export interface Version<Row> {
  readonly knownIn: KnownIn;
  readonly row: Row;
}

export interface ProviderRow {
  readonly provider_ref: string;
  readonly name: string;
  readonly type: 'foster_carer' | 'supported_lodgings';
  readonly email: string;
  readonly phone: string;
  readonly address: string;
  readonly postcode: string;
  readonly sort_code: string;
  readonly account_number: string;
  readonly account_name: string;
  readonly supplier_ref: string;
}

export interface ClientRow {
  readonly client_ref: string;
  readonly name: string;
  readonly date_of_birth: IsoDate;
}

export interface PlacementRow {
  readonly placement_ref: string;
  readonly client_ref: string;
  readonly provider_ref: string;
  readonly service_level: string;
  readonly start_date: IsoDate;
  readonly end_date: IsoDate | '';
}

export interface RateRow {
  readonly service_level: string;
  readonly effective_from: IsoDate;
  readonly amount: string;
  readonly min_age: string;
  readonly max_age: string;
}

/** The last version of each reference: what is true in the end. The order of first versions is kept. */
export function finalRows<Row>(versions: readonly Version<Row>[], referenceOf: (row: Row) => string): Row[] {
  const rows = new Map<string, Row>();
  for (const { row } of versions) rows.set(referenceOf(row), row);
  return [...rows.values()];
}

/** Versions in the order in which they became known. */
export function inOrderOfKnowing<Row>(versions: readonly Version<Row>[]): Version<Row>[] {
  return versions.toSorted((a, b) => (a.knownIn === b.knownIn ? 0 : a.knownIn < b.knownIn ? -1 : 1));
}
