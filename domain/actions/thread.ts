import type { IsoDate } from '../calendar/dates';
import type { ActionEntry, ActionSide, EntryKind } from './action';

/** Where a thread stands: all of it follows from its entries. */
export interface ThreadState {
  readonly state: 'open' | 'closed';
  readonly assignedTo: ActionSide;
  /** The person of the team who has it; null where nobody took it. */
  readonly assignee: string | null;
  readonly closureRequested: boolean;
  /**
   * The day by which the team answers. Null when closed, and while it is the carer's turn, unless somebody set a day on
   * which to ask again.
   */
  readonly dueOn: IsoDate | null;
  /** The thread that goes on in its place; null unless it was merged. */
  readonly mergedInto: number | null;
}

/** What an entry says to the thread. */
export type EntryEffect = Pick<ActionEntry, 'kind' | 'side' | 'details'>;

/** A thread has at least the message that opens it. */
export function threadState(entries: readonly EntryEffect[]): ThreadState {
  const [opening, ...others] = entries;
  if (opening?.kind !== 'message') throw new Error('A thread begins with a message.');
  return others.reduce(withEntry, opened(opening));
}

function opened({ side, details }: EntryEffect): ThreadState {
  return {
    state: 'open',
    assignedTo: details.assignTo ?? otherSide(side),
    assignee: details.assignee ?? null,
    closureRequested: false,
    dueOn: details.dueOn ?? null,
    mergedInto: null,
  };
}

/** The thread after one more entry. */
export function withEntry(thread: ThreadState, { kind, side, details }: EntryEffect): ThreadState {
  switch (kind) {
    case 'reply':
      return {
        ...thread,
        assignedTo: otherSide(side),
        closureRequested: side === 'carer' && thread.closureRequested,
        dueOn: details.dueOn ?? null,
      };
    case 'closure_request':
      return { ...thread, assignedTo: 'team', closureRequested: true, dueOn: details.dueOn ?? null };
    case 'close':
      return { ...thread, state: 'closed', closureRequested: false, dueOn: null };
    case 'merge':
      return {
        ...thread,
        state: 'closed',
        closureRequested: false,
        dueOn: null,
        mergedInto: details.action ?? null,
      };
    case 'reopen':
      return { ...thread, state: 'open', assignedTo: 'team', dueOn: details.dueOn ?? null };
    case 'assign':
      return { ...thread, assignee: details.assignee ?? null };
    case 'due':
      return { ...thread, dueOn: details.dueOn ?? null };
    case 'message':
      throw new Error('Only the first entry of a thread opens it.');
    case 'comment':
    case 'merged':
    case 'note':
    case 'link':
    case 'change':
      return thread;
  }
}

function otherSide(side: ActionSide): ActionSide {
  return side === 'team' ? 'carer' : 'team';
}

/** What a carer sees of a thread. Anything that is not named here is the team's alone. */
const CARER_SEES: ReadonlySet<EntryKind> = new Set([
  'message',
  'comment',
  'reply',
  'closure_request',
  'close',
  'reopen',
  'merge',
  'merged',
]);

export function isSeenByCarer(kind: EntryKind): boolean {
  return CARER_SEES.has(kind);
}

/** Why something cannot be done in a thread. */
export type VerbRefusal = 'closed' | 'open' | 'merged' | 'not_for_carer' | 'not_for_team' | 'asked_already';

const TEAM_ONLY: ReadonlySet<EntryKind> = new Set([
  'close',
  'reopen',
  'note',
  'assign',
  'due',
  'link',
  'change',
  'merge',
  'merged',
]);
const WHEN_CLOSED: ReadonlySet<EntryKind> = new Set(['reopen', 'note', 'link', 'change']);
/** A change that was asked for before the threads were merged is still decided where it was asked for. */
const WHEN_MERGED: ReadonlySet<EntryKind> = new Set(['note', 'change']);

/** Whether a side may write an entry of this kind now; null where it may. */
export function refusalOf(
  thread: Pick<ThreadState, 'state' | 'closureRequested' | 'mergedInto'>,
  kind: EntryKind,
  side: ActionSide,
): VerbRefusal | null {
  if (side === 'carer' && TEAM_ONLY.has(kind)) return 'not_for_carer';
  if (side === 'team' && kind === 'closure_request') return 'not_for_team';
  if (thread.mergedInto !== null && !WHEN_MERGED.has(kind)) return 'merged';
  if (thread.state === 'closed' && !WHEN_CLOSED.has(kind)) return 'closed';
  if (thread.state === 'open' && kind === 'reopen') return 'open';
  if (kind === 'closure_request' && thread.closureRequested) return 'asked_already';
  return null;
}
