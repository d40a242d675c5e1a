import { makeStyles } from '@fluentui/react-components';
import { ResponsiveContainer, VerticalStackedBarChart, type VSChartDataPoint } from '@fluentui/react-charts';
import { useId, useMemo } from 'react';
import { formatPence } from '../../domain/money/format-money';
import { sumPence } from '../../domain/money/pence';
import { roundAxis, type RoundAxis } from '../../domain/orders/round-axis';
import { chartColours, FIRST_COLOUR } from './chart-colours';
import { HatchPattern, SpendKey } from './spend-key';
import { poundsOnAxis } from './axis-words';

/** One bar: paid and projected on top of each other. */
export interface SpendBar {
  readonly id: string;
  /** Under the bar; unlike that of any other. */
  readonly label: string;
  /** In the callout and for screen readers. */
  readonly title: string;
  readonly paidPence: number;
  readonly projectedPence: number;
}

export interface SpendChartProps {
  /** What the chart shows, for screen readers. */
  readonly label: string;
  readonly bars: readonly SpendBar[];
  /** Labels that cannot be left out where they come close: each bar has its own, aslant. */
  readonly everyLabel?: boolean;
  /** Called with a bar's id when it is clicked. */
  readonly onOpen?: (id: string) => void;
}

const HEIGHT_PX = 260;
/** Room for amounts such as £1.25m at the left. */
const MARGINS = { left: 60, right: 12, top: 16, bottom: 36 };
/** Labels aslant go further down, and the last one further to the right. */
const ASLANT = { ...MARGINS, right: 48, bottom: 24 };
const ASLANT_HEIGHT_PX = 290;
/** One pound. */
const LEAST_STEP_PENCE = 100;

const useStyles = makeStyles({
  figure: { ...chartColours, margin: 0, minWidth: 0 },
  chart: { minWidth: 0 },
});

/** Bars of what is paid, solid, and projected, hatched. */
export function SpendChart({ label, bars, everyLabel = false, onOpen }: SpendChartProps) {
  const styles = useStyles();
  const heightPx = everyLabel ? ASLANT_HEIGHT_PX : HEIGHT_PX;
  const hatch = `hatch-${useId()}`;
  const axis = useMemo(() => axisOf(bars), [bars]);
  const { data, idOf } = useMemo(() => chartData(bars, hatch), [bars, hatch]);
  return (
    <figure className={styles.figure} aria-label={label}>
      <SpendKey />
      <HatchPattern id={hatch} />
      <div className={styles.chart} style={{ height: `${heightPx}px` }}>
        <ResponsiveContainer height={heightPx}>
          <VerticalStackedBarChart
            chartTitle={label}
            data={data}
            height={heightPx}
            barWidth="auto"
            maxBarWidth={40}
            xAxisInnerPadding={0.3}
            hideLegend
            hideLabels
            hideTickOverlap={!everyLabel}
            rotateXAxisLables={everyLabel}
            margins={everyLabel ? ASLANT : MARGINS}
            yMinValue={axis.low}
            yMaxValue={axis.high}
            yAxisTickCount={axis.ticks.length - 1}
            yAxisTickValues={[...axis.ticks]}
            yAxisTickFormat={poundsOnAxis}
            onBarClick={(_event, point) => {
              const id = idOf.get(point as VSChartDataPoint);
              if (id !== undefined) onOpen?.(id);
            }}
          />
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

/** The axis that holds every bar: what is above nought, and what is below. */
function axisOf(bars: readonly SpendBar[]): RoundAxis {
  const ends = bars.flatMap(({ paidPence, projectedPence }) => {
    const amounts = [paidPence, projectedPence];
    return [sumPence(amounts.filter((pence) => pence > 0)), sumPence(amounts.filter((pence) => pence < 0))];
  });
  return roundAxis(ends, LEAST_STEP_PENCE);
}

/** The library keeps labels as an object's keys, which would put whole numbers first: an unseen letter keeps the order. */
function inGivenOrder(label: string): string {
  return `\u200B${label}`;
}

function chartData(bars: readonly SpendBar[], hatch: string) {
  const idOf = new Map<VSChartDataPoint, string>();
  const data = bars.map((bar) => {
    const point = (legend: string, pence: number, color: string): VSChartDataPoint => {
      const made = {
        legend,
        data: pence,
        color,
        xAxisCalloutData: bar.title,
        yAxisCalloutData: formatPence(pence),
      };
      idOf.set(made, bar.id);
      return made;
    };
    return {
      xAxisPoint: inGivenOrder(bar.label),
      chartData: [
        point('Paid', bar.paidPence, FIRST_COLOUR),
        point('Projected', bar.projectedPence, `url(#${hatch})`),
      ],
    };
  });
  return { data, idOf };
}
