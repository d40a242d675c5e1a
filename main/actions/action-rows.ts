import type { BooksReader } from '../../db/books';
import type {
  ActionAttachmentRow as StoredAttachment,
  ActionEntryRow as StoredEntry,
  ActionRow as StoredAction,
} from '../../db/entities/action';
import type { AttachmentFacts } from '../../db/repositories/attachments';
import { dueState } from '../../domain/actions/due';
import { isSeenByCarer } from '../../domain/actions/thread';
import { formatDate } from '../../domain/calendar/format-dates';
import type {
  ActionAttachmentRow,
  ActionEntryRow,
  ActionRow,
  LinkedPlace,
} from '../../preload/contract/actions';
import { actionTypes } from './action-types';
import { linkedPlace, readPlaceNames, relatedPlace, type PlaceNames } from './related-places';

/** What rows of threads are told with, read once for a list. */
export interface RowNames extends PlaceNames {
  readonly types: ReadonlyMap<string, string>;
  readonly today: string;
}

/** `today`: the day by which what is due is told. */
export async function readRowNames(books: BooksReader, today: string): Promise<RowNames> {
  const types = new Map((await actionTypes(books)).map(({ code, name }) => [code, name]));
  return { ...(await readPlaceNames(books)), types, today };
}

export function actionRow(action: StoredAction, names: RowNames): ActionRow {
  const { relatedKind, relatedRef, submission: _submission, ...facts } = action;
  const related = { kind: relatedKind, ref: relatedRef };
  return {
    ...facts,
    typeName: names.types.get(action.type) ?? action.type,
    providerName: names.providers.get(action.provider) ?? action.provider,
    relatedTo: { ...related, ...relatedPlace(related, action.provider, names) },
    due: dueState(action.dueOn, names.today),
  };
}

/** What entries have with them. */
export interface EntryAttachments {
  readonly attachmentsOf: ReadonlyMap<number, readonly StoredAttachment[]>;
  readonly files: ReadonlyMap<string, AttachmentFacts>;
}

export function entryRow(entry: StoredEntry, provider: string, attached: EntryAttachments): ActionEntryRow {
  const { id, kind, side, by, at, origin, body } = entry;
  return {
    id,
    kind,
    side,
    by,
    at,
    origin,
    body,
    seenByCarer: isSeenByCarer(kind),
    did: whatItDid(entry),
    link: placeOf(entry, provider),
    attachments: (attached.attachmentsOf.get(id) ?? []).map((file) => attachmentRow(file, attached.files)),
  };
}

function attachmentRow(
  { id, hash, name }: StoredAttachment,
  files: ReadonlyMap<string, AttachmentFacts>,
): ActionAttachmentRow {
  const file = files.get(hash);
  return { id, name, mediaType: file?.mediaType ?? '', sizeBytes: file?.sizeBytes ?? 0 };
}

function placeOf({ kind, details }: StoredEntry, provider: string): LinkedPlace | null {
  if (details.link) return linkedPlace(details.link, provider);
  if ((kind === 'merge' || kind === 'merged') && details.action !== undefined)
    return linkedPlace({ kind: 'action', ref: String(details.action) }, provider);
  return null;
}

function whatItDid({ kind, details }: StoredEntry): string | null {
  switch (kind) {
    case 'assign':
      return details.assignee ? `Assigned to ${details.assignee}` : 'Given back to the team';
    case 'due':
      return details.dueOn ? `To be answered by ${formatDate(details.dueOn)}` : null;
    case 'link':
      return 'Linked to';
    case 'merge':
      return 'Merged into';
    case 'merged':
      return 'Taken in';
    case 'closure_request':
      return 'Closure requested';
    case 'close':
      return 'Closed';
    case 'reopen':
      return 'Reopened';
    case 'change':
      return CHANGE_WORDS[details.outcome ?? 'requested'];
    case 'message':
    case 'comment':
    case 'reply':
    case 'note':
      return null;
  }
}

const CHANGE_WORDS = {
  requested: 'Change request taken down',
  made: 'Change made',
  refused: 'Change refused',
} as const;
