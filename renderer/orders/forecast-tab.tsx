import { makeStyles, tokens } from '@fluentui/react-components';
import type { FinancialYear } from '../../domain/calendar/periods';
import type { Forecast } from '../../preload/contract/orders';
import { useCommandQuery } from '../bridge/use-command-query';
import { QueryView } from '../layout/states';
import { monthInWords, monthsTable, peopleTable, serviceLevelsTable } from './chart-tables';
import { ChartSection } from './chart-section';
import { ExceptionsSection } from './exceptions-section';
import { LazyPeopleChart, LazySpendChart } from './lazy-charts';
import { Notices } from './notices';
import { SpendFigures } from './spend-figures';

const useStyles = makeStyles({
  charts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(460px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    flexShrink: 0,
  },
});

/** The year's forecast for the head of service: everything that is paid and projected, and what was looked at. */
export function ForecastTab({ year }: { readonly year: FinancialYear }) {
  const forecast = useCommandQuery('orders.forecast', { year });
  return (
    <QueryView query={forecast} loading={`Working out the forecast of ${year}…`}>
      {(data) => <Dashboard forecast={data} />}
    </QueryView>
  );
}

function Dashboard({ forecast }: { readonly forecast: Forecast }) {
  const styles = useStyles();
  const { year, months, serviceLevels } = forecast;
  return (
    <>
      <SpendFigures spend={forecast.totals} mileage={forecast.mileage} payments={forecast} />
      <Notices notices={forecast.notices} />
      <div className={styles.charts}>
        <ChartSection
          title="Spending by month"
          about="By pay date. Purchase orders only: what moves between payments is left out."
          csvName={`spending-by-month-${year}.csv`}
          table={() => monthsTable(months)}
          headings={['Month', 'Paid', 'Projected', 'Total']}
        >
          <LazySpendChart
            label={`Spending by month of ${year}, paid and projected`}
            bars={months.map(({ month, paidPence, projectedPence }) => ({
              id: month,
              label: monthInWords(month).slice(0, 3),
              title: monthInWords(month),
              paidPence,
              projectedPence,
            }))}
          />
        </ChartSection>
        <ChartSection
          title="Spending by service level"
          about="The whole year, the most first."
          csvName={`spending-by-service-level-${year}.csv`}
          table={() => serviceLevelsTable(serviceLevels)}
          headings={['Code', 'Service level', 'Paid', 'Projected', 'Total']}
        >
          <LazySpendChart
            everyLabel
            label={`Spending by service level of ${year}, paid and projected`}
            bars={serviceLevels.map(({ serviceLevel, serviceLevelName, paidPence, projectedPence }) => ({
              id: serviceLevel,
              label: serviceLevel,
              title: serviceLevelName,
              paidPence,
              projectedPence,
            }))}
          />
        </ChartSection>
        <ChartSection
          title="Carers and children"
          about="With a line in a payment of the month, each counted once."
          csvName={`carers-and-children-${year}.csv`}
          table={() => peopleTable(months)}
          headings={['Month', 'Carers', 'Children']}
        >
          <LazyPeopleChart label={`Carers and children by month of ${year}`} months={months} />
        </ChartSection>
        <ExceptionsSection forecast={forecast} />
      </div>
    </>
  );
}
