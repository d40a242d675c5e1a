import { Dropdown, makeStyles, Option, Tab, TabList, tokens } from '@fluentui/react-components';
import { Navigate, useLocation, useMatch, useNavigate, useSearchParams } from 'react-router';
import { yearOfPeriod, type FinancialYear } from '../../domain/calendar/periods';
import type { OrderKey } from '../../domain/orders/period-spend';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { ScreenLink } from '../layout/screen-link';
import { EmptyState, QueryView } from '../layout/states';
import { defaultPeriod } from '../payments/default-period';
import { ForecastTab } from './forecast-tab';
import { ORDER_TABS, tabOfAddress, yearAddress, type OrderTab } from './order-address';
import { OrdersTab } from './orders-tab';

const useStyles = makeStyles({
  year: { minWidth: '0', width: '115px' },
  tabs: { flexWrap: 'wrap', flexShrink: 0 },
  // Tall enough to work in on a low window; the screen scrolls then.
  panel: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '320px',
    gap: tokens.spacingVerticalM,
  },
});

const HELP = (
  <>
    <p>
      A purchase order is one carer, one child and one service level in a financial year: what is paid to
      date, and what is projected for the rest of the year if the child stays, with known birthdays, endings
      and future rates.
    </p>
    <p>
      Open a line for its periods, as a chart and a table, and to print it. Forecast adds everything up for
      the head of service; “Save CSV” gives the figures behind each chart to a spreadsheet.
    </p>
  </>
);

/** Orders and forecast: the year that the address names, or the current one. */
export function OrdersScreen() {
  const periods = useCommandQuery('periods.list', {});
  const { search } = useLocation();
  const { year, order } = useAddress();
  return (
    <QueryView query={periods} loading="Reading the payment periods…">
      {({ periods: rows, years }) => {
        const first = defaultPeriod(rows);
        if (first === null) return <NoPeriods />;
        if (year === null) return <Navigate to={`/orders/${yearOfPeriod(first)}${search}`} replace />;
        if (!years.includes(year)) return <UnknownYear asked={year} current={yearOfPeriod(first)} />;
        return <YearView year={year} years={years} order={order} />;
      }}
    </QueryView>
  );
}

function useAddress(): { year: FinancialYear | null; order: OrderKey | null } {
  const ofOrder = useMatch('/orders/:year/order/:provider/:serviceLevel/:client?');
  const ofYear = useMatch('/orders/:year');
  const { year, provider, serviceLevel, client = null } = ofOrder?.params ?? {};
  const order = provider && serviceLevel ? { provider, serviceLevel, client } : null;
  return { year: year ?? ofYear?.params.year ?? null, order };
}

interface YearViewProps {
  readonly year: FinancialYear;
  readonly years: readonly FinancialYear[];
  /** The order that is open beside the grid. */
  readonly order: OrderKey | null;
}

const TITLES: Readonly<Record<OrderTab, string>> = { orders: 'Purchase orders', forecast: 'Forecast' };

function YearView({ year, years, order }: YearViewProps) {
  const styles = useStyles();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const tab = order === null ? tabOfAddress(search) : 'orders';
  return (
    <Screen
      title="Orders and forecast"
      help={HELP}
      actions={
        <Dropdown
          aria-label="Financial year"
          className={styles.year}
          value={year}
          selectedOptions={[year]}
          onOptionSelect={(_, data) => void navigate(yearAddress(data.optionValue ?? year, tab))}
        >
          {years.map((name) => (
            <Option key={name}>{name}</Option>
          ))}
        </Dropdown>
      }
    >
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        onTabSelect={(_, data) =>
          void navigate(yearAddress(year, ORDER_TABS.find((name) => name === data.value) ?? 'orders'))
        }
        aria-label="Parts of the year"
      >
        {ORDER_TABS.map((name) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls="order-tab-panel">
            {TITLES[name]}
          </Tab>
        ))}
      </TabList>
      <div id="order-tab-panel" role="tabpanel" aria-labelledby={`tab-${tab}`} className={styles.panel}>
        {tab === 'orders' ? <OrdersTab year={year} order={order} /> : <ForecastTab year={year} />}
      </div>
    </Screen>
  );
}

function NoPeriods() {
  return (
    <Screen title="Orders and forecast" help={HELP}>
      <EmptyState title="No purchase orders yet">
        A purchase order is what one carer is paid for one child and service in a year. Add the year’s payment
        periods in{' '}
        <ScreenLink to="/settings" inline>
          Settings
        </ScreenLink>
        , and carers, children and placements: what they will cost then appears here.
      </EmptyState>
    </Screen>
  );
}

function UnknownYear({ asked, current }: { readonly asked: string; readonly current: FinancialYear }) {
  return (
    <Screen title="Orders and forecast" help={HELP}>
      <EmptyState title={`${asked} has no payment periods`}>
        Its purchase orders appear here once its periods are added in Settings.{' '}
        <ScreenLink to={yearAddress(current)} inline>
          Go to {current}
        </ScreenLink>
      </EmptyState>
    </Screen>
  );
}
