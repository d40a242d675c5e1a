/** One line of what `npm run bench` prints. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly baseline: string;
  readonly ratio: string;
  readonly target: string;
  readonly met: boolean;
}

interface Measured {
  readonly name: string;
  readonly ms: number;
  readonly baselineMs: number;
  readonly baseline: string;
  readonly atMost: number;
}

/** A time as a multiple of a baseline that was measured in the same run. */
export function multiple({ name, ms, baselineMs, baseline, atMost }: Measured): Figure {
  const ratio = ms / baselineMs;
  return {
    name,
    measured: inMs(ms),
    baseline: `${inMs(baselineMs)} ${baseline}`,
    ratio: `${ratio.toFixed(2)}×`,
    target: `≤ ${atMost}×`,
    met: ratio <= atMost,
  };
}

/** A time that has a limit of its own, beside a baseline that says how busy the machine was. */
export function within(
  limit: Omit<Measured, 'atMost'> & {
    readonly atMostMs: number;
  },
): Figure {
  const { name, ms, baselineMs, baseline, atMostMs } = limit;
  return {
    name,
    measured: inMs(ms),
    baseline: `${inMs(baselineMs)} ${baseline}`,
    ratio: `${(ms / baselineMs).toFixed(2)}×`,
    target: `≤ ${inMs(atMostMs)}`,
    met: ms <= atMostMs,
  };
}

/** How often something happened that never should. */
export function none(name: string, count: number): Figure {
  return { name, measured: String(count), baseline: '–', ratio: '–', target: 'none', met: count === 0 };
}

/** The figures as a plain table. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['', 'measured', 'baseline', 'ratio', 'target', 'met'];
  const rows = figures.map(({ name, measured, baseline, ratio, target, met }) => [
    name,
    measured,
    baseline,
    ratio,
    target,
    met ? 'yes' : 'no',
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd();
  return [head, widths.map((width) => '─'.repeat(width)), ...rows].map(line).join('\n');
}

function inMs(ms: number): string {
  return `${ms < 100 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
