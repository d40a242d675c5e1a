import { stringify } from 'csv-stringify/sync';
import { EXCEL_CSV } from '../../domain/csv/excel-csv';
import { csvRecords } from '../../domain/csv/csv-table';
import { ordersTable, type NamedOrder } from '../../domain/orders/order-table';

/** Purchase orders as CSV: CRLF, and a byte order mark by which Excel knows UTF-8. The same orders give the same text. */
export function ordersCsv(orders: readonly NamedOrder[]): string {
  return stringify(csvRecords(ordersTable(orders)), EXCEL_CSV);
}
