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

const NO_PLAN = 'None: as far as the payment allows';

const COLUMNS: ColDef<OverpaymentRow>[] = [
  textColumn('providerName', 'Carer', { width: 190, minWidth: 140, pinned: 'left' }),
  moneyColumn('broughtPence', 'Owed before', { width: 118, valueFormatter: amountOrDash }),
  moneyColumn('newPence', 'New', { width: 106, valueFormatter: amountOrDash }),
  {
    ...moneyColumn<OverpaymentRow>('repaidPence', 'Settled', { width: 100, valueFormatter: amountOrDash }),
    colId: 'settled',
    valueGetter: ({ data }) => (data?.provider ? settledPence(data) : null),
    tooltipValueGetter: ({ data }) => (data?.provider ? settledInWords(data) : null),
  },
  moneyColumn('takenPence', 'Taken now', { width: 110, valueFormatter: amountOrDash }),
  moneyColumn('leftPence', 'Left after', {
    width: 112,
    valueFormatter: amountOrDash,
    cellStyle: { fontWeight: 600 },
  }),
  moneyColumn('paymentPence', 'Payment', { width: 112 }),
  {
    ...dateColumn<OverpaymentRow>('since', 'Since', { width: 112 }),
    valueGetter: ({ data }) => data?.since?.payDate,
  },
  numberColumn('ageDays', 'Age', {
    width: 92,
    filter: false,
    valueFormatter: ({ value }) => (typeof value === 'number' ? ageInWords(value) : ''),
  }),
  textColumn('cause', 'Cause', { flex: 1, minWidth: 230 }),
  textColumn('plan', 'Plan', {
    width: 200,
    valueGetter: ({ data }) => (data?.provider ? planOrNone(data) : ''),
  }),
];

function planOrNone({ plan, leftPence }: OverpaymentRow): string {
  if (plan) return planInBrief(plan);
  return leftPence > 0 ? NO_PLAN : '';
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
  }));
}
