import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { AnsweringReport as Report } from '../../preload/contract/action-measures';
import { call } from '../bridge/bridge';
import { useCommandQuery } from '../bridge/use-command-query';
import { SaveCsvButton } from '../format/save-csv-button';
import { PageSection } from '../layout/page-section';
import { EmptyState, QueryView } from '../layout/states';
import { ChartSection } from '../orders/chart-section';
import { FiguresTable } from '../orders/figures-table';
import { LazyGroupedChart } from '../orders/lazy-charts';
import { AnsweringFigures } from './answering-figures';
import { daysBars, daysTable, inTimeBars, inTimeTable, TYPE_HEADINGS, typesTable } from './answering-tables';
import { ChoiceField } from './choice-field';
import { useReportLayout } from './report-layout';
import type { ReportProps } from './report-props';
import { useReportAddress } from './use-report-address';

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(460px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    flexShrink: 0,
  },
  definitions: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, maxWidth: '100ch' },
  scroll: { overflowX: 'auto', minWidth: 0 },
});

export function AnsweringHelp() {
  return (
    <p>
      How soon the team answers carers’ actions and closes them, by the month in which they were opened and by
      type, and what is open and overdue now. What each figure counts is written under the charts.
    </p>
  );
}

/** How soon carers are answered: by month of opening and by type. */
export function AnsweringReport({ picker }: ReportProps) {
  const layout = useReportLayout();
  const { search, setSearch } = useReportAddress();
  const [year, type] = [search.get('year'), search.get('type')];
  const asked = { ...(year === null ? {} : { year }), ...(type === null ? {} : { type }) };
  const report = useCommandQuery('actions.measures', asked, { keepPrevious: true });
  return (
    <>
      <div className={layout.choices}>
        {picker}
        {report.data ? (
          <>
            <Choices report={report.data} onChoose={setSearch} />
            {report.data.total.opened > 0 ? (
              <SaveCsvButton
                of={`measures of ${report.data.year}`}
                file={() => call('actions.measuresCsv', asked)}
              />
            ) : null}
          </>
        ) : null}
      </div>
      <QueryView query={report} loading="Looking how soon carers were answered…">
        {(data) => (data.total.opened === 0 ? <NoActions report={data} /> : <Answering report={data} />)}
      </QueryView>
    </>
  );
}

interface ChoicesProps {
  readonly report: Report;
  readonly onChoose: (chosen: Readonly<Record<string, string>>) => void;
}

function Choices({ report, onChoose }: ChoicesProps) {
  const { year, years, type, types } = report;
  const all = { value: '', text: 'All types' };
  return (
    <>
      <ChoiceField
        label="Opened in financial year"
        value={year}
        options={years.map((value) => ({ value, text: value }))}
        onChange={(chosen) => onChoose({ year: chosen, type: type ?? '' })}
        width="160px"
      />
      <ChoiceField
        label="Type"
        value={type ?? ''}
        options={[all, ...types.map(({ code, name }) => ({ value: code, text: name }))]}
        onChange={(chosen) => onChoose({ year, type: chosen })}
        width="280px"
      />
    </>
  );
}

function NoActions({ report: { year, type } }: { readonly report: Report }) {
  return (
    <EmptyState title={`No action${type === null ? '' : ' of this type'} was opened in ${year}`}>
      Each action that is opened is measured here: how soon its carer was answered, and how soon it was
      closed.
    </EmptyState>
  );
}

function Answering({ report }: { readonly report: Report }) {
  const styles = useStyles();
  const { year, months } = report;
  return (
    <>
      <AnsweringFigures report={report} />
      <div className={styles.charts}>
        <ChartSection
          title="Working days to answer and to close"
          about="The middle one (median) of the actions opened in each month."
          csvName={`days-to-answer-${year}.csv`}
          table={() => daysTable(months)}
          headings={['Opened in', 'Opened', 'Days to answer', 'Days to close']}
        >
          <LazyGroupedChart
            label={`Working days to the first answer and to the first closing, by month of ${year}`}
            groups={daysBars(months)}
          />
        </ChartSection>
        <ChartSection
          title="Answered by the due date"
          about="In per cent of the actions opened in each month that had to be answered by now."
          csvName={`answered-in-time-${year}.csv`}
          table={() => inTimeTable(months)}
          headings={['Opened in', 'Were due', 'Answered in time', 'Per cent']}
        >
          <LazyGroupedChart
            label={`Answered by the due date in per cent, by month of ${year}`}
            groups={inTimeBars(months)}
            axisTo={100}
          />
        </ChartSection>
      </div>
      <PageSection title="By type">
        <div className={styles.scroll}>
          <FiguresTable
            label={`Actions opened in ${year} by type`}
            headings={TYPE_HEADINGS}
            rows={typesTable(report)}
            firstWidth="20%"
          />
        </div>
      </PageSection>
      <Definitions />
    </>
  );
}

function Definitions() {
  const styles = useStyles();
  return (
    <PageSection title="What is counted">
      <ul className={styles.definitions}>
        {DEFINITIONS.map(([term, sentence]) => (
          <li key={term}>
            <Text weight="semibold">{term}</Text>: {sentence}
          </li>
        ))}
      </ul>
    </PageSection>
  );
}

/** Each in one sentence. The rules are in domain/actions/measures. */
const DEFINITIONS = [
  ['Opened', 'Actions by the day on which they were opened, without those that were merged into another.'],
  [
    'Working days',
    'Monday to Friday without bank holidays, counted from the day after opening, so that what is done on the same day took none.',
  ],
  [
    'Answered',
    'The team’s first comment, reply or closing in an action that a carer opened; a note or a hand-over, which the carer does not see, is no answer.',
  ],
  [
    'In time',
    'Of the actions that a carer opened and that had to be answered by now, those whose first answer came by the due date: the first that the action had, or the one that the team set in its place before answering.',
  ],
  ['Closed', 'From opening to the first closing, also where the action was reopened afterwards.'],
  [
    'Open and overdue',
    'As of today: not closed, and of these the ones on the team’s side whose due date is past.',
  ],
] as const;
