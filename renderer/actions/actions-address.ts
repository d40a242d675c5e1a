import { RELATED_KINDS, type RelatedTo } from '../../preload/contract/actions';
import { ACTION_ORDERS, WHOSE, type ActionOrder, type Whose } from './action-list';

/** Which threads are in the list, and in which order. */
export interface ListView {
  readonly openOnly: boolean;
  readonly whose: Whose;
  /** The code of a type; null: of every type. */
  readonly type: string | null;
  readonly order: ActionOrder;
}

/** What is open, whoever has it, the most urgent first. */
export const FIRST_VIEW: ListView = { openOnly: true, whose: 'everyone', type: null, order: 'due' };

/** Reads the part of an address behind `?`; what is missing or unknown is as in {@link FIRST_VIEW}. */
export function viewOf(search: URLSearchParams): ListView {
  return {
    openOnly: search.get('closed') !== 'shown',
    whose: WHOSE.find((name) => name === search.get('whose')) ?? FIRST_VIEW.whose,
    type: search.get('type'),
    order: ACTION_ORDERS.find((name) => name === search.get('order')) ?? FIRST_VIEW.order,
  };
}

/** The address of the list, or of a thread beside it; without what is as in {@link FIRST_VIEW}. */
export function actionsAddress(view: ListView, action: number | null = null): string {
  const search = new URLSearchParams();
  if (!view.openOnly) search.set('closed', 'shown');
  if (view.whose !== FIRST_VIEW.whose) search.set('whose', view.whose);
  if (view.type !== null) search.set('type', view.type);
  if (view.order !== FIRST_VIEW.order) search.set('order', view.order);
  return withSearch(`/actions${action === null ? '' : `/${action}`}`, search);
}

/** A thread's address for whoever knows only its number. */
export function actionAddress(id: number): string {
  return `/actions/${id}`;
}

/** What a new action begins with; whatever is missing is chosen or written on its screen. */
export interface NewActionFacts {
  readonly provider?: string;
  /** The code of its type. */
  readonly type?: string;
  readonly relatedTo?: RelatedTo;
  readonly title?: string;
  readonly body?: string;
}

/** Where a new action is begun, with what is known of it already. */
export function newActionAddress({
  provider,
  type,
  relatedTo,
  title,
  body,
}: Omit<NewActionFacts, 'type'> & { readonly type?: string | null } = {}): string {
  const given = {
    provider,
    type,
    relatedKind: relatedTo?.kind,
    relatedRef: relatedTo?.ref,
    title,
    body,
  };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value) search.set(name, value);
  return withSearch('/actions/new', search);
}

/** Reads an address of {@link newActionAddress}. */
export function newActionFacts(search: URLSearchParams): NewActionFacts {
  const kind = RELATED_KINDS.find((name) => name === search.get('relatedKind'));
  const ref = search.get('relatedRef');
  const texts = Object.fromEntries(
    (['provider', 'type', 'title', 'body'] as const).flatMap((name) => {
      const value = search.get(name);
      return value ? [[name, value]] : [];
    }),
  );
  return { ...texts, ...(kind && ref ? { relatedTo: { kind, ref } } : {}) };
}

/** What tells one begun action from another: whom and what it is about. Its draft is kept under it. */
export function newActionKey({ provider, relatedTo }: NewActionFacts): string {
  return newActionAddress({ ...(provider ? { provider } : {}), ...(relatedTo ? { relatedTo } : {}) });
}

function withSearch(path: string, search: URLSearchParams): string {
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}
