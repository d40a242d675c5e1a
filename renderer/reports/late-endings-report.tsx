import { Dropdown, Field, makeStyles, Option, Text } from '@fluentui/react-components';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { LateEndingsReport as Report } from '../../preload/contract/late-endings';
import { call } from '../bridge/bridge';
import { useCommandQuery } from '../bridge/use-command-query';
import { SaveCsvButton } from '../format/save-csv-button';
import { Stack } from '../layout/stack';
import { EmptyState, QueryView } from '../layout/states';
import { LateEndingsGrid } from './late-endings-grid';
import { LateEndingsMonths } from './late-endings-months';
import { useReportLayout } from './report-layout';
import type { ReportProps } from './report-props';
import { useReportAddress } from './use-report-address';

const useStyles = makeStyles({
  year: { minWidth: '0', width: '140px' },
  words: { maxWidth: '90ch' },
});

export function LateEndingsHelp() {
  return (
    <p>
      The endings that were entered after they happened: how late, month by month, and what each had cost by
      the time it was known. What was paid too much is taken back by adjustments.
    </p>
  );
}

/** The endings that were entered after they happened: how late, month by month, and what each had cost by then. */
export function LateEndingsReport({ picker }: ReportProps) {
  const layout = useReportLayout();
  const { search, setSearch } = useReportAddress();
  const year = search.get('year');
  const report = useCommandQuery('reports.lateEndings', year === null ? {} : { year }, {
    keepPrevious: true,
  });
  return (
    <Stack fill>
      <div className={layout.choices}>
        {picker}
        {report.data ? (
          <>
            <YearPicker report={report.data} onYear={(chosen) => setSearch({ year: chosen })} />
            {report.data.endings.length > 0 ? <SaveEndings year={report.data.year} /> : null}
          </>
        ) : null}
      </div>
      <QueryView query={report} loading="Looking when endings were entered…">
        {(data) => (data.total.endings === 0 ? <NoEndings year={data.year} /> : <Lateness report={data} />)}
      </QueryView>
    </Stack>
  );
}

function YearPicker(props: { readonly report: Report; readonly onYear: (year: FinancialYear) => void }) {
  const styles = useStyles();
  const { year, years } = props.report;
  return (
    <Field label="Entered in financial year">
      <Dropdown
        className={styles.year}
        value={year}
        selectedOptions={[year]}
        onOptionSelect={(_, data) => data.optionValue !== undefined && props.onYear(data.optionValue)}
      >
        {years.map((name) => (
          <Option key={name}>{name}</Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function NoEndings({ year }: { readonly year: FinancialYear }) {
  return (
    <EmptyState title={`No ending was entered in ${year}`}>
      Each placement that is ended after the child has left is listed here: how many days later that was
      entered, and what had been paid too much by then.
    </EmptyState>
  );
}

function Lateness({ report }: { readonly report: Report }) {
  const styles = useStyles();
  return (
    <>
      <Text className={styles.words}>
        An ending is late where it was entered after the day itself. Its cost is what finalised periods had
        paid for the time after it: the adjustments that took it back, or are about to in the current payment.
      </Text>
      <LateEndingsMonths report={report} />
      <LateEndingsGrid report={report} />
    </>
  );
}

function SaveEndings({ year }: { readonly year: FinancialYear }) {
  return (
    <SaveCsvButton of={`late endings of ${year}`} file={() => call('reports.lateEndingsCsv', { year })} />
  );
}
