import type { IsoDate } from '../calendar/dates';
import type { ProviderType } from '../facts';

/** The two sides of a thread: Children's Services Finance, and the carer household. */
export const ACTION_SIDES = ['team', 'carer'] as const;
export type ActionSide = (typeof ACTION_SIDES)[number];

/** What an action can be about, beside the carer whom every action is with. */
export const RELATED_KINDS = ['provider', 'client', 'placement', 'payment', 'line', 'claim'] as const;
export type RelatedKind = (typeof RELATED_KINDS)[number];

/**
 * What an action is about. `ref`: a reference of the council's; of a payment its period; of a line `2026-27/03#4`, the
 * fourth of that payment; of a claim its number; the provider's own for the carer as such.
 */
export interface RelatedTo {
  readonly kind: RelatedKind;
  readonly ref: string;
}

/** How a carer's message came in. The portal's come as submissions; the others are written down by an officer. */
export const MESSAGE_ORIGINS = ['email', 'telephone', 'letter', 'portal'] as const;
export type MessageOrigin = (typeof MESSAGE_ORIGINS)[number];

/**
 * What happens in a thread. `message` opens it, then: `comment` (the assignment stays), `reply` (it passes to the other
 * side), `closure_request` (the carer's), `close` and `reopen` (the team's), and what only the team sees: `note`,
 * `assign` (to a person of the team), `due`, `link`, `change` (a change request was made or refused). `merge` closes a
 * duplicate, and `merged` stands in the thread that goes on. Source: the carers' guide, "Actions and Change Requests".
 */
export const ENTRY_KINDS = [
  'message',
  'comment',
  'reply',
  'closure_request',
  'close',
  'reopen',
  'merge',
  'merged',
  'note',
  'assign',
  'due',
  'link',
  'change',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a thread can be linked to, beside what it is about. */
export const LINK_KINDS = ['payment', 'claim', 'action'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** What an entry does beside what it says. */
export interface EntryDetails {
  /** Of `message`: whom the thread begins with. */
  readonly assignTo?: ActionSide;
  /** Of `assign`: the person of the team; null gives it back to the team. */
  readonly assignee?: string | null;
  /** When the team has to answer; set by whatever puts the thread on the team's side, and by `due`. */
  readonly dueOn?: IsoDate | null;
  readonly link?: { readonly kind: LinkKind; readonly ref: string };
  /** Of `merge` and `merged`: the other thread. */
  readonly action?: number;
  /** Of `change`: the change request. */
  readonly change?: number;
  readonly outcome?: 'made' | 'refused' | 'requested';
}

/** One entry of a thread; never changed once it is there. */
export interface ActionEntry {
  readonly id: number;
  readonly action: number;
  readonly kind: EntryKind;
  readonly side: ActionSide;
  /** The person of the team who wrote it, or who took down what the carer said. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** How a carer's message came in; null for the team's. */
  readonly origin: MessageOrigin | null;
  /** Empty for an entry without words. */
  readonly body: string;
  readonly details: EntryDetails;
}

/** A type of action. A retired one stays with its threads and is not offered any more. */
export interface ActionType {
  readonly code: string;
  readonly name: string;
  /** Working days in which the team answers; the due date counts from the day the thread comes to its side. */
  readonly answerDays: number;
  /** Whose carers may open one; null for everybody's. */
  readonly providerType: ProviderType | null;
  readonly retired: boolean;
}

/** The types that the carers' guide names. */
export const FIRST_ACTION_TYPES: readonly ActionType[] = [
  type('foster-carer-query', 'Foster Carer Query', 5, 'foster_carer'),
  type('supported-lodgings-query', 'Supported Lodgings Provider Query', 5, 'supported_lodgings'),
  type('payment-query', 'Payment query', 3),
  type('remittance-query', 'Remittance query', 5),
  type('change-of-details', 'Change of details', 2),
  type('overpayment', 'Overpayment', 10),
];

function type(
  code: string,
  name: string,
  answerDays: number,
  providerType: ProviderType | null = null,
): ActionType {
  return { code, name, answerDays, providerType, retired: false };
}
