import type { BooksReader } from '../../db/books';
import type { ActionRow } from '../../db/entities/action';
import type { ActionType, EntryKind, RelatedTo } from '../../domain/actions/action';
import { typesOpenTo } from '../../domain/actions/action-types';
import type { ProviderType } from '../../domain/facts';
import { writtenLine, writtenWords } from '../../domain/written-words';
import type { GivenFile } from '../attachments/accept-file';
import { found, Refusal } from '../door/refusal';
import { actionTypes } from './action-types';
import { findAction } from './find-action';
import { isOfProvider } from './related-places';
import { openThread, writeEntry, type WritingContext } from './write-entry';

/** What a carer wrote in the portal, and what names it: it is taken once, however often it comes in. */
interface Sent {
  readonly body: string;
  readonly attachments: readonly GivenFile[];
  readonly submission: string;
}

export interface OpenedByCarer extends Sent {
  /** The code of a type of action. */
  readonly type: string;
  /** Null for the carer as such. */
  readonly relatedTo: RelatedTo | null;
  readonly title: string;
}

export interface MessageOfCarer extends Sent {
  /** By its number, or by the submission that opened it. */
  readonly thread: number | { readonly submission: string };
  readonly verb: 'comment' | 'reply' | 'closure_request';
}

export interface TakenFromCarer {
  /** The thread that it stands in. */
  readonly action: number;
  /** True where it had been taken before: nothing was changed. */
  readonly wasTaken: boolean;
}

/**
 * Opens a thread that a carer began in the portal, in the name of whoever collects. What does not fit is not lost: a
 * type that carers of this kind do not open becomes their query, something that is not this carer's becomes the carer as
 * such, each with a note for the team. Refuses with `not_found` a carer who is not there, with `evidence_refused` a file
 * that is not taken, with `action_of_another` a submission that another carer's thread has.
 */
export async function openFromCarer(
  context: WritingContext,
  provider: string,
  sent: OpenedByCarer,
): Promise<TakenFromCarer> {
  const { books } = context;
  const taken = await takenBefore(books, provider, sent.submission);
  if (taken) return taken;
  const carer = found(await books.providers.find(provider), `There is no carer ${provider}.`);
  const { type, note: aboutType } = await typeFor(books, carer.type, sent.type);
  const { relatedTo, note: aboutPlace } = await placeFor(books, provider, sent.relatedTo);
  const action = await openThread(
    context,
    {
      provider,
      type: type.code,
      title: writtenLine(sent.title) || type.name,
      relatedKind: relatedTo.kind,
      relatedRef: relatedTo.ref,
    },
    entryOf('message', sent),
  );
  await noteFor(context, action, [aboutType, aboutPlace]);
  return { action: action.id, wasTaken: false };
}

/**
 * Writes what a carer wrote in the portal into their thread, in the name of whoever collects. One that was merged goes on
 * elsewhere, and a closed one is reopened first, so nothing is lost; asking for closure of what is closed or was asked for
 * already needs nothing, so it becomes a comment, or a note where it has no words. Refuses with `not_found` a thread that is
 * not there (its opening may not have come in yet), with `action_of_another` a thread of another carer.
 */
export async function messageFromCarer(
  context: WritingContext,
  provider: string,
  sent: MessageOfCarer,
): Promise<TakenFromCarer> {
  const { books } = context;
  const taken = await takenBefore(books, provider, sent.submission);
  if (taken) return taken;
  const named = await findThread(books, provider, sent.thread);
  const action = await whereItGoesOn(books, named);
  await takeMessage(context, action, sent);
  if (action.id !== named.id) {
    const note = `The carer sent this to action ${named.id}, which was merged into this one.`;
    await noteFor(context, await findAction(books, action.id), [note]);
  }
  return { action: action.id, wasTaken: false };
}

async function takenBefore(
  books: BooksReader,
  provider: string,
  submission: string,
): Promise<TakenFromCarer | null> {
  const entry = await books.actions.findEntrySubmission(submission);
  if (!entry) return null;
  const action = own(await findAction(books, entry.action), provider);
  return { action: action.id, wasTaken: true };
}

async function findThread(
  books: BooksReader,
  provider: string,
  thread: MessageOfCarer['thread'],
): Promise<ActionRow> {
  if (typeof thread === 'number') return own(await findAction(books, thread), provider);
  const opened = await books.actions.findSubmission(thread.submission);
  return own(found(opened, `No action was opened by the submission ${thread.submission}.`), provider);
}

/** Refuses a thread of another carer. What it is about is not told. */
function own(action: ActionRow, provider: string): ActionRow {
  if (action.provider === provider) return action;
  throw new Refusal('action_of_another', `Action ${action.id} is not an action of carer ${provider}.`);
}

async function whereItGoesOn(books: BooksReader, action: ActionRow): Promise<ActionRow> {
  if (action.mergedInto === null) return action;
  return await whereItGoesOn(books, await findAction(books, action.mergedInto));
}

const CAME_AFTER_CLOSING = 'A message came in after closing.';
const NOTHING_TO_ASK = 'The carer requested closure, without a message.';

async function takeMessage(context: WritingContext, action: ActionRow, sent: MessageOfCarer): Promise<void> {
  const { submission } = sent;
  const asks = sent.verb === 'closure_request';
  const isEmpty = sent.body.trim() === '' && sent.attachments.length === 0;
  if (asks && isEmpty && (action.state === 'closed' || action.closureRequested)) {
    await writeEntry(context, action, { side: 'team', kind: 'note', body: NOTHING_TO_ASK, submission });
    return;
  }
  const open =
    action.state === 'open'
      ? action
      : await writeEntry(context, action, { side: 'team', kind: 'reopen', body: CAME_AFTER_CLOSING });
  const kind = asks && open.closureRequested ? 'comment' : sent.verb;
  await writeEntry(context, open, entryOf(kind, sent));
}

function entryOf<Kind extends EntryKind>(kind: Kind, { body, attachments, submission }: Sent) {
  return {
    side: 'carer',
    origin: 'portal',
    kind,
    body: writtenWords(body),
    attachments,
    submission,
  } as const;
}

/** Tells the team, and nobody else, what was not as the carer sent it. */
async function noteFor(
  context: WritingContext,
  action: ActionRow,
  notes: readonly (string | null)[],
): Promise<void> {
  const body = notes.filter((note) => note !== null).join('\n');
  if (body !== '') await writeEntry(context, action, { side: 'team', kind: 'note', body });
}

/** The type that a carer chose, or where they may not open it the query of carers of their kind. */
async function typeFor(
  books: BooksReader,
  carerType: ProviderType,
  code: string,
): Promise<{ type: ActionType; note: string | null }> {
  const types = await actionTypes(books);
  const open = typesOpenTo(types, carerType);
  const chosen = open.find((type) => type.code === code);
  if (chosen) return { type: chosen, note: null };
  // The setting always keeps one that is not retired.
  const offered = types.find(({ retired }) => !retired);
  const type = open.find(({ providerType }) => providerType === carerType) ?? open[0] ?? offered!;
  const name = types.find((candidate) => candidate.code === code)?.name ?? code;
  return { type, note: `The carer sent it as “${name}”, which carers of this kind do not open.` };
}

/** What a carer named, or where it is not theirs the carer as such. */
async function placeFor(
  books: BooksReader,
  provider: string,
  relatedTo: RelatedTo | null,
): Promise<{ relatedTo: RelatedTo; note: string | null }> {
  const self = { kind: 'provider', ref: provider } as const;
  if (relatedTo === null || (await isOfProvider(books, provider, relatedTo)))
    return { relatedTo: relatedTo ?? self, note: null };
  const note = `The carer named ${relatedTo.kind} ${relatedTo.ref}, which is not this carer’s.`;
  return { relatedTo: self, note };
}
