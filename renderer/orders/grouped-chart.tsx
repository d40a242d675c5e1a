import { GroupedVerticalBarChart, ResponsiveContainer } from '@fluentui/react-charts';
import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { roundAxis } from '../../domain/orders/round-axis';
import { chartColours, FIRST_COLOUR, SECOND_COLOUR } from './chart-colours';

/** One bar of a group. */
export interface GroupedBar {
  readonly series: string;
  readonly value: number;
  /** The value in words; the number itself where not given. */
  readonly words?: string;
}

export interface BarGroup {
  /** Under the bars, short. */
  readonly label: string;
  /** Beside a bar that is pointed at. */
  readonly title: string;
  /** At most two series. */
  readonly bars: readonly GroupedBar[];
}

export interface GroupedChartProps {
  readonly label: string;
  readonly groups: readonly BarGroup[];
  /** Where the axis is to end, whatever the values; round where not given. */
  readonly axisTo?: number;
}

const HEIGHT_PX = 260;
const MARGINS = { left: 48, right: 12, top: 16, bottom: 36 };

const useStyles = makeStyles({
  figure: { ...chartColours, margin: 0, minWidth: 0, '& .fui-legend__text': { textTransform: 'none' } },
  chart: { height: `${HEIGHT_PX}px`, minWidth: 0 },
});

/** Bars side by side, group by group. */
export function GroupedChart({ label, groups, axisTo }: GroupedChartProps) {
  const styles = useStyles();
  const axis = useMemo(() => {
    const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
    return roundAxis(axisTo === undefined ? values : [axisTo], 1);
  }, [groups, axisTo]);
  const data = useMemo(() => {
    const names = [...new Set(groups.flatMap(({ bars }) => bars.map(({ series }) => series)))];
    return groups.map(({ label: name, title, bars }) => ({
      name,
      series: bars.map(({ series, value, words }) => ({
        key: series,
        data: value,
        color: names.indexOf(series) === 0 ? FIRST_COLOUR : SECOND_COLOUR,
        legend: series,
        xAxisCalloutData: title,
        yAxisCalloutData: words ?? value.toLocaleString('en-GB'),
      })),
    }));
  }, [groups]);
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
