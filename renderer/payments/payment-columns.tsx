import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { formatPence } from '../../domain/money/format-money';
import type { PaymentRow } from '../../preload/contract/periods';
import { moneyColumn, numberColumn, textColumn } from '../grid/columns';

const useStyles = makeStyles({
  marks: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    height: '100%',
    fontSize: tokens.fontSizeBase200,
    // In the row of totals as well, where the bold counts would not fit.
    fontWeight: tokens.fontWeightRegular,
  },
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  blocking: { color: tokens.colorStatusDangerForeground1 },
  toAccept: { color: tokens.colorStatusWarningForeground1 },
  accepted: { color: tokens.colorStatusSuccessForeground1 },
});

/** Nil is a dash: what matters stands out. */
const amountOrDash = ({ value }: { readonly value: unknown }): string => {
  if (typeof value !== 'number') return '';
  return value === 0 ? '–' : formatPence(value);
};

/** Amounts stand at the right: room at their left would only cut long ones. */
const figures = { paddingLeft: '2px' };
const part = { cellStyle: figures, filter: false, valueFormatter: amountOrDash } satisfies ColDef<PaymentRow>;

/** The columns of the payments grid. Filters stand where one narrows by them; the others are found by the search. */
const COLUMNS: ColDef<PaymentRow>[] = [
  textColumn('providerName', 'Carer', { width: 150, minWidth: 130, pinned: 'left' }),
  numberColumn('children', 'Children', { width: 78, filter: false }),
  moneyColumn('carePence', 'Care', { ...part, width: 112 }),
  moneyColumn('adjustmentsPence', 'Adjustments', { ...part, width: 104 }),
  moneyColumn('claimsPence', 'Claims', { ...part, width: 84 }),
  moneyColumn('oneOffsPence', 'One-offs', { ...part, width: 120 }),
  moneyColumn('recoveriesPence', 'Recoveries', { ...part, width: 92 }),
  moneyColumn('netPence', 'Net', { width: 114, cellStyle: { ...figures, fontWeight: 600 } }),
  moneyColumn('changePence', 'Change', {
    width: 124,
    cellStyle: figures,
    valueFormatter: ({ value }) => (typeof value === 'number' ? formatChange(value) : ''),
  }),
  moneyColumn('lastPence', 'Last time', { width: 114, cellStyle: figures, filter: false }),
  textColumn('provider', 'Reference', { width: 95, filter: false }),
  {
    colId: 'exceptions',
    headerName: 'Exceptions',
    width: 204,
    pinned: 'right',
    // Sorted by weight: blocking ones first, then those that wait.
    valueGetter: ({ data }) => (data ? weightOf(data) : null),
    comparator: (a: number | null, b: number | null) => (a ?? 0) - (b ?? 0),
    sortingOrder: ['desc', 'asc', null],
    cellRenderer: ExceptionMarks,
    tooltipValueGetter: ({ data }) => (data ? exceptionWords(data) : null),
  },
];

/** What the grid shows beside an open payment, which has the rest. */
const BESIDE_A_PAYMENT: ReadonlySet<string | undefined> = new Set([
  'providerName',
  'netPence',
  'changePence',
  'exceptions',
]);

/**
 * The columns of the payments grid: all, or the few that fit beside an open payment. A projection has no exceptions
 * yet. Columns are hidden, not left out, so that sorting and filters stay as they were.
 */
export function paymentColumns(shown: {
  readonly few: boolean;
  readonly projection: boolean;
}): ColDef<PaymentRow>[] {
  return COLUMNS.map((column) => ({
    ...column,
    hide:
      (shown.few && !BESIDE_A_PAYMENT.has(column.colId)) ||
      (shown.projection && column.colId === 'exceptions'),
    pinned: shown.few ? null : (column.pinned ?? null),
    flex: shown.few && column.colId === 'providerName' ? 1 : null,
  }));
}

/** `+£12.50`, `−£12.50`, a dash for no change. */
export function formatChange(pence: number): string {
  if (pence === 0) return '–';
  return pence > 0 ? `+${formatPence(pence)}` : formatPence(pence);
}

type Counts = Pick<PaymentRow, 'blocking' | 'toAccept' | 'accepted'>;

function weightOf({ blocking, toAccept, accepted }: Counts): number {
  return blocking * 1_000_000 + toAccept * 1_000 + accepted;
}

/** "1 blocking, 2 to accept". */
export function exceptionWords({ blocking, toAccept, accepted }: Counts): string {
  const words: string[] = [];
  if (blocking > 0) words.push(`${blocking} blocking`);
  if (toAccept > 0) words.push(`${toAccept} to accept`);
  if (accepted > 0) words.push(`${accepted} accepted`);
  return words.join(', ');
}

function ExceptionMarks({ data }: ICellRendererParams<PaymentRow>) {
  const styles = useStyles();
  if (!data) return null;
  const { blocking = 0, toAccept = 0, accepted = 0 } = data as Partial<Counts>;
  return (
    <span className={styles.marks}>
      {blocking > 0 ? (
        <span className={styles.mark}>
          <ErrorCircleRegular className={styles.blocking} aria-hidden /> {blocking} blocking
        </span>
      ) : null}
      {toAccept > 0 ? (
        <span className={styles.mark}>
          <WarningRegular className={styles.toAccept} aria-hidden /> {toAccept} to accept
        </span>
      ) : null}
      {accepted > 0 && blocking + toAccept === 0 ? (
        <span className={styles.mark}>
          <CheckmarkCircleRegular className={styles.accepted} aria-hidden /> {accepted} accepted
        </span>
      ) : null}
    </span>
  );
}
