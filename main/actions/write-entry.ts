import type { ActionRow } from '../../db/entities/action';
import type { EntryDetails, EntryKind, MessageOrigin } from '../../domain/actions/action';
import {
  refusalOf,
  threadState,
  withEntry,
  type EntryEffect,
  type ThreadState,
  type VerbRefusal,
} from '../../domain/actions/thread';
import type { ErrorCode } from '../../preload/contract/result';
import type { GivenFile } from '../attachments/accept-file';
import { keepAttachment } from '../claims/claim-attachments';
import type { ChangeContext } from '../door/context';
import { Refusal } from '../door/refusal';
import { answerBy } from './action-types';

/** What it takes to write into a thread. */
export type WritingContext = Pick<ChangeContext, 'books' | 'change'>;

/** Whose words an entry has: the team's, or a carer's and how they came. */
export type Author = { readonly side: 'team' } | { readonly side: 'carer'; readonly origin: MessageOrigin };

/** An entry to be written. `submission` names the portal's submission that it came as. */
export type NewEntry = Author & {
  readonly kind: EntryKind;
  readonly body: string;
  readonly details?: EntryDetails;
  readonly attachments?: readonly GivenFile[];
  readonly submission?: string;
};

/** What a thread is, without where it stands. */
export type NewThread = Pick<ActionRow, 'provider' | 'type' | 'title' | 'relatedKind' | 'relatedRef'>;

/** Opens a thread with its first message; gives it as it then stands. */
export async function openThread(
  context: WritingContext,
  thread: NewThread,
  entry: NewEntry & { readonly kind: 'message' },
): Promise<ActionRow> {
  const { books, change } = context;
  const effect = await effectOf(context, thread.type, null, entry);
  const { at } = change;
  const action = await books.actions.add(
    {
      ...thread,
      ...threadState([effect]),
      submission: entry.submission ?? null,
      openedBySide: entry.side,
      openedAt: at,
      updatedAt: at,
    },
    change,
  );
  await append(context, { action: action.id, at }, entry, effect);
  return action;
}

/** Writes into a thread; refuses what the thread does not allow. Gives it as it then stands. */
export async function writeEntry(
  context: WritingContext,
  action: ActionRow,
  entry: NewEntry,
): Promise<ActionRow> {
  const refusal = refusalOf(action, entry.kind, entry.side);
  if (refusal !== null) throw refused(action, refusal);
  const effect = await effectOf(context, action.type, action, entry);
  const at = notBefore(action.updatedAt, context.change.at);
  await append(context, { action: action.id, at }, entry, effect);
  return await context.books.actions.save(
    { ...action, ...withEntry(action, effect), updatedAt: at },
    context.change,
  );
}

/** A computer's clock may be put back: an answer never stands before what it answers. */
function notBefore(last: string, at: string): string {
  return at < last ? last : at;
}

/** What puts the thread on the team's side sets the day by which it answers. */
async function effectOf(
  { books, change }: WritingContext,
  type: string,
  thread: ThreadState | null,
  { kind, side, details = {} }: NewEntry,
): Promise<EntryEffect> {
  const effect: EntryEffect = { kind, side, details };
  const after = thread === null ? threadState([effect]) : withEntry(thread, effect);
  const comesToTeam = after.state === 'open' && after.assignedTo === 'team' && BRINGS.has(kind);
  if (!comesToTeam || details.dueOn !== undefined) return effect;
  return { kind, side, details: { ...details, dueOn: await answerBy(books, type, change.at) } };
}

/** The kinds of entry that can bring a thread to a side. */
const BRINGS: ReadonlySet<EntryKind> = new Set(['message', 'reply', 'closure_request', 'reopen']);

async function append(
  context: WritingContext,
  { action, at }: { readonly action: number; readonly at: string },
  entry: NewEntry,
  { details }: EntryEffect,
): Promise<void> {
  const { books, change } = context;
  const { id } = await books.actions.addEntry(
    {
      action,
      kind: entry.kind,
      side: entry.side,
      by: change.user,
      at,
      origin: entry.side === 'carer' ? entry.origin : null,
      body: entry.body,
      details,
      submission: entry.submission ?? null,
    },
    change,
  );
  for (const file of entry.attachments ?? []) {
    const { attachmentHash, attachmentName } = await keepAttachment(context, file);
    await books.actions.attach({ entry: id, hash: attachmentHash!, name: attachmentName! }, change);
  }
}

/** Why a thread does not take an entry, as the person reads it. */
export function refused(action: ActionRow, refusal: VerbRefusal): Refusal {
  const [code, message] = WORDS[refusal](action);
  return new Refusal(code, `${message} Nothing was sent.`);
}

const WORDS: Readonly<Record<VerbRefusal, (action: ActionRow) => [ErrorCode, string]>> = {
  closed: ({ id }) => ['action_closed', `Action ${id} is closed. Reopen it first.`],
  open: ({ id }) => ['action_open', `Action ${id} is open already.`],
  merged: ({ id, mergedInto }) => [
    'action_merged',
    `Action ${id} was merged into action ${mergedInto}. Write there.`,
  ],
  not_for_carer: () => ['not_allowed', 'Only the team does that.'],
  not_for_team: () => ['not_allowed', 'Only the carer requests closure. The team closes the action.'],
  asked_already: ({ id }) => [
    'closure_requested_already',
    `The carer has requested closure of action ${id} already.`,
  ],
};
