import { Link } from '@fluentui/react-components';
import { Navigate, useHref, useMatch } from 'react-router';
import { useCommandQuery } from '../bridge/use-command-query';
import { Screen } from '../layout/screen';
import { EmptyState, QueryView } from '../layout/states';
import { defaultPeriod } from './default-period';
import { periodAddress, periodOfAddress } from './period-address';
import { PeriodView } from './period-view';

/** Payments: the period that the address names, or the current one. */
export function PaymentsScreen() {
  const periods = useCommandQuery('periods.list', {});
  const { year, number, provider } = useAddress();
  return (
    <QueryView query={periods} loading="Reading the payment periods…">
      {({ periods: rows }) => {
        const first = defaultPeriod(rows);
        if (first === null) return <NoPeriods />;
        if (year === undefined) return <Navigate to={periodAddress(first)} replace />;
        const period = periodOfAddress(year, number);
        const row = rows.find((candidate) => candidate.period === period);
        if (!row) return <UnknownPeriod asked={`${year}/${number ?? ''}`} current={first} />;
        return <PeriodView periods={rows} row={row} provider={provider ?? null} />;
      }}
    </QueryView>
  );
}

function useAddress(): {
  year?: string | undefined;
  number?: string | undefined;
  provider?: string | undefined;
} {
  const ofPeriod = useMatch('/payments/:year/:number');
  const ofPayment = useMatch('/payments/:year/:number/carer/:provider');
  return ofPayment?.params ?? ofPeriod?.params ?? {};
}

function NoPeriods() {
  const settings = useHref('/settings');
  return (
    <Screen title="Payments">
      <EmptyState title="No payment periods yet">
        A payment period is a run of days that is paid together. Add the year’s periods in{' '}
        <Link href={settings}>Settings</Link>, or import them; the payments of each period then appear here.
      </EmptyState>
    </Screen>
  );
}

function UnknownPeriod({ asked, current }: { asked: string; current: string }) {
  const href = useHref(periodAddress(current));
  return (
    <Screen title="Payments">
      <EmptyState title={`There is no period ${asked}`}>
        It may belong to a year that has no periods yet. <Link href={href}>Go to {current}</Link>
      </EmptyState>
    </Screen>
  );
}
