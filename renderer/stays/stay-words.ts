import { formatDate } from '../../domain/calendar/format-dates';
import type { StayRow } from '../../preload/contract/stays';

/** "Confirmed 15 Mar 2026, Aisha Khan", "Entered 13 Jan 2026, Daniel Price". */
export function lastHeard({ heardBy, heardOn, heardFrom }: StayRow): string {
  const what = heardBy === 'confirmed' ? 'Confirmed' : 'Entered';
  return `${what} ${formatDate(heardOn)}, ${heardFrom}`;
}

/** "Robin Vale with Amara Okafor". */
export function whoWithWhom({ placement }: StayRow): string {
  return `${placement.clientName} with ${placement.providerName}`;
}

/**
 * The stay, and the others that are due of the same child with the same carer (a fee beside the fostering itself):
 * whoever asks after the child has the answer for all of them.
 */
export function ofTheSameChild(stay: StayRow, stays: readonly StayRow[]): readonly StayRow[] {
  const { client, provider, ref } = stay.placement;
  const others = stays.filter(
    ({ isDue, placement }) =>
      isDue && placement.client === client && placement.provider === provider && placement.ref !== ref,
  );
  return [stay, ...others];
}

/** What comes up once `done` are confirmed: the next stay in the list that is not one of them, else the one before. */
export function nextStay(stay: StayRow, done: readonly StayRow[], shown: readonly StayRow[]): StayRow | null {
  const isDone = ({ placement }: StayRow): boolean => done.some((row) => row.placement.ref === placement.ref);
  const place = shown.findIndex(({ placement }) => placement.ref === stay.placement.ref);
  return (
    shown.slice(place + 1).find((row) => !isDone(row)) ??
    shown.slice(0, Math.max(place, 0)).findLast((row) => !isDone(row)) ??
    null
  );
}
