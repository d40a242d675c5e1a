import type { ColDef } from 'ag-grid-community';
import { formatDate, formatInstant } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';

/** The names of a row's fields, for columns that show one as it is. */
type FieldOf<Row> = Extract<keyof Row, string>;

/** The class of cells with figures: right-aligned and tabular (in `theme/global.css`). */
export const FIGURES = 'figures';

/** A column of text, sorted as people read names: case and accents aside, numbers by value. */
export function textColumn<Row>(
  field: FieldOf<Row>,
  headerName: string,
  extra: ColDef<Row> = {},
): ColDef<Row> {
  return column<Row>(field, {
    headerName,
    filter: 'agTextColumnFilter',
    comparator: (a: string | null, b: string | null) => textOrder.compare(a ?? '', b ?? ''),
    ...extra,
  });
}

/** A column of pence, shown as pounds; null is shown as nothing. Searching finds the formatted amount. */
export function moneyColumn<Row>(
  field: FieldOf<Row>,
  headerName: string,
  extra: ColDef<Row> = {},
): ColDef<Row> {
  return column<Row>(field, {
    headerName,
    filter: 'agNumberColumnFilter',
    filterValueGetter: ({ data }) => pounds(data?.[field]),
    valueFormatter: ({ value }) => (typeof value === 'number' ? formatPence(value) : ''),
    // From the row: with a filter's own value getter, `value` is the pounds of the filter box.
    getQuickFilterText: ({ data }) => penceText(data?.[field]),
    headerClass: 'figures-header',
    cellClass: FIGURES,
    width: 130,
    ...extra,
  });
}

/** A column of ISO days, shown as `6 Apr 2026`; null is shown as nothing. */
export function dateColumn<Row>(
  field: FieldOf<Row>,
  headerName: string,
  extra: ColDef<Row> = {},
): ColDef<Row> {
  return column<Row>(field, {
    headerName,
    valueFormatter: ({ value }) =>
      typeof value === 'string' && value !== '' ? formatDate(value.slice(0, 10)) : '',
    getQuickFilterText: ({ value }) =>
      typeof value === 'string' && value !== '' ? `${formatDate(value.slice(0, 10))} ${value}` : '',
    width: 130,
    ...extra,
  });
}

/** A column of instants, shown as `6 Apr 2026, 14:05`; null is shown as nothing. Search and filter find what is shown. */
export function instantColumn<Row>(
  field: FieldOf<Row>,
  headerName: string,
  extra: ColDef<Row> = {},
): ColDef<Row> {
  return column<Row>(field, {
    headerName,
    filter: 'agTextColumnFilter',
    filterValueGetter: ({ data }) => instantText(data?.[field]),
    valueFormatter: ({ value }) => instantText(value),
    getQuickFilterText: ({ data }) => instantText(data?.[field]),
    // ISO instants are in the order of their text; one that is not known is the earliest.
    comparator: (a: string | null, b: string | null) =>
      (a ?? '') < (b ?? '') ? -1 : Number((a ?? '') > (b ?? '')),
    width: 165,
    ...extra,
  });
}

/** The same where the day is enough: `6 Apr 2026`, in the United Kingdom’s time. */
export function instantDayColumn<Row>(
  field: FieldOf<Row>,
  headerName: string,
  extra: ColDef<Row> = {},
): ColDef<Row> {
  return instantColumn<Row>(field, headerName, {
    valueFormatter: ({ value }) => instantText(value).replace(/,.*$/, ''),
    width: 125,
    ...extra,
  });
}

/** A column of whole numbers. */
export function numberColumn<Row>(
  field: FieldOf<Row>,
  headerName: string,
  extra: ColDef<Row> = {},
): ColDef<Row> {
  return column<Row>(field, {
    headerName,
    filter: 'agNumberColumnFilter',
    headerClass: 'figures-header',
    cellClass: FIGURES,
    width: 110,
    ...extra,
  });
}

const textOrder = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });

function instantText(value: unknown): string {
  return typeof value === 'string' && value !== '' ? formatInstant(value) : '';
}

function penceText(value: unknown): string {
  return typeof value === 'number' ? formatPence(value) : '';
}

/** For the filter box only, where people type pounds: nothing is calculated with it. */
function pounds(value: unknown): number | null {
  return typeof value === 'number' ? value / 100 : null;
}

/**
 * A column that reads its row's field by a function: AG Grid's own type of a field allows paths through nested
 * objects, which the compiler cannot follow for a row whose type is still open.
 */
function column<Row>(field: FieldOf<Row>, rest: ColDef<Row>): ColDef<Row> {
  return { colId: field, valueGetter: ({ data }) => data?.[field], ...rest };
}
