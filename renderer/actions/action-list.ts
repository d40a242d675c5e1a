import type { ActionRow } from '../../preload/contract/actions';

/** Whose threads are shown. */
export const WHOSE = ['everyone', 'mine', 'unassigned', 'overdue'] as const;
export type Whose = (typeof WHOSE)[number];

export const ACTION_ORDERS = ['due', 'changed'] as const;
export type ActionOrder = (typeof ACTION_ORDERS)[number];

type Facts = Pick<
  ActionRow,
  'id' | 'type' | 'state' | 'assignedTo' | 'assignee' | 'due' | 'dueOn' | 'updatedAt'
>;

/** Whether a thread is one of these. `user`: who looks. Unassigned is what waits for the team and nobody has taken. */
export function belongsTo(whose: Whose, { state, assignedTo, assignee, due }: Facts, user: string): boolean {
  switch (whose) {
    case 'everyone':
      return true;
    case 'mine':
      return assignee === user;
    case 'unassigned':
      return assignee === null && assignedTo === 'team' && state === 'open';
    case 'overdue':
      return due === 'red';
  }
}

/** How many of the rows each choice of whose would show. */
export function countsOf(rows: readonly Facts[], user: string): Readonly<Record<Whose, number>> {
  const count = (whose: Whose): number => rows.filter((row) => belongsTo(whose, row, user)).length;
  return {
    everyone: rows.length,
    mine: count('mine'),
    unassigned: count('unassigned'),
    overdue: count('overdue'),
  };
}

type Compare = (a: Facts, b: Facts) => number;

/** Compares threads as the list has them. By due date: what has none comes after, the newest change first. */
export function comparing(order: ActionOrder): Compare {
  const changed: Compare = (a, b) => b.updatedAt.localeCompare(a.updatedAt) || b.id - a.id;
  if (order === 'changed') return changed;
  return (a, b) => {
    if (a.dueOn === b.dueOn) return changed(a, b);
    if (a.dueOn === null || b.dueOn === null) return a.dueOn === null ? 1 : -1;
    return a.dueOn.localeCompare(b.dueOn);
  };
}
