import { formatDate } from '../../domain/calendar/format-dates';
import { yearOfPeriod } from '../../domain/calendar/periods';
import type { CarerData } from '../../domain/sync/carer-data';
import type { SubmittedAction } from '../../domain/sync/submission';
import { claimStateWord } from '../claims/claim-words';
import { recordsOf } from '../records/carer-records';
import { periodInAList } from '../records/period-words';

/** What an action of this carer's can be about, as its form offers it. */
const RELATED_CHOICES = ['none', 'payment', 'client', 'claim'] as const;
export type RelatedChoice = (typeof RELATED_CHOICES)[number];

interface RelatedThing {
  readonly kind: RelatedChoice;
  readonly ref: string;
}

export interface RelatedKindOption {
  readonly value: RelatedChoice;
  readonly text: string;
}

interface Option {
  readonly value: string;
  readonly text: string;
}

const TEXTS: Readonly<Record<RelatedChoice, string>> = {
  none: 'Nothing in particular',
  payment: 'A scheduled payment',
  client: 'A child',
  claim: 'A one-off claim',
};

/** The kinds of which there is something. */
export function relatedKinds(data: CarerData): RelatedKindOption[] {
  return RELATED_CHOICES.filter((kind) => kind === 'none' || relatedOptions(data, kind).length > 0).map(
    (value) => ({ value, text: TEXTS[value] }),
  );
}

/**
 * What there is of a kind: each by the reference that the team knows it by. The latest first; of payments those to come
 * last, as they are seldom what is asked about.
 */
export function relatedOptions(data: CarerData, kind: RelatedChoice): Option[] {
  switch (kind) {
    case 'none':
      return [];
    // Also where nothing was paid: that may be the very question.
    case 'payment': {
      const { payment } = recordsOf(data);
      const toCome = data.periods.filter(({ state }) => state === 'future');
      const begun = data.periods.filter(({ state }) => state !== 'future').toReversed();
      return [...begun, ...toCome].map((period) => ({
        value: period.period,
        text: `${yearOfPeriod(period.period)}, period ${periodInAList(period, payment(period.period))}`,
      }));
    }
    case 'client':
      return data.claiming.children.map(({ client, name }) => ({ value: client, text: name }));
    case 'claim':
      return [...data.claims].reverse().map(({ id, day, state }) => ({
        value: String(id),
        text: `Claim ${id} of ${formatDate(day)} (${claimStateWord(state).toLowerCase()})`,
      }));
  }
}

/** The words for what an action on its way is about; empty for nothing in particular. */
export function relatedWords(data: CarerData, { kind, ref }: SubmittedAction['relatesTo']): string {
  const choice = RELATED_CHOICES.find((one) => one === kind);
  return choice === undefined
    ? ''
    : (relatedOptions(data, choice).find(({ value }) => value === ref)?.text ?? '');
}

/** What "Ask about this payment" leads to: `#/actions/new?about=payment&period=2026-27/07`. */
export function askedAbout(data: CarerData, query: URLSearchParams): RelatedThing {
  const about = RELATED_CHOICES.find((kind) => kind === query.get('about')) ?? 'none';
  const ref = query.get('period') ?? query.get('number') ?? '';
  return stillThere(data, { kind: about, ref });
}

/** What an action is about, or nothing in particular where there is no such thing. */
export function stillThere(data: CarerData, { kind, ref }: RelatedThing): RelatedThing {
  const isThere = relatedOptions(data, kind).some(({ value }) => value === ref);
  return isThere ? { kind, ref } : { kind: 'none', ref: '' };
}
