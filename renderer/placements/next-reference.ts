/**
 * A reference that fits in with those there are: the highest number of the commonest prefix and one more, as wide as
 * the others (`P001`, `P002` → `P003`). Empty where there is nothing to go on from.
 */
export function nextReference(references: readonly string[]): string {
  const series = new Map<string, { count: number; highest: number; width: number }>();
  for (const reference of references) {
    const match = /^(.*?)(\d{1,9})$/.exec(reference);
    if (!match) continue;
    const [, prefix = '', digits = ''] = match;
    const known = series.get(prefix) ?? { count: 0, highest: 0, width: 0 };
    series.set(prefix, {
      count: known.count + 1,
      highest: Math.max(known.highest, Number(digits)),
      width: Math.max(known.width, digits.length),
    });
  }
  const commonest = [...series].sort(([, a], [, b]) => b.count - a.count)[0];
  if (!commonest) return '';
  const [prefix, { highest, width }] = commonest;
  return `${prefix}${String(highest + 1).padStart(width, '0')}`;
}
