import type { IsoDate } from '../calendar/dates';
import type { CountWorkingDays } from '../calendar/working-days';
import { medianOf } from '../median';
import type { ActionSide, EntryKind } from './action';

/** What an entry says to the measures: who wrote what on which day, and a due date that it set. */
export interface MeasuredEntry {
  readonly kind: EntryKind;
  readonly side: ActionSide;
  readonly on: IsoDate;
  readonly dueOn: IsoDate | null;
}

/** A thread that was not merged into another: a duplicate is answered in the one that goes on. */
export interface MeasuredThread {
  /** The code of its type. */
  readonly type: string;
  readonly openedOn: IsoDate;
  readonly state: 'open' | 'closed';
  /** The day by which the team answers now; null while it is the carer's turn, and when closed. */
  readonly dueOn: IsoDate | null;
  /** In the order in which they were written, the opening message first. */
  readonly entries: readonly MeasuredEntry[];
}

/** How carers were answered in the threads of a month, or of a type. */
export interface AnsweringMeasures {
  readonly opened: number;
  /** Of those that carers opened, how many the team has answered, and how soon, in working days. */
  readonly answered: number;
  readonly medianAnswerDays: number | null;
  /** Of those that carers opened and the team had to answer by now, how many it answered by the due date. */
  readonly wereDue: number;
  readonly answeredInTime: number;
  /** How many were ever closed, and how soon the first time, in working days. */
  readonly closed: number;
  readonly medianCloseDays: number | null;
  /** As of today. */
  readonly open: number;
  readonly overdue: number;
}

/** What of a thread is measured. */
export interface Answering {
  /** Null where the team began it, or has not answered yet. */
  readonly answeredOn: IsoDate | null;
  /** The day by which it was to be answered first; null where the team began it, or was never due to answer. */
  readonly answerBy: IsoDate | null;
  readonly closedOn: IsoDate | null;
}

/** With these the team answers: a carer sees each of them. A note, a hand-over or a link is no answer. */
const ANSWERS: ReadonlySet<EntryKind> = new Set(['comment', 'reply', 'close']);

/**
 * When a thread was first answered and first closed. The due date is the first that the thread had, or the one that the
 * team set in its place before it answered: that the carer wrote again does not put it off. What is reopened was closed
 * the first time.
 */
export function answeringOf({ entries }: Pick<MeasuredThread, 'entries'>): Answering {
  const closedOn = entries.find(({ kind }) => kind === 'close')?.on ?? null;
  if (entries[0]?.side !== 'carer') return { answeredOn: null, answerBy: null, closedOn };
  const place = entries.findIndex(({ kind, side }) => side === 'team' && ANSWERS.has(kind));
  const before = place === -1 ? entries : entries.slice(0, place);
  const set = before.findLast(({ kind }) => kind === 'due') ?? before.find(({ dueOn }) => dueOn !== null);
  return { answeredOn: entries[place]?.on ?? null, answerBy: set?.dueOn ?? null, closedOn };
}

/** Measures threads as of a day. */
export function measuresOf(
  threads: readonly MeasuredThread[],
  today: IsoDate,
  countWorkingDays: CountWorkingDays,
): AnsweringMeasures {
  const answering = threads.map((thread) => ({ openedOn: thread.openedOn, ...answeringOf(thread) }));
  const daysTo = (on: 'answeredOn' | 'closedOn'): number[] =>
    answering
      .flatMap((thread) => (thread[on] === null ? [] : [countWorkingDays(thread.openedOn, thread[on])]))
      .sort((a, b) => a - b);
  const toAnswer = daysTo('answeredOn');
  const toClose = daysTo('closedOn');
  const wereDue = answering.filter(
    ({ answerBy, answeredOn }) => answerBy !== null && (answeredOn !== null || answerBy < today),
  );
  return {
    opened: threads.length,
    answered: toAnswer.length,
    medianAnswerDays: medianOf(toAnswer),
    wereDue: wereDue.length,
    answeredInTime: wereDue.filter(
      ({ answerBy, answeredOn }) => answeredOn !== null && answeredOn <= answerBy!,
    ).length,
    closed: toClose.length,
    medianCloseDays: medianOf(toClose),
    open: threads.filter(({ state }) => state === 'open').length,
    overdue: threads.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
  };
}

/** The share of the answers that were due which came in time, in whole per cent; null where none was due. */
export function inTimePercent({ wereDue, answeredInTime }: AnsweringMeasures): number | null {
  return wereDue === 0 ? null : Math.round((answeredInTime / wereDue) * 100);
}
