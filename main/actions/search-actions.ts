import type { BooksReader } from '../../db/books';
import type { ActionRow } from '../../db/entities/action';
import { beginningWords } from '../../domain/actions/beginning-words';
import { dayOfInstant } from '../../domain/calendar/dates';
import type { actionsContract } from '../../preload/contract/actions';
import type { Handlers } from '../door/context';
import { actionRow, readRowNames } from './action-rows';

/** So many threads are found at once; more words find fewer. */
const FOUND_AT_MOST = 200;

/** Words that begin the names of more carers than these name none of them. */
const CARERS_AT_MOST = 20;

/** Threads by one of their texts, and after those by their number or by their carer's name, of which there is no excerpt. */
export const searchActions: Handlers<typeof actionsContract>['actions.search'] = async (
  { books, at },
  { text, openOnly },
) => {
  const found = await books.actions.search(text, { openOnly, most: FOUND_AT_MOST });
  const excerpts = new Map(found.map(({ action, excerpt }) => [action, excerpt]));
  const rows = new Map((await books.actions.among([...excerpts.keys()])).map((row) => [row.id, row]));
  const inText = [...excerpts.keys()].flatMap((id) => rows.get(id) ?? []);
  const names = await readRowNames(books, dayOfInstant(at));
  const named = [...(await ofNumber(books, text)), ...(await ofCarer(books, text, names.providers))];
  const also = named.filter(({ state }) => state === 'open' || !openOnly);
  const all = new Map([...inText, ...also].map((action) => [action.id, action]));
  return [...all.values()]
    .slice(0, FOUND_AT_MOST)
    .map((action) => ({ ...actionRow(action, names), excerpt: excerpts.get(action.id) ?? '' }));
};

/** `12` or `action 12`. */
async function ofNumber(books: BooksReader, text: string): Promise<ActionRow[]> {
  const number = /^(?:action )?(\d{1,9})$/i.exec(text.trim())?.[1];
  return number === undefined ? [] : await books.actions.among([Number(number)]);
}

/** The newest first. */
async function ofCarer(
  books: BooksReader,
  text: string,
  carers: ReadonlyMap<string, string>,
): Promise<ActionRow[]> {
  const isMeant = beginningWords(text);
  const wanted = [...carers].filter(([ref, name]) => isMeant(`${name} ${ref}`));
  if (wanted.length > CARERS_AT_MOST) return [];
  const lists = [];
  for (const [provider] of wanted) lists.push(...(await books.actions.list({ provider })));
  return lists.sort((a, b) => b.id - a.id);
}
