import type { CsvCell, CsvTable } from '../csv/csv-table';
import type { OrderKey } from './period-spend';
import type { Spend } from './purchase-orders';

/** A purchase order with the names behind its references. */
export interface NamedOrder extends OrderKey, Spend {
  /** `2026-27/P001/C001/FOST`. */
  readonly order: string;
  readonly providerName: string;
  readonly clientName: string | null;
  readonly serviceLevelName: string;
}

export const SPEND_COLUMNS = ['paid', 'projected', 'total'] as const;

export function spendCells({ paidPence, projectedPence, totalPence }: Spend): CsvCell[] {
  return [{ pence: paidPence }, { pence: projectedPence }, { pence: totalPence }];
}

/** Purchase orders for a spreadsheet, a row each. */
export function ordersTable(orders: readonly NamedOrder[]): CsvTable {
  return {
    columns: [
      'order',
      'provider_ref',
      'provider_name',
      'client_ref',
      'client_name',
      'service_level',
      'service_level_name',
      ...SPEND_COLUMNS,
    ],
    rows: orders.map((row) => [
      row.order,
      row.provider,
      row.providerName,
      row.client ?? '',
      row.clientName ?? '',
      row.serviceLevel,
      row.serviceLevelName,
      ...spendCells(row),
    ]),
  };
}
