/** The middle of values in order, half-way between the two middle ones of an even number, to one decimal; null of none. */
export function medianOf(sorted: readonly number[]): number | null {
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return toOneDecimal((sorted[middle - 1]! + sorted[middle]!) / 2);
}

export function toOneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
