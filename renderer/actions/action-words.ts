import { formatDate } from '../../domain/calendar/format-dates';
import type {
  ActionEntryRow,
  ActionRow,
  ActionSide,
  DueState,
  MessageOrigin,
  RelatedTo,
} from '../../preload/contract/actions';
import type { ActionOrder, Whose } from './action-list';

/** What is said of everything that the carer never sees. */
export const INTERNAL_WORDS = 'Internal note – the carer never sees this';

/** The mark of a thread that the carer has asked to close. */
export const CLOSURE_WORDS = 'Closure requested';

export const SIDE_WORDS: Readonly<Record<ActionSide, string>> = { team: 'Team', carer: 'Carer' };

export const DUE_WORDS: Readonly<Record<DueState, string>> = {
  green: 'In time',
  amber: 'Due soon',
  red: 'Overdue',
};

export const WHOSE_WORDS: Readonly<Record<Whose, string>> = {
  everyone: 'Everyone’s',
  mine: 'Mine',
  unassigned: 'Unassigned',
  overdue: 'Overdue',
};

export const ORDER_WORDS: Readonly<Record<ActionOrder, string>> = {
  due: 'Due first',
  changed: 'Last change first',
};

/** How a carer's message came in, as choices. */
export const ORIGIN_CHOICES = [
  { value: 'email', label: 'E-mail' },
  { value: 'telephone', label: 'Telephone' },
  { value: 'letter', label: 'Letter' },
] as const satisfies readonly { readonly value: MessageOrigin; readonly label: string }[];

const CAME_IN: Readonly<Record<MessageOrigin, string>> = {
  email: 'by e-mail',
  telephone: 'by telephone',
  letter: 'by letter',
  portal: 'on the carers’ page',
};

export const RELATED_WORDS: Readonly<Record<RelatedTo['kind'], string>> = {
  provider: 'The carer as such',
  client: 'A child',
  placement: 'A placement',
  payment: 'A payment',
  line: 'A line of a payment',
  claim: 'A claim',
};

/** "Overdue since 3 Apr 2026", "Due soon, by 8 Apr 2026"; null where nothing is due. */
export function dueInWords({ due, dueOn }: Pick<ActionRow, 'due' | 'dueOn'>): string | null {
  if (due === null || dueOn === null) return null;
  const day = formatDate(dueOn);
  return due === 'red' ? `Overdue since ${day}` : `${DUE_WORDS[due]}, by ${day}`;
}

/** "Team: Olive Officer", "Team: nobody yet", "Carer". */
export function sideInWords({ assignedTo, assignee }: Pick<ActionRow, 'assignedTo' | 'assignee'>): string {
  if (assignedTo === 'carer') return SIDE_WORDS.carer;
  return `${SIDE_WORDS.team}: ${assignee ?? 'nobody yet'}`;
}

/** Who wrote an entry and how it came in. `carer`: how the carer is called here. */
export function writerInWords({ side, by, origin }: ActionEntryRow, carer: string): string {
  if (side === 'team') return by;
  if (origin === null || origin === 'portal') return `${carer}, on the carers’ page`;
  return `${carer}, ${CAME_IN[origin]}, taken down by ${by}`;
}

/** "reply, " passed the action to the other side, "comment, " left it where it was; empty for anything else. */
export function saidAs({ kind }: Pick<ActionEntryRow, 'kind'>): string {
  return kind === 'reply' || kind === 'comment' ? `${kind}, ` : '';
}

/** True for an entry that says nothing itself: it is one small line. */
export function isSmallEntry({ body, attachments }: ActionEntryRow): boolean {
  return body === '' && attachments.length === 0;
}
