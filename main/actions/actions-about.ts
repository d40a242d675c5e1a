import type { BooksReader } from '../../db/books';
import type { ActionRow } from '../../db/entities/action';
import type { InputOf } from '../../preload/contract';

/** The threads that are asked for, in order of number. */
export async function actionsAbout(
  books: BooksReader,
  { openOnly, provider, client, claim }: InputOf<'actions.list'>,
): Promise<ActionRow[]> {
  const actions = await books.actions.list({
    ...(openOnly ? { state: 'open' as const } : {}),
    ...(provider === undefined ? {} : { provider }),
    ...(claim === undefined ? {} : { relatedKind: 'claim' as const, relatedRef: String(claim) }),
  });
  if (client === undefined) return actions;
  const isAbout = await aboutChild(books, client, actions);
  return actions.filter(isAbout);
}

/** Whether a thread is about a child: as such, or about its placement or a claim with an item for it. */
async function aboutChild(
  books: BooksReader,
  client: string,
  actions: readonly ActionRow[],
): Promise<(action: ActionRow) => boolean> {
  const refs = (kind: ActionRow['relatedKind']) =>
    actions.filter(({ relatedKind }) => relatedKind === kind).map(({ relatedRef }) => relatedRef);
  const placements = new Set((await books.placements.ofClient(client)).map(({ ref }) => ref));
  const items = await books.claims.items(refs('claim').map(Number));
  const claims = new Set(items.filter((item) => item.client === client).map((item) => String(item.claim)));
  return ({ relatedKind, relatedRef }) =>
    (relatedKind === 'client' && relatedRef === client) ||
    (relatedKind === 'placement' && placements.has(relatedRef)) ||
    (relatedKind === 'claim' && claims.has(relatedRef));
}
