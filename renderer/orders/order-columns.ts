import type { ColDef } from 'ag-grid-community';
import { formatPence } from '../../domain/money/format-money';
import { sumOfSpend } from '../../domain/orders/purchase-orders';
import type { OrderRow } from '../../preload/contract/orders';
import { moneyColumn, textColumn } from '../grid/columns';

/** Nil is a dash: what matters stands out. */
const amountOrDash = ({ value }: { readonly value: unknown }): string => {
  if (typeof value !== 'number') return '';
  return value === 0 ? '–' : formatPence(value);
};

/** Room for the totals of a year; amounts stand at the right, so that room at their left would only cut them. */
const FIGURES = { width: 140, cellStyle: { paddingLeft: '2px' } } satisfies ColDef<OrderRow>;

const COLUMNS: ColDef<OrderRow>[] = [
  textColumn('order', 'Order', { width: 268, filter: false }),
  textColumn('providerName', 'Carer', { flex: 3, minWidth: 130 }),
  textColumn('clientName', 'Child', { flex: 3, minWidth: 110 }),
  textColumn('serviceLevelName', 'Service level', { flex: 4, minWidth: 130 }),
  moneyColumn('paidPence', 'Paid', { ...FIGURES, valueFormatter: amountOrDash }),
  moneyColumn('projectedPence', 'Projected', { ...FIGURES, valueFormatter: amountOrDash }),
  moneyColumn('totalPence', 'Total', { ...FIGURES, cellStyle: { ...FIGURES.cellStyle, fontWeight: 600 } }),
];

/** What the grid shows beside an open order, which has the rest. */
const BESIDE_AN_ORDER: ReadonlySet<string | undefined> = new Set([
  'providerName',
  'clientName',
  'serviceLevelName',
  'totalPence',
]);

/** All columns, or the few that fit beside an open order. Hidden, not left out, so that sorting stays as it was. */
export function orderColumns(few: boolean): ColDef<OrderRow>[] {
  return COLUMNS.map((column) => ({ ...column, hide: few && !BESIDE_AN_ORDER.has(column.colId) }));
}

/** The sums below the grid, of the rows that are shown. */
export function totalsRow(rows: readonly OrderRow[], few: boolean): Partial<OrderRow> {
  const orders = `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'order' : 'orders'}`;
  return { ...(few ? { providerName: orders } : { order: `Total of ${orders}` }), ...sumOfSpend(rows) };
}
