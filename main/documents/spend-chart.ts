import type { Column, Content } from '../../domain/documents/content';
import { numberOfPeriod } from '../../domain/calendar/periods';
import { formatPence } from '../../domain/money/format-money';
import type { OrderPeriod } from '../../domain/orders/purchase-orders';
import { roundAxis } from '../../domain/orders/round-axis';
import { COLOURS, CONTENT_WIDTH } from '../../domain/documents/page-design';

/** Measures in points. */
const LEFT = 62;
const TOP = 8;
const BOTTOM = 14;
const BARS_HEIGHT = 110;
const HEIGHT = TOP + BARS_HEIGHT + BOTTOM;
const MOST_LABELS = 26;
/** One pound. */
const LEAST_STEP_PENCE = 100;

/** A bar a period: paid solid, projected hatched, with amounts at the left and the periods' numbers below. */
export function spendChart(periods: readonly OrderPeriod[]): Content {
  const { low, high, ticks } = roundAxis(
    periods.map(({ amountPence }) => amountPence),
    LEAST_STEP_PENCE,
  );
  const yOf = (pence: number): number => TOP + BARS_HEIGHT * ((high - pence) / (high - low));
  const slot = (CONTENT_WIDTH - LEFT) / Math.max(periods.length, 1);
  const every = Math.ceil(periods.length / MOST_LABELS);
  const amounts = ticks.map((pence) =>
    label(0, yOf(pence) - 5, LEFT - 4, formatPence(pence).replace(/\.00$/, ''), 'right'),
  );
  const numbers = periods.flatMap(({ period }, index) =>
    index % every === 0
      ? [
          label(
            LEFT + index * slot - 5,
            HEIGHT - 10,
            slot + 10,
            String(numberOfPeriod(period.period)),
            'center',
          ),
        ]
      : [],
  );
  const shapes = [
    ...ticks.map((pence) => gridLine(yOf(pence), COLOURS.rule)),
    ...periods.map((period, index) => bar(period, LEFT + index * slot + slot * 0.15, slot * 0.7, yOf)),
    gridLine(yOf(0), COLOURS.quiet),
  ];
  return {
    unbreakable: true,
    margin: [0, 0, 0, 10],
    stack: [...amounts, ...numbers, { svg: drawing(CONTENT_WIDTH, HEIGHT, shapes), width: CONTENT_WIDTH }],
  };
}

/** Words beside the drawing, which take no room of their own. Not in it: there pdfmake's fonts are not at hand. */
function label(x: number, y: number, width: number, words: string, alignment: 'right' | 'center'): Content {
  return {
    relativePosition: { x, y },
    columns: [{ width, text: words, alignment, fontSize: 7, color: COLOURS.quiet }],
  };
}

/** Shapes as SVG, which holds nothing but numbers. */
function drawing(width: number, height: number, shapes: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${rounded(width)} ${rounded(height)}">${shapes.join('')}</svg>`;
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

function gridLine(y: number, colour: string): string {
  return `<line x1="${LEFT}" y1="${rounded(y)}" x2="${rounded(CONTENT_WIDTH)}" y2="${rounded(y)}" stroke="${colour}" stroke-width="0.5"/>`;
}

function rounded(points: number): string {
  return String(Math.round(points * 100) / 100);
}

const NO_PERIOD = { period: '', firstDay: '', lastDay: '', payDate: '' };

/** What the two kinds of bar mean. */
export function chartKey(): Content {
  const box = (state: OrderPeriod['state']): string =>
    drawing(11, 9, [
      bar({ state, amountPence: 1, period: NO_PERIOD }, 0.5, 10, (pence) => (pence > 0 ? 0.5 : 8.5)),
    ]);
  const entry = (state: OrderPeriod['state'], text: string): Column[] => [
    { width: 11, svg: box(state), margin: [0, 1, 0, 0] },
    { width: 'auto', text, style: 'small', margin: [0, 0, 10, 0] },
  ];
  return {
    columns: [
      ...entry('paid', 'Paid'),
      ...entry('projected', 'Projected'),
      { width: '*', text: 'By payment period', style: 'small' },
    ],
    columnGap: 4,
    margin: [0, 0, 0, 4],
  };
}
