import type { EntityManager } from 'typeorm';
import type { ActionSide, EntryKind } from '../../domain/actions/action';
import type { IsoDate } from '../../domain/calendar/dates';

/** How many open threads wait for the team. */
export interface WaitingActions {
  /** On the team's side, whoever has them. */
  readonly team: number;
  /** Of these: past their due date, given to the person asked about, given to nobody. */
  readonly overdue: number;
  readonly mine: number;
  readonly unassigned: number;
}

/** A thread as the measures need it. */
export interface OpenedThread {
  readonly id: number;
  readonly type: string;
  /** ISO instant. */
  readonly openedAt: string;
  readonly state: 'open' | 'closed';
  readonly dueOn: IsoDate | null;
}

/** An entry that answers, closes or sets a due date. */
export interface ThreadStep {
  readonly action: number;
  readonly kind: EntryKind;
  readonly side: ActionSide;
  /** ISO instant. */
  readonly at: string;
  readonly dueOn: IsoDate | null;
}

/** Figures of threads, each by one query that reads no message. */
export interface ActionFiguresReader {
  waiting(user: string, today: IsoDate): Promise<WaitingActions>;
  /** Change requests that nobody has decided, and the thread that has the oldest. */
  changesRequested(): Promise<{ readonly count: number; readonly oldestIn: number | null }>;
  /** The instant at which the first thread was opened; null without any. */
  firstOpenedAt(): Promise<string | null>;
  /** Those opened from one instant up to another (not included) and not merged, in order of number. */
  opened(from: string, before: string): Promise<OpenedThread[]>;
  /** Of the threads with these numbers, one thread after another, each in the order in which it was written. */
  steps(actions: readonly number[]): Promise<ThreadStep[]>;
}

export class ActionFiguresRepository implements ActionFiguresReader {
  constructor(private readonly manager: EntityManager) {}

  async waiting(user: string, today: IsoDate): Promise<WaitingActions> {
    const [counted] = await this.manager.query<WaitingActions[]>(WAITING, [today, user]);
    return counted!;
  }

  async changesRequested(): Promise<{ count: number; oldestIn: number | null }> {
    const [counted] =
      await this.manager.query<{ count: number; oldestIn: number | null }[]>(CHANGES_REQUESTED);
    return counted!;
  }

  async firstOpenedAt(): Promise<string | null> {
    const [first] = await this.manager.query<{ at: string | null }[]>(FIRST_OPENED);
    return first!.at;
  }

  async opened(from: string, before: string): Promise<OpenedThread[]> {
    return this.manager.query<OpenedThread[]>(OPENED, [from, before]);
  }

  async steps(actions: readonly number[]): Promise<ThreadStep[]> {
    const steps: ThreadStep[] = [];
    for (let place = 0; place < actions.length; place += THREADS_AT_ONCE) {
      const some = actions.slice(place, place + THREADS_AT_ONCE);
      steps.push(...(await this.manager.query<ThreadStep[]>(STEPS, [JSON.stringify(some)])));
    }
    return steps;
  }
}

const WAITING = `
  SELECT count(*) AS "team",
    count(*) FILTER (WHERE due_on < ?) AS "overdue",
    count(*) FILTER (WHERE assignee = ?) AS "mine",
    count(*) FILTER (WHERE assignee IS NULL) AS "unassigned"
  FROM action WHERE state = 'open' AND assigned_to = 'team'`;

/** Beside an aggregate min(), SQLite takes the other columns from the row that has it. */
const CHANGES_REQUESTED = `
  SELECT count(*) AS "count", min(id) AS "oldest", action_id AS "oldestIn"
  FROM action_change WHERE state = 'requested'`;

/** Threads are numbered in the order in which they are opened. */
const FIRST_OPENED = `SELECT (SELECT opened_at FROM action ORDER BY id LIMIT 1) AS "at"`;

const OPENED = `
  SELECT id, type, opened_at AS "openedAt", state, due_on AS "dueOn"
  FROM action WHERE opened_at >= ? AND opened_at < ? AND merged_into IS NULL ORDER BY id`;

/** So many threads' entries are read at once: a query never holds up the others for long. */
const THREADS_AT_ONCE = 500;

const STEPS = `
  SELECT action_id AS "action", kind, side, at, json_extract(details, '$.dueOn') AS "dueOn"
  FROM action_entry
  WHERE action_id IN (SELECT value FROM json_each(?))
    AND kind IN ('message', 'comment', 'reply', 'closure_request', 'close', 'reopen', 'due')
  ORDER BY action_id, id`;
