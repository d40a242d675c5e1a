import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { YearTotals } from '../../domain/statements/year-totals';
import { useCommandQuery } from '../bridge/use-command-query';
import { SaveCsvButton } from '../format/save-csv-button';
import { DataGrid } from '../grid/data-grid';
import { PageSection } from '../layout/page-section';
import { EmptyState, QueryView } from '../layout/states';
import { periodAddress } from '../payments/period-address';
import { ChoiceField } from './choice-field';
import { useReportLayout } from './report-layout';
import type { ReportProps } from './report-props';
import { shownYear, yearsOf } from './report-year';
import { useReportAddress } from './use-report-address';
import { periodColumns, serviceLevelColumns } from './year-totals-columns';
import { yearTotalsCsv } from './year-totals-csv';

const ROW_PX = 34;
const HEADER_PX = 46;
const MOST_ROWS = 13;

export function YearTotalsHelp() {
  return (
    <p>
      What the finalised periods of a financial year paid, by period and by service level. Both tables come to
      the same total. Enter, or a click on a period, opens its payments.
    </p>
  );
}

/** The totals of a financial year: periods and service levels, by kind of line. */
export function YearTotalsReport({ periods, picker }: ReportProps) {
  const layout = useReportLayout();
  const { search, setSearch } = useReportAddress();
  const year = shownYear(periods, search.get('year'));
  const totals = useCommandQuery('reports.yearTotals', { year });
  return (
    <>
      <div className={layout.choices}>
        {picker}
        <ChoiceField
          label="Financial year"
          value={year}
          options={yearsOf(periods).map((value) => ({ value, text: value }))}
          onChange={(chosen) => setSearch({ year: chosen })}
          width="130px"
        />
        {totals.data && totals.data.periods.length > 0 ? (
          <SaveCsvButton of={`totals of ${year}`} file={() => csvOf(year, totals.data)} />
        ) : null}
      </div>
      <QueryView query={totals} loading={`Adding up ${year}…`}>
        {(data) => <TotalsTables year={year} totals={data} />}
      </QueryView>
    </>
  );
}

function TotalsTables({ year, totals }: { year: FinancialYear; totals: YearTotals }) {
  const navigate = useNavigate();
  const { periods, serviceLevels } = totals;
  const ofPeriods = useMemo(() => periodColumns(periods), [periods]);
  const ofLevels = useMemo(() => serviceLevelColumns(serviceLevels), [serviceLevels]);
  if (periods.length === 0) {
    return (
      <EmptyState title={`Nothing is paid in ${year} yet`}>
        Each period of the year is added up here once it is finalised.
      </EmptyState>
    );
  }
  return (
    <>
      <PageSection title="By period">
        <DataGrid
          rows={periods}
          columns={ofPeriods}
          rowId={(row) => row.period}
          onOpen={(row) => void navigate(periodAddress(row.period))}
          pinnedBottomRow={{ ...totals.totals, period: 'Total' }}
          label={`Totals of ${year} by period`}
          emptyText="No period is finalised yet."
          height={heightOf(periods.length)}
        />
      </PageSection>
      <PageSection title="By service level">
        <DataGrid
          rows={serviceLevels}
          columns={ofLevels}
          rowId={(row) => row.serviceLevel ?? ''}
          pinnedBottomRow={{ ...totals.totals, name: 'Total' }}
          label={`Totals of ${year} by service level`}
          emptyText="No service level is paid yet."
          height={heightOf(serviceLevels.length)}
        />
      </PageSection>
    </>
  );
}

/** Its rows, the header and the totals, as far as they fit; more of them scroll. */
function heightOf(rows: number): string {
  return `${(Math.min(rows, MOST_ROWS) + 1) * ROW_PX + HEADER_PX}px`;
}

function csvOf(year: FinancialYear, totals: YearTotals) {
  return { fileName: `totals-${year}.csv`, text: yearTotalsCsv(totals) };
}
