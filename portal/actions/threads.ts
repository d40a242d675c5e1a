import type { ActionSide, EntryKind } from '../../domain/actions/action';
import { withEntry, type ThreadState } from '../../domain/actions/thread';
import type { CarerData, PublishedAction } from '../../domain/sync/carer-data';
import type { SubmittedMessage } from '../../domain/sync/submission';
import { relatedWords } from './relates-to';
import { unconfirmed, type SentBody, type SentSubmission } from '../sending/sent-submission';

/** An entry of a thread as the carer sees it, published or on its way. */
export interface ShownEntry {
  readonly kind: EntryKind;
  readonly side: ActionSide;
  readonly at: string;
  readonly body: string;
  readonly attachments: readonly string[];
  /** Of one that no publication has confirmed. */
  readonly sent: SentSubmission | null;
}

/** A thread with everything that the carer has sent to it, confirmed or not. */
export interface ShownThread {
  /** By what it is named: its number, or while it has none what was sent. */
  readonly thread: SubmittedMessage['thread'];
  readonly href: `#/${string}`;
  readonly title: string;
  readonly typeName: string;
  /** What it relates to; empty for nothing in particular. */
  readonly about: string;
  readonly state: 'open' | 'closed';
  readonly assignedTo: ActionSide;
  readonly closureRequested: boolean;
  readonly entries: readonly ShownEntry[];
  /** Of a thread that no publication has yet. */
  readonly sent: SentSubmission | null;
}

const VERB_KINDS = {
  comment: 'comment',
  reply: 'reply',
  request_closure: 'closure_request',
} as const satisfies Record<SubmittedMessage['verb'], EntryKind>;

type SentMessage = SentSubmission & { readonly body: Extract<SentBody, { readonly kind: 'message' }> };
type SentAction = SentSubmission & { readonly body: Extract<SentBody, { readonly kind: 'action' }> };

/** All threads of a carer, the latest first. */
export function shownThreads(data: CarerData, sent: readonly SentSubmission[]): ShownThread[] {
  const messages = unconfirmed(sent, 'message').reverse();
  const own = (named: (thread: SubmittedMessage['thread']) => boolean): SentMessage[] =>
    messages.filter(({ body }) => named(body.thread));
  const threads = [
    ...unconfirmed(sent, 'action').map((one) =>
      withMessages(
        ofSent(one, data),
        own((thread) => typeof thread === 'object' && thread.submission === one.id),
      ),
    ),
    ...data.actions.map((action) =>
      withMessages(
        ofPublished(action),
        own((thread) =>
          typeof thread === 'object' ? thread.submission === action.submission : thread === action.id,
        ),
      ),
    ),
  ];
  return threads.sort((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1));
}

/** When anything last happened in a thread. */
export function lastAt({ entries }: ShownThread): string {
  return entries.at(-1)?.at ?? '';
}

function ofPublished(action: PublishedAction): ShownThread {
  const { id, title, typeName, relatedTo, state, assignedTo, closureRequested, entries } = action;
  return {
    thread: id,
    href: `#/actions/${id}`,
    title,
    typeName,
    about: relatedTo.kind === 'provider' ? '' : relatedTo.words,
    state,
    assignedTo,
    closureRequested,
    entries: entries.map(({ kind, side, at, body, attachments }) => ({
      kind,
      side,
      at,
      body,
      attachments,
      sent: null,
    })),
    sent: null,
  };
}

function ofSent(one: SentAction, data: CarerData): ShownThread {
  const { action } = one.body;
  return {
    thread: { submission: one.id },
    href: `#/actions/sent/${one.id}`,
    title: action.title,
    typeName: data.actionTypes.find(({ code }) => code === action.type)?.name ?? action.type,
    about: relatedWords(data, action.relatesTo),
    state: 'open',
    assignedTo: 'team',
    closureRequested: false,
    entries: [entryOf(one, 'message', action)],
    sent: one,
  };
}

interface Written {
  readonly body: string;
  readonly attachments: readonly { readonly name: string }[];
}

function entryOf(one: SentSubmission, kind: EntryKind, { body, attachments }: Written): ShownEntry {
  return {
    kind,
    side: 'carer',
    at: one.sentAt,
    body,
    attachments: attachments.map(({ name }) => name),
    sent: one,
  };
}

/** The thread as it will stand once what is on its way has been taken; what was set aside changes nothing. */
function withMessages(thread: ShownThread, messages: readonly SentMessage[]): ShownThread {
  const entries = messages.map((one) => entryOf(one, VERB_KINDS[one.body.verb], one.body));
  const counted = entries.filter(({ sent }) => sent?.setAside === null);
  const { state, assignedTo, closureRequested } = counted.reduce(
    (before, { kind, side }) => withEntry(before, { kind, side, details: {} }),
    standing(thread),
  );
  return { ...thread, state, assignedTo, closureRequested, entries: [...thread.entries, ...entries] };
}

function standing({ state, assignedTo, closureRequested }: ShownThread): ThreadState {
  return { state, assignedTo, closureRequested, assignee: null, dueOn: null, mergedInto: null };
}
