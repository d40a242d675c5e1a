import type { PublishedPeriod } from '../../domain/sync/carer-data';

type State = PublishedPeriod['state'];

/** A payment's state in a word. */
export const STATE_TAGS = {
  future: { text: 'Future', colour: 'grey' },
  current: { text: 'Current', colour: 'yellow' },
  finalised: { text: 'Finalised', colour: 'green' },
} as const satisfies Record<State, { text: string; colour: string }>;

/** Of a payment in which there is nothing. */
export const NOTHING_WORDS: Readonly<Record<State, string>> = {
  future: 'By what is known today, there is nothing to pay you for these days.',
  current: 'By what is known today, there is nothing to pay you for these days.',
  finalised: 'Nothing was paid to you for these days.',
};

/** What the state means for the carer. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  future:
    'This payment is still to come. It shows what would be paid by what is known today: it can change, and claims are not in it yet.',
  current:
    'This payment is current. It can still be amended by the Children’s Services Finance Team until it is finalised.',
  finalised:
    'This payment is finalised. It never changes: anything found later is put right in a later payment.',
};
