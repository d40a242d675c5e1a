/** Round steps of an axis, times a power of ten. */
const STEPS = [1, 2, 5, 10];
const MOST_STEPS = 5;

/** The whole numbers from one end of an axis to the other that get a line. */
export interface RoundAxis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/**
 * An axis for whole numbers (pence, or people) that holds nought and all of `values`, with at most six or seven lines,
 * each at a round number, and none closer to the next than `leastStep`.
 */
export function roundAxis(values: readonly number[], leastStep: number): RoundAxis {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const wanted = Math.max((most - least) / MOST_STEPS, leastStep);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = STEPS.map((factor) => factor * power).find((candidate) => candidate >= wanted)!;
  const low = Math.floor(least / step) * step;
  const high = Math.max(Math.ceil(most / step) * step, step);
  const ticks = Array.from({ length: (high - low) / step + 1 }, (_unused, index) => low + index * step);
  return { low, high, ticks };
}
