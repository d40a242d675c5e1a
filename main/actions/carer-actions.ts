import type { BooksReader } from '../../db/books';
import type { ActionEntryRow, ActionRow } from '../../db/entities/action';
import { isSeenByCarer } from '../../domain/actions/thread';
import type { PublishedAction, PublishedEntry } from '../../domain/sync/carer-data';
import { actionTypes } from './action-types';
import { readCarerPlaces } from './carer-places';

/** From so many carers on, everything is read at once. */
const MANY_CARERS = 20;

/**
 * The threads of each of these carers as the carer may see them, in order of number: without notes, the people of the
 * team, who has it and when it is due. A carer without threads has an empty list. One pass, however many carers.
 */
export async function readCarerActions(
  books: BooksReader,
  providers: readonly string[],
): Promise<ReadonlyMap<string, readonly PublishedAction[]>> {
  const threads = Map.groupBy(await threadsOf(books, providers), ({ provider }) => provider);
  const entries = await entriesSeen(books, [...threads.values()].flat(), providers.length < MANY_CARERS);
  const types = new Map((await actionTypes(books)).map(({ code, name }) => [code, name]));
  const tellPlace = await readCarerPlaces(books);
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

async function threadsOf(books: BooksReader, providers: readonly string[]): Promise<ActionRow[]> {
  if (providers.length >= MANY_CARERS) {
    const wanted = new Set(providers);
    return (await books.actions.list()).filter(({ provider }) => wanted.has(provider));
  }
  const lists = [];
  for (const provider of new Set(providers)) lists.push(...(await books.actions.list({ provider })));
  return lists;
}

/** By thread, what its carer sees of it, in the order in which it was written. */
async function entriesSeen(
  books: BooksReader,
  threads: readonly ActionRow[],
  isFew: boolean,
): Promise<ReadonlyMap<number, readonly PublishedEntry[]>> {
  const wanted = new Set(threads.map(({ id }) => id));
  const rows = await books.actions.entries(isFew ? [...wanted] : undefined);
  const seen = rows.filter(({ action, kind }) => wanted.has(action) && isSeenByCarer(kind));
  const files = Map.groupBy(
    await books.actions.attachments(isFew ? seen.map(({ id }) => id) : undefined),
    ({ entry }) => entry,
  );
  const entries = new Map<number, PublishedEntry[]>();
  for (const row of seen) {
    const attachments = (files.get(row.id) ?? []).map(({ name }) => name);
    const list = entries.get(row.action) ?? [];
    list.push(publishedEntry(row, attachments));
    entries.set(row.action, list);
  }
  return entries;
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
