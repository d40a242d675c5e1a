/** The middle value; the lower of the two middle ones where there is an even number. */
export function medianOf(values: readonly number[]): number {
  return percentileOf(values, 50);
}

/** The smallest value that is not below `percent` per cent of the values. */
export function percentileOf(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.ceil((sorted.length * percent) / 100) - 1;
  const value = sorted[Math.max(0, place)];
  if (value === undefined) throw new RangeError('there is no percentile of nothing');
  return value;
}
