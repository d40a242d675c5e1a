import type { BooksReader } from '../../db/books';
import type { ActionEntryRow, ActionRow } from '../../db/entities/action';
import type { ThreadsOfProviders } from '../../db/repositories/actions';
import { isSeenByCarer } from '../../domain/actions/thread';
import type { PublishedAction, PublishedEntry } from '../../domain/sync/carer-data';
import { actionTypes } from './action-types';
import { readCarerPlaces } from './carer-places';

/**
 * The threads of each of these carers as the carer may see them, in order of number: without notes, the people of the
 * team, who has it and when it is due. A carer without threads has an empty list. One pass, however many carers.
 */
export async function readCarerActions(
  books: BooksReader,
  providers: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedAction[]>> {
  const found = await books.actions.ofProviders(providers);
  if (found.actions.length === 0) return new Map(providers.map((provider) => [provider, []]));
  const threads = Map.groupBy(found.actions, ({ provider }) => provider);
  const entries = entriesSeen(found);
  const types = new Map((await actionTypes(books)).map(({ code, name }) => [code, name]));
  const tellPlace = await readCarerPlaces(books, [...threads.keys()]);
  const published = ({ provider, ...action }: ActionRow): PublishedAction => ({
    id: action.id,
    submission: action.submission,
    typeName: types.get(action.type) ?? action.type,
    title: action.title,
    relatedTo: tellPlace({ kind: action.relatedKind, ref: action.relatedRef }, provider),
    state: action.state,
    assignedTo: action.assignedTo,
    closureRequested: action.closureRequested,
    entries: entries.get(action.id) ?? [],
  });
  return new Map(providers.map((provider) => [provider, (threads.get(provider) ?? []).map(published)]));
}

/** By thread, what its carer sees of it, in the order in which it was written. */
function entriesSeen({
  entries,
  attachments,
}: Pick<ThreadsOfProviders, 'entries' | 'attachments'>): ReadonlyMap<number, readonly PublishedEntry[]> {
  const files = Map.groupBy(attachments, ({ entry }) => entry);
  const seen = Map.groupBy(
    entries.filter(({ kind }) => isSeenByCarer(kind)),
    ({ action }) => action,
  );
  return new Map(
    [...seen].map(([action, rows]) => [
      action,
      rows.map((row) =>
        publishedEntry(
          row,
          (files.get(row.id) ?? []).map(({ name }) => name),
        ),
      ),
    ]),
  );
}

function publishedEntry(row: ActionEntryRow, attachments: readonly string[]): PublishedEntry {
  const { kind, side, at, origin, submission } = row;
  return { kind, side, at, origin, body: wordsForCarer(row), submission, attachments };
}

/** Merging has no words of its own: the carer is told where it goes on. */
function wordsForCarer({ kind, body, details }: ActionEntryRow): string {
  if (kind === 'merge') return `This goes on in action ${details.action}.`;
  if (kind === 'merged') return `Action ${details.action} goes on here.`;
  return body;
}
