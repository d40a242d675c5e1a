import { GroupedVerticalBarChart, ResponsiveContainer } from '@fluentui/react-charts';
import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { MonthSpend } from '../../domain/orders/forecast';
import { roundAxis } from '../../domain/orders/round-axis';
import { chartColours, FIRST_COLOUR, SECOND_COLOUR } from './chart-colours';
import { monthInWords } from './chart-tables';

export interface PeopleChartProps {
  readonly label: string;
  readonly months: readonly MonthSpend[];
}

const HEIGHT_PX = 260;
const MARGINS = { left: 48, right: 12, top: 16, bottom: 36 };

const useStyles = makeStyles({
  figure: { ...chartColours, margin: 0, minWidth: 0 },
  chart: { height: `${HEIGHT_PX}px`, minWidth: 0 },
});

/** Carers and children side by side, month by month. */
export function PeopleChart({ label, months }: PeopleChartProps) {
  const styles = useStyles();
  const axis = useMemo(
    () =>
      roundAxis(
        months.flatMap(({ carers, children }) => [carers, children]),
        1,
      ),
    [months],
  );
  const data = useMemo(
    () =>
      months.map((month) => {
        const title = monthInWords(month.month);
        const series = (key: string, count: number, color: string) => ({
          key,
          data: count,
          color,
          legend: key,
          xAxisCalloutData: title,
          yAxisCalloutData: count.toLocaleString('en-GB'),
        });
        return {
          name: title.slice(0, 3),
          series: [
            series('Carers', month.carers, FIRST_COLOUR),
            series('Children', month.children, SECOND_COLOUR),
          ],
        };
      }),
    [months],
  );
  return (
    <figure className={styles.figure} aria-label={label}>
      <div className={styles.chart}>
        <ResponsiveContainer height={HEIGHT_PX}>
          <GroupedVerticalBarChart
            chartTitle={label}
            data={data}
            height={HEIGHT_PX}
            margins={MARGINS}
            yMaxValue={axis.high}
            yAxisTickCount={axis.ticks.length - 1}
            yAxisTickValues={[...axis.ticks]}
            barWidth="auto"
            maxBarWidth={20}
            hideLabels
            hideTickOverlap
            legendProps={{ canSelectMultipleLegends: false }}
          />
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
