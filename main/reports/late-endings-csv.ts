import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { decimalPounds } from '../../domain/money/format-money';
import type { LateEndingRow } from '../../preload/contract/late-endings';
import { harmless } from '../../domain/csv/harmless';

const COLUMNS = [
  'placement_ref',
  'provider_ref',
  'provider_name',
  'client_ref',
  'client_name',
  'service_level',
  'ended_on',
  'entered_on',
  'entered_by',
  'days_late',
  'cost',
  'taken_back_in',
] as const;

/** Late endings as CSV: pounds with two decimals, ISO dates, CRLF, and a byte order mark by which Excel knows UTF-8. */
export function lateEndingsCsv(endings: readonly LateEndingRow[]): string {
  return stringify(endings.map(csvRow), {
    header: true,
    columns: [...COLUMNS],
    ...EXCEL_CSV,
  });
}

function csvRow(ending: LateEndingRow): Record<(typeof COLUMNS)[number], string> {
  return {
    placement_ref: harmless(ending.placement),
    provider_ref: harmless(ending.provider),
    provider_name: harmless(ending.providerName),
    client_ref: harmless(ending.client),
    client_name: harmless(ending.clientName),
    service_level: harmless(ending.serviceLevelName),
    ended_on: ending.endedOn,
    entered_on: ending.enteredOn,
    entered_by: harmless(ending.enteredBy),
    days_late: String(ending.daysLate),
    cost: decimalPounds(ending.costPence),
    taken_back_in: ending.takenBackIn ?? '',
  };
}
