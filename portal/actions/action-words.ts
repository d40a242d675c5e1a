import type { ActionSide, EntryKind } from '../../domain/actions/action';

/** The team as the carers' guide calls it. */
export const TEAM = 'Children’s Services Finance';

export const ASSIGNED: Readonly<Record<ActionSide, string>> = { carer: 'You', team: TEAM };

/** What an entry is, behind who wrote it. */
export const ENTRY_WORDS: Readonly<Record<EntryKind, string>> = {
  message: 'opened this',
  comment: 'commented',
  reply: 'replied',
  closure_request: 'asked for this to be closed',
  close: 'closed this',
  reopen: 'opened this again',
  merge: 'closed this, as it goes on in another action',
  merged: 'put another action together with this one',
  note: 'noted something',
  assign: 'gave this to somebody',
  due: 'changed a date',
  link: 'linked something',
  change: 'changed your details',
};
