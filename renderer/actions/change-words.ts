import { formatInstant } from '../../domain/calendar/format-dates';
import type { ChangeRequest, RequestedChange } from '../../preload/contract/actions';
import type { ShownState } from '../format/state-badge';

export const CHANGE_TITLES: Readonly<Record<RequestedChange['kind'], string>> = {
  bank_details: 'New bank details',
  address: 'New address',
  phone: 'New phone number',
  email: 'New e-mail address',
};

/** Each fact of a change by its name on screen; of nothing (null) the same names, without facts. */
export function changedFacts(
  kind: RequestedChange['kind'],
  change: RequestedChange | null,
): readonly (readonly [name: string, fact: string])[] {
  const facts: Readonly<Record<string, string>> = change ? { ...change } : {};
  return FIELDS[kind].map(([field, name]) => [name, facts[field] ?? '']);
}

const FIELDS: Readonly<Record<RequestedChange['kind'], readonly (readonly [field: string, name: string])[]>> =
  {
    bank_details: [
      ['sortCode', 'Sort code'],
      ['accountNumber', 'Account number'],
      ['accountName', 'Account name'],
    ],
    address: [
      ['address', 'Address'],
      ['postcode', 'Postcode'],
    ],
    phone: [['phone', 'Phone']],
    email: [['email', 'E-mail']],
  };

/** What became of a change request: a word for its badge, and the rest in sentences. */
export interface ChangeOutcome {
  readonly state: ShownState;
  readonly word: string;
  readonly sentences: readonly string[];
}

export function outcomeOf(request: ChangeRequest): ChangeOutcome {
  const { state, decidedBy, decidedAt, reason } = request;
  const decided = decidedAt === null ? '' : `by ${decidedBy}, ${formatInstant(decidedAt)}`;
  switch (state) {
    case 'requested':
      return { state: 'pending', word: 'Waits to be made', sentences: [] };
    case 'refused':
      return { state: 'rejected', word: 'Refused', sentences: [`Refused ${decided}: ${reason}`] };
    case 'made':
      return accountOutcome(request, `Made ${decided}.`);
  }
}

function accountOutcome({ account, decidedAt }: ChangeRequest, made: string): ChangeOutcome {
  if (account === null) return { state: 'confirmed', word: 'Made', sentences: [made] };
  const { state, confirmedBy, confirmedAt } = account;
  if (confirmedBy === null || confirmedAt === null)
    return state === 'unconfirmed'
      ? { state: 'unconfirmed', word: 'Waits for a second person', sentences: [made] }
      : {
          state: 'superseded',
          word: 'Replaced',
          sentences: [made, 'Other bank details were entered before anybody confirmed these.'],
        };
  const confirmed =
    decidedAt !== null && confirmedAt < decidedAt
      ? `These had been confirmed before, by ${confirmedBy}, and are used again.`
      : `Confirmed by ${confirmedBy}, ${formatInstant(confirmedAt)}.`;
  return state === 'confirmed'
    ? { state: 'confirmed', word: `Confirmed by ${confirmedBy}`, sentences: [made, confirmed] }
    : { state: 'superseded', word: 'Used before', sentences: [made, confirmed, 'Others are used by now.'] };
}

/** What somebody should know before they make a change that waits. */
export function warningsOf(request: ChangeRequest): readonly string[] {
  const { isThere, changedSince, replaces, alsoAskedIn, action } = request;
  if (isThere) return ['The carer’s record says so already. Refuse the request, with that as the reason.'];
  const others = alsoAskedIn.map((other) => (other === action ? 'This action' : `Action ${other}`));
  return [
    ...(changedSince
      ? [
          `${changedSince.by} changed this in the carer’s record on ${formatInstant(changedSince.at)}, after it was asked for. Making the change replaces that.`,
        ]
      : []),
    ...(replaces
      ? [
          `Bank details that ${replaces.by} entered on ${formatInstant(replaces.at)} wait to be confirmed. Making the change replaces them.`,
        ]
      : []),
    ...others.map((other) => `${other} asks for another such change that waits.`),
  ];
}
