interface Numbered {
  readonly id: number;
}

/**
 * The row that comes `step` places after the open one; the first (or last) where none is open. One that is not in the
 * list itself, because it was just dealt with, counts as standing where it would. Null at the end. `list` is in the
 * order that `compare` gives.
 */
export function neighbour<Row extends Known, Known extends Numbered>(
  list: readonly Row[],
  open: Known | null,
  step: 1 | -1,
  compare: (a: Known, b: Known) => number,
): Row | null {
  if (open === null) return (step === 1 ? list[0] : list.at(-1)) ?? null;
  const at = list.findIndex(({ id }) => id === open.id);
  if (at >= 0) return list[at + step] ?? null;
  return step === 1
    ? (list.find((row) => compare(row, open) > 0) ?? null)
    : (list.findLast((row) => compare(row, open) < 0) ?? null);
}
