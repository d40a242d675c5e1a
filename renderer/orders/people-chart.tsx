import { useMemo } from 'react';
import type { MonthSpend } from '../../domain/orders/forecast';
import { monthInWords } from './chart-tables';
import { GroupedChart } from './grouped-chart';

export interface PeopleChartProps {
  readonly label: string;
  readonly months: readonly MonthSpend[];
}

/** Carers and children side by side, month by month. */
export function PeopleChart({ label, months }: PeopleChartProps) {
  const groups = useMemo(
    () =>
      months.map(({ month, carers, children }) => {
        const title = monthInWords(month);
        const bars = [
          { series: 'Carers', value: carers },
          { series: 'Children', value: children },
        ];
        return { label: title.slice(0, 3), title, bars };
      }),
    [months],
  );
  return <GroupedChart label={label} groups={groups} />;
}
