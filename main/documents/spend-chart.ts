import type { Content } from 'pdfmake/interfaces';
import { numberOfPeriod } from '../../domain/calendar/periods';
import { formatPence } from '../../domain/money/format-money';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import { roundAxis } from '../../domain/orders/round-axis';
import { COLOURS, CONTENT_WIDTH } from './page-design';

/** Measures in points. */
const LEFT = 62;
const TOP = 8;
const BOTTOM = 14;
const BARS_HEIGHT = 110;
const HEIGHT = TOP + BARS_HEIGHT + BOTTOM;
const MOST_LABELS = 26;
/** One pound. */
const LEAST_STEP_PENCE = 100;

/** A bar a period: paid solid, projected hatched. As SVG that holds nothing but numbers and names of periods. */
export function spendChart(periods: readonly OrderPeriod[]): Content {
  return { svg: svgOf(periods), width: CONTENT_WIDTH, margin: [0, 0, 0, 10] };
}

function svgOf(periods: readonly OrderPeriod[]): string {
  const amounts = periods.map(({ amountPence }) => amountPence);
  const { low, high, ticks } = roundAxis(amounts, LEAST_STEP_PENCE);
  const yOf = (pence: number): number => TOP + BARS_HEIGHT * ((high - pence) / (high - low));
  const slot = (CONTENT_WIDTH - LEFT) / Math.max(periods.length, 1);
  const every = Math.ceil(periods.length / MOST_LABELS);
  const lines = ticks.map((pence) => gridLine(yOf(pence), pence));
  const bars = periods.map((period, index) =>
    bar(period, LEFT + index * slot + slot * 0.15, slot * 0.7, yOf),
  );
  const labels = periods.map(({ period }, index) =>
    index % every === 0
      ? text(LEFT + (index + 0.5) * slot, HEIGHT - 3, String(numberOfPeriod(period.period)), 'middle')
      : '',
  );
  const parts = [...lines, ...bars, ...labels, gridLine(yOf(0), null)].join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rounded(CONTENT_WIDTH)} ${HEIGHT}">${parts}</svg>`;
}

function bar(
  { state, amountPence }: OrderPeriod,
  x: number,
  width: number,
  yOf: (pence: number) => number,
): string {
  if (amountPence === 0) return '';
  const top = yOf(Math.max(amountPence, 0));
  const height = yOf(Math.min(amountPence, 0)) - top;
  const box = `x="${rounded(x)}" y="${rounded(top)}" width="${rounded(width)}" height="${rounded(height)}"`;
  if (state === 'paid') return `<rect ${box} fill="${COLOURS.strong}"/>`;
  return `<rect ${box} fill="#ffffff" stroke="${COLOURS.strong}" stroke-width="0.6"/>${hatching(x, top, width, height)}`;
}

const HATCH_STEP = 3;

/** Lines from lower left to upper right, cut at the bar's edges. */
function hatching(x: number, y: number, width: number, height: number): string {
  const lines: string[] = [];
  for (let offset = HATCH_STEP; offset < width + height; offset += HATCH_STEP) {
    const fromLeft = Math.min(offset, height);
    const fromTop = Math.min(offset, width);
    const [x1, y1] = [x + offset - fromLeft, y + fromLeft];
    const [x2, y2] = [x + fromTop, y + offset - fromTop];
    lines.push(`M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}`);
  }
  return `<path d="${lines.join('')}" stroke="${COLOURS.strong}" stroke-width="0.5" fill="none"/>`;
}

function gridLine(y: number, pence: number | null): string {
  const colour = pence === null ? COLOURS.quiet : COLOURS.rule;
  const line = `<line x1="${LEFT}" y1="${rounded(y)}" x2="${rounded(CONTENT_WIDTH)}" y2="${rounded(y)}" stroke="${colour}" stroke-width="0.5"/>`;
  if (pence === null) return line;
  return line + text(LEFT - 4, y + 2.5, formatPence(pence).replace(/\.00$/, ''), 'end');
}

function text(x: number, y: number, words: string, anchor: 'middle' | 'end'): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}" font-size="7" fill="${COLOURS.quiet}" text-anchor="${anchor}">${words}</text>`;
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}

/** What the two kinds of bar mean. */
export function chartKey(): Content {
  const box = (state: OrderPeriod['state']): string => {
    const square = bar(
      { state, amountPence: 1, period: { period: '', firstDay: '', lastDay: '', payDate: '' } },
      0.5,
      10,
      (pence) => (pence > 0 ? 0.5 : 8.5),
    );
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 11 9">${square}</svg>`;
  };
  const entry = (state: OrderPeriod['state'], words: string): Content[] => [
    { svg: box(state), width: 11, margin: [0, 1, 0, 0] },
    { text: words, style: 'small', margin: [0, 0, 10, 0] },
  ];
  const columns = [
    ...entry('paid', 'Paid'),
    ...entry('projected', 'Projected'),
    { text: 'Payment periods of the year', style: 'small' },
  ];
  return {
    columns: columns.map((column) => Object.assign(column, { width: 'auto' })),
    columnGap: 4,
    margin: [0, 0, 0, 4],
  };
}
