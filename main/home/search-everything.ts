import type { BooksReader } from '../../db/books';
import { formatDate } from '../../domain/calendar/format-dates';
import { formatPence } from '../../domain/money/format-money';
import type { SearchHit } from '../../preload/contract/home';

const HITS_A_KIND = 6;

type FindHits = (books: BooksReader, words: string) => Promise<SearchHit[]>;

/** What is found of each kind, in the order in which it is shown. `words` are in small letters and not empty. */
export async function searchEverything(books: BooksReader, words: string): Promise<SearchHit[]> {
  const hits: SearchHit[] = [];
  for (const find of [carers, children, placements, claims, actions, oneOffs, periods])
    hits.push(...(await find(books, words)));
  return hits;
}

const carers: FindHits = async (books, words) =>
  firstOf(
    await books.providers.list(),
    ({ ref, name, postcode, email }) => fits(words, ref, name, postcode, email),
    ({ ref, name }) => ({
      kind: 'carer',
      ref,
      title: name,
      subtitle: `Carer ${ref}`,
      to: `/carers/${encodeURIComponent(ref)}`,
    }),
  );

const children: FindHits = async (books, words) =>
  firstOf(
    await books.clients.list(),
    ({ ref, name }) => fits(words, ref, name),
    ({ ref, name }) => ({
      kind: 'child',
      ref,
      title: name,
      subtitle: `Child ${ref}`,
      to: `/children/${encodeURIComponent(ref)}`,
    }),
  );

const placements: FindHits = async (books, words) =>
  firstOf(
    await books.placements.list(),
    ({ ref }) => fits(words, ref),
    ({ ref, provider }) => ({
      kind: 'placement',
      ref,
      title: ref,
      subtitle: `Placement with ${provider}`,
      to: `/carers/${encodeURIComponent(provider)}`,
    }),
  );

const claims: FindHits = async (books, words) =>
  firstOf(
    (await books.claims.list()).reverse(),
    ({ id, notes }) => fits(words, `claim ${id}`, notes) || words === String(id),
    ({ id, provider, day }) => ({
      kind: 'claim',
      ref: String(id),
      title: `Claim ${id}`,
      subtitle: `${formatDate(day)}, carer ${provider}`,
      to: `/claims/${id}`,
    }),
  );

/** By number, and by all that was written in them: the index knows it. */
const actions: FindHits = async (books, words) => {
  const number = /^(?:action )?(\d{1,9})$/.exec(words)?.[1];
  const found = await books.actions.search(words, { openOnly: false, most: HITS_A_KIND });
  const wanted = [...(number === undefined ? [] : [Number(number)]), ...found.map(({ action }) => action)];
  const rows = new Map((await books.actions.among(wanted)).map((action) => [action.id, action]));
  return [...new Set(wanted)]
    .flatMap((id) => rows.get(id) ?? [])
    .slice(0, HITS_A_KIND)
    .map(({ id, title, provider, state }) => ({
      kind: 'action',
      ref: String(id),
      title,
      subtitle: `Action ${id}, carer ${provider}, ${state}`,
      to: `/actions/${id}`,
    }));
};

const oneOffs: FindHits = async (books, words) =>
  firstOf(
    await books.oneOffs.list(),
    ({ id, reason, evidenceName }) =>
      fits(words, `one-off payment ${id}`, reason, evidenceName) || words === String(id),
    ({ id, provider, date, amountPence, reason }) => ({
      kind: 'one_off',
      ref: String(id),
      title: `One-off payment ${id}: ${formatPence(amountPence)}`,
      subtitle: `${formatDate(date)}, carer ${provider}. ${reason}`,
      to: `/one-offs/${id}`,
    }),
  );

const periods: FindHits = async (books, words) =>
  firstOf(
    await books.periods.list(),
    ({ period }) => fits(words, period),
    ({ period, state }) => ({
      kind: 'period',
      ref: period,
      title: `Payments ${period}`,
      subtitle: state,
      to: `/payments/${period}`,
    }),
  );

function fits(words: string, ...texts: (string | null)[]): boolean {
  return texts.some((text) => text?.toLowerCase().includes(words));
}

function firstOf<Row>(
  rows: readonly Row[],
  isWanted: (row: Row) => boolean,
  hit: (row: Row) => SearchHit,
): SearchHit[] {
  return rows.filter(isWanted).slice(0, HITS_A_KIND).map(hit);
}
