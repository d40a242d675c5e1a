import { Dropdown, Field, makeStyles, Option, Text } from '@fluentui/react-components';
import type { ColDef } from 'ag-grid-community';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import { ageInWords, AGE_BAND_TITLES, AGE_BANDS } from '../../domain/overpayments/age';
import { planInBrief } from '../../domain/overpayments/plan-words';
import type { BalanceRow, BalancesReport as Report } from '../../preload/contract/overpayments';
import type { PeriodRow } from '../../preload/contract/periods';
import { call } from '../bridge/bridge';
import { useCommandQuery } from '../bridge/use-command-query';
import { SaveCsvButton } from '../format/save-csv-button';
import { dateColumn, moneyColumn, numberColumn, textColumn } from '../grid/columns';
import { DataGrid } from '../grid/data-grid';
import { Row } from '../layout/row';
import { Stack } from '../layout/stack';
import { EmptyState, QueryView } from '../layout/states';
import { PrintButton } from './document-buttons';
import type { ReportProps } from './report-props';
import { overpaymentAddress } from '../payments/period-address';

const useStyles = makeStyles({
  period: { minWidth: '320px' },
});

/** What F1 says about this report. */
export function BalancesHelp() {
  return (
    <p>
      All overpayments that are outstanding after a period’s payments, by the days since the pay date on which
      each came up. Enter opens a carer’s overpayment; Save CSV is for spreadsheets.
    </p>
  );
}

/** What all carers owe after a period's payments, by age: to look at, save for spreadsheets, and print. */
export function BalancesReport({ periods, picker }: Pick<ReportProps, 'periods' | 'picker'>) {
  const [search, setSearch] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const report = useCommandQuery('overpayments.balances', period === undefined ? {} : { period });
  const known = periods.filter(({ state }) => state !== 'future').toReversed();
  const choose = (chosen: string): void =>
    setSearch((before) => new URLSearchParams({ ...Object.fromEntries(before), period: chosen }), {
      replace: true,
    });
  return (
    <>
      <Row gap="L" align="end">
        {picker}
        <PeriodChoice periods={known} value={report.data?.period ?? null} onChange={choose} />
        {report.data ? <Deeds period={report.data.period.period} /> : null}
      </Row>
      <QueryView query={report} loading="Adding up the balances…">
        {(data) => <Balances report={data} />}
      </QueryView>
    </>
  );
}

interface PeriodChoiceProps {
  readonly periods: readonly PeriodRow[];
  readonly value: PeriodRow | null;
  readonly onChange: (period: string) => void;
}

function PeriodChoice({ periods, value, onChange }: PeriodChoiceProps) {
  const styles = useStyles();
  return (
    <Field label="At the end of period">
      <Dropdown
        className={styles.period}
        value={value ? titleOf(value) : ''}
        selectedOptions={value ? [value.period] : []}
        onOptionSelect={(_, data) => data.optionValue !== undefined && onChange(data.optionValue)}
      >
        {periods.map((row) => (
          <Option key={row.period} value={row.period} text={titleOf(row)}>
            {titleOf(row)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function titleOf({ period, payDate, state }: PeriodRow): string {
  return state === 'finalised'
    ? `${period}, paid ${formatDate(payDate)}`
    : `${period}, as it would be paid ${formatDate(payDate)}`;
}

function Deeds({ period }: { readonly period: string }) {
  return (
    <>
      <SaveCsvButton
        of={`balances after ${period}`}
        file={() => call('overpayments.balancesCsv', { period })}
      />
      <PrintButton
        command="overpayments.printBalances"
        input={{ period }}
        failedTitle="The balances were not printed"
        size="medium"
      />
    </>
  );
}

/** A row of the grid: the bands of age side by side. */
type ShownRow = BalanceRow & Record<(typeof AGE_BANDS)[number], number>;

const COLUMNS: ColDef<ShownRow>[] = [
  textColumn('providerName', 'Carer', { width: 170, pinned: 'left' }),
  textColumn('provider', 'Reference', { width: 96, filter: false }),
  moneyColumn('leftPence', 'Balance', { width: 110, cellStyle: { fontWeight: 600 } }),
  ...AGE_BANDS.map((band) =>
    moneyColumn<ShownRow>(band, AGE_BAND_TITLES[band], {
      width: 118,
      filter: false,
      valueFormatter: ({ value }) =>
        typeof value !== 'number' ? '' : value === 0 ? '–' : formatPence(value),
    }),
  ),
  dateColumn('since', 'Since', { width: 112 }),
  numberColumn('ageDays', 'Age', {
    width: 92,
    filter: false,
    valueFormatter: ({ value }) => (typeof value === 'number' ? ageInWords(value) : ''),
  }),
  textColumn('plan', 'Plan', {
    width: 172,
    valueGetter: ({ data }) => (data?.provider ? (data.plan ? planInBrief(data.plan) : 'None') : ''),
  }),
  textColumn('cause', 'Cause', { flex: 1, minWidth: 220 }),
];

function Balances({ report }: { readonly report: Report }) {
  const navigate = useNavigate();
  const { period, rows, totalPence, byAge } = report;
  const shown = useMemo<readonly ShownRow[]>(() => rows.map((row) => ({ ...row, ...row.byAge })), [rows]);
  const totals = useMemo(
    () => ({
      providerName: `Total of ${rows.length.toLocaleString('en-GB')}`,
      leftPence: totalPence,
      ...byAge,
    }),
    [rows.length, totalPence, byAge],
  );
  if (rows.length === 0) {
    return (
      <EmptyState title={`Nobody owes anything after ${period.period}`}>
        Where a payment cannot give back all that was overpaid, or a plan keeps something for later, the
        balance is listed here by its age.
      </EmptyState>
    );
  }
  return (
    <Stack fill gap="S" style={{ minHeight: '320px' }}>
      <Text>
        {formatPence(totalPence)} outstanding, counted from the pay date on which each overpayment came up to{' '}
        {formatDate(period.payDate)}.
      </Text>
      <DataGrid<ShownRow>
        rows={shown}
        columns={COLUMNS}
        rowId={(row) => row.provider}
        onOpen={(row) => void navigate(overpaymentAddress(period.period, row.provider))}
        pinnedBottomRow={totals}
        label={`Overpayments outstanding after ${period.period}`}
        emptyText="Nobody owes anything."
      />
    </Stack>
  );
}
