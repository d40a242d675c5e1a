import type { BooksReader } from '../../db/books';
import type { CarersAndChildren } from '../../db/repositories/actions';
import type { LinkKind, RelatedTo } from '../../domain/actions/action';
import type { LinkedPlace } from '../../preload/contract/actions';
import { Refusal } from '../door/refusal';

/** The names that what actions speak of is told with. */
export type PlaceNames = CarersAndChildren;

export async function readPlaceNames(books: BooksReader): Promise<PlaceNames> {
  return await books.actions.names();
}

/** What a thread is about, in words and with its screen. */
export function relatedPlace(
  { kind, ref }: RelatedTo,
  provider: string,
  { providers, clients }: PlaceNames,
): LinkedPlace {
  const carerPage = `/carers/${encodeURIComponent(provider)}`;
  switch (kind) {
    case 'provider':
      return { words: providers.get(provider) ?? provider, to: carerPage };
    case 'client':
      return { words: clients.get(ref) ?? ref, to: `/children/${encodeURIComponent(ref)}` };
    case 'placement':
      return { words: `Placement ${ref}`, to: carerPage };
    case 'payment':
      return paymentPlace(ref, provider);
    case 'line': {
      const { period, position } = lineOf(ref);
      return { ...paymentPlace(period, provider), words: `Line ${position} of the payment of ${period}` };
    }
    case 'claim':
      return { words: `Claim ${ref}`, to: `/claims/${ref}` };
  }
}

/** What a thread is linked to, in words and with its screen. */
export function linkedPlace({ kind, ref }: { kind: LinkKind; ref: string }, provider: string): LinkedPlace {
  switch (kind) {
    case 'payment':
      return paymentPlace(ref, provider);
    case 'claim':
      return { words: `Claim ${ref}`, to: `/claims/${ref}` };
    case 'action':
      return { words: `Action ${ref}`, to: `/actions/${ref}` };
  }
}

function paymentPlace(period: string, provider: string): LinkedPlace {
  return {
    words: `Payment of ${period}`,
    to: `/payments/${period}/carer/${encodeURIComponent(provider)}`,
  };
}

/** `2026-27/03#4` is the fourth line of a payment. */
export function lineOf(ref: string): { period: string; position: string } {
  const [period = '', position = ''] = ref.split('#');
  return { period, position };
}

/** Refuses what is not there, or is not this carer's. */
export async function checkRelated(
  books: BooksReader,
  provider: string,
  related: { readonly kind: RelatedTo['kind'] | LinkKind; readonly ref: string },
): Promise<void> {
  if (await isOfProvider(books, provider, related)) return;
  const message = `Carer ${provider} has no ${WORDS[related.kind]} ${related.ref}. Choose what the action is about again.`;
  throw new Refusal('unknown_reference', message);
}

const WORDS: Readonly<Record<RelatedTo['kind'] | LinkKind, string>> = {
  provider: 'record',
  client: 'child',
  placement: 'placement',
  payment: 'payment of period',
  line: 'payment line',
  claim: 'claim',
  action: 'action',
};

/** True for what is there and is this carer's. */
export async function isOfProvider(
  books: BooksReader,
  provider: string,
  { kind, ref }: { readonly kind: RelatedTo['kind'] | LinkKind; readonly ref: string },
): Promise<boolean> {
  switch (kind) {
    case 'provider':
      return ref === provider;
    case 'client':
      return (await books.placements.ofProvider(provider)).some(({ client }) => client === ref);
    case 'placement':
      return (await books.placements.find(ref))?.provider === provider;
    case 'payment':
      return (await books.periods.find(ref)) !== null;
    case 'line':
      return await hasLine(books, provider, ref);
    case 'claim':
      return isNumber(ref) && (await books.claims.find(Number(ref)))?.provider === provider;
    case 'action':
      return isNumber(ref) && (await books.actions.find(Number(ref)))?.provider === provider;
  }
}

/** Of a finalised payment only the lines that it has; those of any other are calculated afresh and not kept. */
async function hasLine(books: BooksReader, provider: string, ref: string): Promise<boolean> {
  if (!/^[^#]+#[1-9]\d{0,3}$/.test(ref)) return false;
  const { period, position } = lineOf(ref);
  const found = await books.periods.find(period);
  if (found?.state !== 'finalised') return found !== null;
  const payment = await books.payments.find(period, provider);
  return payment !== null && Number(position) <= payment.lines.length;
}

function isNumber(ref: string): boolean {
  return /^[1-9]\d{0,8}$/.test(ref);
}
