import type { ColDef } from 'ag-grid-community';
import { formatPence } from '../../domain/money/format-money';
import { ageInWords } from '../../domain/overpayments/age';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { OverpaymentRow } from '../../preload/contract/overpayments';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { settledInWords, settledPence } from './overpayment-words';

/** Nil is a dash: what matters stands out. */
const amountOrDash = ({ value }: { readonly value: unknown }): string => {
  if (typeof value !== 'number') return '';
  return value === 0 ? '–' : formatPence(value);
};

const part = { filter: false, valueFormatter: amountOrDash } satisfies ColDef<OverpaymentRow>;

const COLUMNS: ColDef<OverpaymentRow>[] = [
  textColumn('providerName', 'Carer', { width: 170, minWidth: 140, pinned: 'left' }),
  moneyColumn('broughtPence', 'Owed before', { ...part, width: 108 }),
  moneyColumn('newPence', 'New', { ...part, width: 90 }),
  {
    ...moneyColumn<OverpaymentRow>('repaidPence', 'Settled', { ...part, width: 84 }),
    colId: 'settled',
    valueGetter: ({ data }) => (data?.provider ? settledPence(data) : null),
    tooltipValueGetter: ({ data }) => (data?.provider ? settledInWords(data) : null),
  },
  moneyColumn('takenPence', 'Taken now', { ...part, width: 96 }),
  moneyColumn('leftPence', 'Left after', { ...part, width: 96, cellStyle: { fontWeight: 600 } }),
  {
    ...dateColumn<OverpaymentRow>('since', 'Since', { width: 114 }),
    valueGetter: ({ data }) => data?.since?.payDate,
  },
  numberColumn('ageDays', 'Age', {
    width: 84,
    filter: false,
    valueFormatter: ({ value }) => (typeof value === 'number' ? ageInWords(value) : ''),
  }),
  textColumn('plan', 'Plan', {
    width: 164,
    valueGetter: ({ data }) => (data?.provider ? planOrNone(data) : ''),
  }),
  textColumn('cause', 'Cause', { flex: 1, minWidth: 150 }),
];

function planOrNone({ plan, leftPence }: OverpaymentRow): string {
  if (plan) return planInBrief(plan);
  return leftPence > 0 ? 'None' : '';
}

const BESIDE_DETAIL: ReadonlySet<string | undefined> = new Set([
  'providerName',
  'takenPence',
  'leftPence',
  'plan',
]);

/** All columns, or the few that fit beside an open detail. They are hidden, so that sorting stays as it was. */
export function overpaymentColumns(few: boolean): ColDef<OverpaymentRow>[] {
  return COLUMNS.map((column) => ({
    ...column,
    hide: few && !BESIDE_DETAIL.has(column.colId),
    pinned: few ? null : (column.pinned ?? null),
    flex: few && column.colId === 'providerName' ? 1 : (column.flex ?? null),
  }));
}
