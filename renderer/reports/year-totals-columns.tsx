import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import type { AmountsByKind, PeriodTotals, ServiceLevelTotals } from '../../domain/statements/year-totals';
import { dateColumn, moneyColumn, textColumn } from '../grid/columns';
import { ScreenLink } from '../layout/screen-link';
import { periodAddress } from '../payments/period-address';

/** The amounts of a row, from care to what was paid; without columns that are empty all year. */
function amountColumns<Row extends AmountsByKind>(totals: readonly AmountsByKind[]): ColDef<Row>[] {
  const isUsed = (key: keyof AmountsByKind): boolean => totals.some((row) => row[key] !== 0);
  const money = (key: keyof AmountsByKind, title: string, width = 135): ColDef<Row>[] =>
    isUsed(key) ? [moneyColumn<Row>(key as Extract<keyof Row, string>, title, { width })] : [];
  return [
    ...money('carePence', 'Care'),
    ...money('adjustmentsPence', 'Adjustments'),
    ...money('claimsPence', 'Claims'),
    ...money('oneOffsPence', 'One-offs and extras', 185),
    ...money('carriedPence', 'Carried over'),
    ...money('recoveriesPence', 'Recoveries'),
    moneyColumn<Row>('paidPence' as Extract<keyof Row, string>, 'Paid', { width: 145 }),
  ];
}

type PeriodCell = ICellRendererParams<PeriodTotals>;

/** A row a period; its name opens the period's payments. */
export function periodColumns(rows: readonly PeriodTotals[]): ColDef<PeriodTotals>[] {
  return [
    textColumn<PeriodTotals>('period', 'Period', {
      width: 130,
      cellRenderer: ({ data, node }: PeriodCell) => {
        if (!data) return null;
        return node.rowPinned ? (
          data.period
        ) : (
          <ScreenLink to={periodAddress(data.period)}>{data.period}</ScreenLink>
        );
      },
    }),
    dateColumn<PeriodTotals>('payDate', 'Pay date'),
    ...amountColumns<PeriodTotals>(rows),
  ];
}

/** A row a service level, and one for what is of none. */
export function serviceLevelColumns(rows: readonly ServiceLevelTotals[]): ColDef<ServiceLevelTotals>[] {
  return [
    textColumn<ServiceLevelTotals>('name', 'Service level', {
      flex: 1,
      minWidth: 260,
      valueGetter: ({ data }) => data?.name ?? 'Carried over and recovered',
    }),
    ...amountColumns<ServiceLevelTotals>(rows),
  ];
}
