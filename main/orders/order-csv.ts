import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../domain/csv/harmless';
import { decimalPounds } from '../../domain/money/format-money';
import type { OrderList } from '../../preload/contract/orders';

const COLUMNS = [
  'order',
  'provider_ref',
  'provider_name',
  'client_ref',
  'client_name',
  'service_level',
  'service_level_name',
  'paid',
  'projected',
  'total',
] as const;

/** Purchase orders as CSV, a row each: pounds with two decimals, CRLF, and a byte order mark by which Excel knows UTF-8. */
export function ordersCsv({ orders }: Pick<OrderList, 'orders'>): string {
  const rows = orders.map((row): Record<(typeof COLUMNS)[number], string> => ({
    order: harmless(row.order),
    provider_ref: harmless(row.provider),
    provider_name: harmless(row.providerName),
    client_ref: harmless(row.client ?? ''),
    client_name: harmless(row.clientName ?? ''),
    service_level: harmless(row.serviceLevel),
    service_level_name: harmless(row.serviceLevelName),
    paid: decimalPounds(row.paidPence),
    projected: decimalPounds(row.projectedPence),
    total: decimalPounds(row.totalPence),
  }));
  return stringify(rows, { header: true, columns: [...COLUMNS], bom: true, record_delimiter: 'windows' });
}
