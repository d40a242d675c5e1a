import { Dropdown, Field, Option } from '@fluentui/react-components';
import { useSearchParams } from 'react-router';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { EmptyState, QueryView } from '../layout/states';
import { defaultPeriod } from '../payments/default-period';
import { REPORT_KINDS, type ReportKind } from './report-kinds';
import { useReportLayout } from './report-layout';

/** Reports: choose one, see it as it prints, export or print it. */
export function ReportsScreen() {
  const periods = useCommandQuery('periods.list', {});
  const [search, setSearch] = useSearchParams();
  const asked = search.get('report');
  const report = REPORT_KINDS.find(({ kind }) => kind === asked) ?? REPORT_KINDS[0]!;
  const Content = report.content;
  const picker = (
    <ReportPicker
      value={report}
      onChange={(kind) => setSearch(addressOfReport(kind, search), { replace: true })}
    />
  );
  const help = (
    <>
      <p>Choose a report, then what it is about: below it is shown as it prints.</p>
      {report.help}
    </>
  );
  return (
    <Screen title="Reports" help={help}>
      <QueryView query={periods} loading="Reading the payment periods…">
        {({ periods: rows }) => {
          const first = defaultPeriod(rows);
          if (first === null) return <NoPeriods />;
          return <Content key={report.kind} periods={rows} first={first} picker={picker} />;
        }}
      </QueryView>
    </Screen>
  );
}

/** Another report about the same carer. */
function addressOfReport(report: string, search: URLSearchParams): Record<string, string> {
  const carer = search.get('carer');
  return { report, ...(carer === null ? {} : { carer }) };
}

function ReportPicker({ value, onChange }: { value: ReportKind; onChange: (kind: string) => void }) {
  const layout = useReportLayout();
  return (
    <Field label="Report">
      <Dropdown
        className={layout.report}
        value={value.title}
        selectedOptions={[value.kind]}
        onOptionSelect={(_, data) => data.optionValue !== undefined && onChange(data.optionValue)}
      >
        {REPORT_KINDS.map(({ kind, title }) => (
          <Option key={kind} value={kind}>
            {title}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function NoPeriods() {
  return (
    <EmptyState title="No reports yet">
      Reports are made of the payments of periods. Add the year’s payment periods in Settings, or import them.
    </EmptyState>
  );
}
