import { lazy, Suspense } from 'react';
import { LoadingState } from '../layout/states';
import type { GroupedChartProps } from './grouped-chart';
import type { PeopleChartProps } from './people-chart';
import type { SpendChartProps } from './spend-chart';

// The charts' library is large: it comes with the first chart that is shown, and start-up does not wait for it.
const SpendChart = lazy(async () => ({ default: (await import('./spend-chart')).SpendChart }));
const PeopleChart = lazy(async () => ({ default: (await import('./people-chart')).PeopleChart }));
const GroupedChart = lazy(async () => ({ default: (await import('./grouped-chart')).GroupedChart }));

export function LazySpendChart(props: SpendChartProps) {
  return (
    <Suspense fallback={<LoadingState label="Drawing the chart…" />}>
      <SpendChart {...props} />
    </Suspense>
  );
}

export function LazyPeopleChart(props: PeopleChartProps) {
  return (
    <Suspense fallback={<LoadingState label="Drawing the chart…" />}>
      <PeopleChart {...props} />
    </Suspense>
  );
}

export function LazyGroupedChart(props: GroupedChartProps) {
  return (
    <Suspense fallback={<LoadingState label="Drawing the chart…" />}>
      <GroupedChart {...props} />
    </Suspense>
  );
}
