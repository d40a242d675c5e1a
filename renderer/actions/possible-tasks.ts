import type { ActionDetail } from '../../preload/contract/actions';
import type { ThreadTask } from './action-dialogs';

/** Why something cannot be done with the thread now; null where it can. */
export type TaskHindrances = Readonly<Record<ThreadTask | 'take', string | null>>;

/** What can be done with a thread now, by whom looks. */
export function possibleTasks({ action }: ActionDetail, user: string): TaskHindrances {
  const { id, state, mergedInto, assignee } = action;
  const merged =
    mergedInto === null ? null : `Action ${id} was merged into action ${mergedInto}: work there.`;
  const closed = state === 'closed' ? `Action ${id} is closed. Reopen it first (O).` : null;
  return {
    take: merged ?? closed ?? (assignee === user ? `Action ${id} is yours already.` : null),
    assign: merged ?? closed,
    due: merged ?? closed,
    link: merged,
    merge: merged ?? closed,
  };
}
