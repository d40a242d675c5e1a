import { refusalOf } from '../../domain/actions/thread';
import type { ActionRow, MessageOrigin } from '../../preload/contract/actions';
import { SIDE_WORDS } from './action-words';

/** What can be written under a thread; `fromCarer` takes down what the carer said. */
export const COMPOSER_VERBS = ['reply', 'comment', 'note', 'fromCarer', 'close', 'reopen'] as const;
export type ComposerVerb = (typeof COMPOSER_VERBS)[number];

/** What a carer's message that came in another way than the portal can be. */
export const CARER_VERBS = ['reply', 'comment', 'closure_request'] as const;
export type CarerVerb = (typeof CARER_VERBS)[number];

/**
 * The sheets of paper on the desk: what the carer will read, what only the team will, and what the carer said. Each keeps
 * its own words, so that what is written on one can never be sent as another.
 */
export type Sheet = 'toCarer' | 'note' | 'fromCarer';

export function sheetOf(verb: ComposerVerb): Sheet {
  return verb === 'note' || verb === 'fromCarer' ? verb : 'toCarer';
}

type Thread = Pick<ActionRow, 'id' | 'state' | 'assignedTo' | 'closureRequested' | 'mergedInto'>;

/** The verbs that the thread allows now, in their order. */
export function possibleVerbs(thread: Thread): readonly ComposerVerb[] {
  return COMPOSER_VERBS.filter((verb) =>
    verb === 'fromCarer' ? possibleCarerVerbs(thread).length > 0 : refusalOf(thread, verb, 'team') === null,
  );
}

export function possibleCarerVerbs(thread: Thread): readonly CarerVerb[] {
  return CARER_VERBS.filter((verb) => refusalOf(thread, verb, 'carer') === null);
}

/** What is most often written next: a reply when it is our turn, else a comment; in a closed thread why it is reopened. */
export function firstVerb(thread: Thread): ComposerVerb {
  const possible = possibleVerbs(thread);
  const wanted = thread.state === 'closed' ? 'reopen' : thread.assignedTo === 'team' ? 'reply' : 'comment';
  return possible.includes(wanted) ? wanted : (possible[0] ?? 'note');
}

/** What the button that sends says. */
export function sendLabel(verb: ComposerVerb, carerVerb: CarerVerb, { id }: Thread): string {
  switch (verb) {
    case 'reply':
      return 'Send the reply';
    case 'comment':
      return 'Send the comment';
    case 'note':
      return 'Keep the note';
    case 'close':
      return `Close action ${id}`;
    case 'reopen':
      return `Reopen action ${id}`;
    case 'fromCarer':
      return `Take down the ${CARER_VERB_WORDS[carerVerb].noun}`;
  }
}

export const CARER_VERB_WORDS: Readonly<
  Record<CarerVerb, { readonly noun: string; readonly choice: string }>
> = {
  reply: { noun: 'reply', choice: 'A reply: the action passes to the team' },
  comment: { noun: 'comment', choice: 'A comment: the action stays where it is' },
  closure_request: { noun: 'closure request', choice: 'A request to close the action' },
};

/** What sending will do, before it is done. */
export function whatSendingDoes(verb: ComposerVerb, carerVerb: CarerVerb, { assignedTo }: Thread): string {
  const stays = `The action stays with the ${SIDE_WORDS[assignedTo].toLowerCase()}.`;
  switch (verb) {
    case 'reply':
      return `The carer sees this. ${assignedTo === 'carer' ? stays : 'The action passes to the carer.'}`;
    case 'comment':
      return `The carer sees this. ${stays}`;
    case 'note':
      return `Only the team sees this, the carer never does. ${stays}`;
    case 'close':
      return 'The action is closed. The carer sees that, and what is written here.';
    case 'reopen':
      return 'The action is open again, and with the team. The carer sees why.';
    case 'fromCarer':
      return `The carer sees this as their own words. ${carerVerbDoes(carerVerb, assignedTo, stays)}`;
  }
}

function carerVerbDoes(verb: CarerVerb, assignedTo: Thread['assignedTo'], stays: string): string {
  if (verb === 'comment') return stays;
  const passes = assignedTo === 'team' ? stays : 'The action passes to the team.';
  return verb === 'reply' ? passes : `${passes} It is marked: closure requested.`;
}

/** What was done, once it is sent. */
export function whatSendingDid(verb: ComposerVerb, carerVerb: CarerVerb, after: Thread): string {
  const where = `The action is with the ${SIDE_WORDS[after.assignedTo].toLowerCase()}.`;
  switch (verb) {
    case 'reply':
      return `Reply sent. ${where}`;
    case 'comment':
      return `Comment sent. ${where}`;
    case 'note':
      return 'Note kept. The carer does not see it.';
    case 'close':
      return `Action ${after.id} is closed.`;
    case 'reopen':
      return `Action ${after.id} is open again. ${where}`;
    case 'fromCarer':
      return `The carer’s ${CARER_VERB_WORDS[carerVerb].noun} is taken down. ${where}`;
  }
}

/** Whose words are sent, as the ledger takes them. */
export function fromOf(
  verb: ComposerVerb,
  origin: Exclude<MessageOrigin, 'portal'>,
): { readonly side: 'team' } | { readonly side: 'carer'; readonly origin: Exclude<MessageOrigin, 'portal'> } {
  return verb === 'fromCarer' ? { side: 'carer', origin } : { side: 'team' };
}

/** What the box asks for. */
export function boxLabel(verb: ComposerVerb): string {
  switch (verb) {
    case 'reply':
      return 'Reply to the carer';
    case 'comment':
      return 'Comment, which the carer sees';
    case 'note':
      return 'Internal note, which the carer never sees';
    case 'fromCarer':
      return 'What the carer said, in their words';
    case 'close':
      return 'Last words to the carer, if any';
    case 'reopen':
      return 'Why it is reopened: the carer reads it';
  }
}

/** Why a verb is not possible now, in a sentence. */
export function whyNot(verb: ComposerVerb, { id, state, mergedInto }: Thread): string {
  if (mergedInto !== null) return `Action ${id} was merged into action ${mergedInto}: write there.`;
  if (verb === 'reopen') return `Action ${id} is open already.`;
  return state === 'closed' ? `Action ${id} is closed. Reopen it first (O).` : '';
}
