import { useState } from 'react';
import { useNavigate } from 'react-router';
import { neighbour } from './neighbour';

/** A list whose rows are opened beside it one after another. */
export interface WorkList<Row extends Known, Known> {
  readonly rows: readonly Row[];
  /** The number of the open one; null where none is. */
  readonly open: number | null;
  /** The open one as it is known, also where the list has it no more; null where it is not read yet. */
  readonly known: Known | null;
  readonly compare: (a: Known, b: Known) => number;
  /** Where one stands beside the list, or the list alone. */
  readonly addressOf: (id: number | null) => string;
  /** What a row is: "claim". */
  readonly noun: string;
}

/** The way from one row of a list to the next, and what is said on it. */
export function useOpenRow<Row extends Known, Known extends { readonly id: number }>({
  rows,
  open,
  known,
  compare,
  addressOf,
  noun,
}: WorkList<Row, Known>) {
  const navigate = useNavigate();
  const [said, say] = useState('');
  const [takesFocus, setTakesFocus] = useState(true);
  /** `isPassing`: the arrow keys go through the list, which keeps the focus. */
  const goTo = (id: number | null, isPassing = false): void => {
    setTakesFocus(!isPassing);
    if (id !== open) void navigate(addressOf(id), { replace: open !== null && id !== null });
  };
  /** True: the key was for this, also where it leads no further. */
  const step = (by: 1 | -1): true => {
    const from = rows.find(({ id }) => id === open) ?? known;
    // Whoever goes on quickly waits for what is neither in the list nor read.
    if (open !== null && from === null) return true;
    const next = neighbour(rows, from, by, compare);
    say(next ? '' : `That was the ${by === 1 ? 'last' : 'first'} ${noun} here.`);
    if (next) goTo(next.id);
    return true;
  };
  return { said, say, takesFocus, goTo, step };
}
