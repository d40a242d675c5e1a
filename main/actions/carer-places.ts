import type { BooksReader } from '../../db/books';
import type { RelatedTo } from '../../domain/actions/action';
import { formatDate } from '../../domain/calendar/format-dates';
import type { PublishedAction } from '../../domain/sync/carer-data';
import { lineOf } from './related-places';

/** Tells a carer what a thread of theirs is about. */
export type TellPlace = (related: RelatedTo, provider: string) => PublishedAction['relatedTo'];

/**
 * Reads what these carers are told places with. A child or placement that is not (any more) recorded with the carer is not
 * named: it may have been recorded with the wrong one when the thread was opened. The thread is then about the carer.
 */
export async function readCarerPlaces(books: BooksReader, carers: readonly string[]): Promise<TellPlace> {
  const providers = new Map((await books.providers.among(carers)).map(({ ref, name }) => [ref, name]));
  const clients = new Map((await books.clients.ofProviders(carers)).map(({ ref, name }) => [ref, name]));
  const levels = new Map((await books.serviceLevels.list()).map(({ code, name }) => [code, name]));
  const placements = new Map((await books.placements.ofProviders(carers)).map((row) => [row.ref, row]));
  const lived = new Set([...placements.values()].map(({ provider, client }) => pairOf(provider, client)));
  const payDates = new Map((await books.periods.list()).map(({ period, payDate }) => [period, payDate]));
  const { claims: own } = await books.claims.ofProviders(carers);
  const claims = new Map(own.map((claim) => [String(claim.id), claim]));

  const payment = (period: string): string | null => {
    const payDate = payDates.get(period);
    return payDate === undefined ? null : `Payment of ${formatDate(payDate)} (${period})`;
  };
  const wordsOf = ({ kind, ref }: RelatedTo, provider: string): string | null => {
    switch (kind) {
      case 'provider':
        return null;
      case 'client':
        return lived.has(pairOf(provider, ref)) ? (clients.get(ref) ?? null) : null;
      case 'placement': {
        const stay = placements.get(ref);
        if (stay?.provider !== provider) return null;
        const what = [clients.get(stay.client) ?? stay.client, levels.get(stay.serviceLevel) ?? ''];
        return `${what.join(', ')}, from ${formatDate(stay.startDate)}`;
      }
      case 'payment':
        return payment(ref);
      case 'line': {
        const { period, position } = lineOf(ref);
        const words = payment(period);
        return words && `Line ${position}, ${words.replace(/^P/, 'p')}`;
      }
      case 'claim': {
        const claim = claims.get(ref);
        return claim?.provider === provider ? `Claim ${ref} of ${formatDate(claim.day)}` : null;
      }
    }
  };
  return (related, provider) => {
    const words = wordsOf(related, provider);
    if (words !== null) return { ...related, words };
    return { kind: 'provider', ref: provider, words: providers.get(provider) ?? provider };
  };
}

function pairOf(provider: string, client: string): string {
  return `${provider} ${client}`;
}
