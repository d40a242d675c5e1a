import { z } from 'zod';
import {
  ACTION_SIDES,
  LINK_KINDS,
  MESSAGE_ORIGINS,
  RELATED_KINDS,
  type ActionSide,
  type ActionType,
  type EntryKind,
  type LinkKind,
  type MessageOrigin,
  type RelatedTo,
} from '../../domain/actions/action';
import type { ChangeRequestState, RequestedChange } from '../../domain/actions/change-request';
import type { DueState } from '../../domain/actions/due';
import { application, change, query } from './command';
import {
  fileToAttach,
  isoDate,
  lineOfText,
  note,
  nothing,
  optionalText,
  personName,
  reference,
  writtenText,
} from './fields';

export { ACTION_SIDES, LINK_KINDS, MESSAGE_ORIGINS, RELATED_KINDS };
export type {
  ActionSide,
  ActionType,
  ChangeRequestState,
  DueState,
  EntryKind,
  LinkKind,
  MessageOrigin,
  RelatedTo,
  RequestedChange,
};

/** Something outside the thread that it speaks of, in words and with its screen. */
export interface LinkedPlace {
  readonly words: string;
  /** The address of its screen. */
  readonly to: string;
}

/** A thread in a list. */
export interface ActionRow {
  readonly id: number;
  readonly type: string;
  readonly typeName: string;
  readonly title: string;
  readonly provider: string;
  readonly providerName: string;
  readonly relatedTo: RelatedTo & LinkedPlace;
  readonly state: 'open' | 'closed';
  readonly assignedTo: ActionSide;
  /** The person of the team who has it; null where nobody took it. */
  readonly assignee: string | null;
  readonly closureRequested: boolean;
  readonly dueOn: string | null;
  /** By today's date; null without a due date. */
  readonly due: DueState | null;
  readonly openedBySide: ActionSide;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly mergedInto: number | null;
}

/** A thread that was found: the words that were looked for are between the two marks; empty where no text has them. */
export interface FoundAction extends ActionRow {
  readonly excerpt: string;
}

export interface ActionAttachmentRow {
  readonly id: number;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}

/** One entry of a thread, in the order in which it was written. */
export interface ActionEntryRow {
  readonly id: number;
  readonly kind: EntryKind;
  readonly side: ActionSide;
  readonly by: string;
  readonly at: string;
  readonly origin: MessageOrigin | null;
  readonly body: string;
  /** False for what only the team sees. */
  readonly seenByCarer: boolean;
  /** What it did beside what it says: "assigned to Aisha Khan", "linked to claim 12"; null where nothing. */
  readonly did: string | null;
  readonly link: LinkedPlace | null;
  readonly attachments: readonly ActionAttachmentRow[];
}

/** What became of bank details that a carer asked for. */
export interface AccountAskedFor {
  /** `superseded` without `confirmedBy`: others were entered before anybody confirmed them. */
  readonly state: 'unconfirmed' | 'confirmed' | 'superseded';
  readonly enteredBy: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** What a carer asks to have changed; account numbers as most people see them. */
export interface ChangeRequest {
  readonly id: number;
  readonly action: number;
  readonly requested: RequestedChange;
  readonly state: ChangeRequestState;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  /** Of bank details: whether a second person has confirmed them. */
  readonly confirmedBy: string | null;
  /** Of bank details that were entered; null for anything else. */
  readonly account: AccountAskedFor | null;
  /** What the carer's record said when it was decided, or says now; null where it says nothing. */
  readonly before: RequestedChange | null;
  /** Names what the record says now, for `actions.makeChange`; null once it is decided. */
  readonly basis: string | null;
  /** While it waits: true where the record says so already. */
  readonly isThere: boolean;
  /** While it waits: who changed the same in the record after it was asked for. */
  readonly changedSince: { readonly by: string; readonly at: string } | null;
  /** While it waits: bank details that somebody entered and that nobody confirmed yet; making the change replaces them. */
  readonly replaces: { readonly by: string; readonly at: string } | null;
  /** While it waits: other actions in which the carer asks for another such change that waits. */
  readonly alsoAskedIn: readonly number[];
}

/** Where something was asked for, as the carer's record names it. */
export interface AskedFor {
  readonly action: number;
  readonly title: string;
  /** Who took it down; they confirm no bank details that came of it. */
  readonly takenDownBy: string;
}

export interface ActionDetail {
  readonly action: ActionRow;
  readonly entries: readonly ActionEntryRow[];
  readonly changes: readonly ChangeRequest[];
  /** Threads that were merged into this one. */
  readonly merged: readonly ActionRow[];
}

/** A message that is often written, with fields in braces: {name}, {period}, {amount}. */
export interface ActionTemplate {
  readonly name: string;
  readonly text: string;
}

/** What somebody is still writing. */
export interface ActionDraft {
  readonly content: unknown;
  readonly savedAt: string;
}

const actionNumber = z.number().int().min(1);
const oneAction = z.object({ id: actionNumber });
const title = lineOfText.min(1, 'Give it a title.').max(120, 'At most 120 characters.');
const words = writtenText.max(4000, 'At most 4,000 characters.');
const body = words.min(1, 'Write what there is to say.');
const attachments = z.array(fileToAttach).max(5, 'At most five files a message.').default([]);

/** Whose words these are: the team's own, or a carer's as somebody of the team took them down. */
const from = z
  .discriminatedUnion('side', [
    z.object({ side: z.literal('team') }),
    z.object({ side: z.literal('carer'), origin: z.enum(MESSAGE_ORIGINS).exclude(['portal']) }),
  ])
  .default({ side: 'team' });

const relatedTo = z.object({ kind: z.enum(RELATED_KINDS), ref: z.string().min(1).max(60) });

export const requestedChange = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('bank_details'),
    sortCode: z.string().trim().min(1, 'Give the sort code.'),
    accountNumber: z.string().trim().min(1, 'Give the account number.'),
    accountName: personName,
  }),
  z.object({
    kind: z.literal('address'),
    address: z.string().trim().min(1, 'Give the address.').max(300),
    postcode: z.string().trim().min(1, 'Give the postcode.').max(10),
  }),
  z.object({ kind: z.literal('phone'), phone: z.string().trim().min(1, 'Give the number.').max(40) }),
  z.object({ kind: z.literal('email'), email: z.email('Give an e-mail address.').max(120) }),
]);

/** What can be written in a thread, beside what opens it. A close may go without words. */
export const WRITTEN_VERBS = ['comment', 'reply', 'closure_request', 'close', 'reopen', 'note'] as const;
export type WrittenVerb = (typeof WRITTEN_VERBS)[number];

const writing = ['officer', 'approver', 'administrator'] as const;

const draftOf = z.object({ thread: z.union([actionNumber, z.literal('new')]) });

export const actionsContract = {
  /** The newest change first. */
  'actions.list': query<readonly ActionRow[]>()(
    'signedIn',
    z.object({
      openOnly: z.boolean(),
      provider: reference.optional(),
      /** Only those about a child: the child as such, a placement, or a claim with an item for it. */
      client: reference.optional(),
      /** Only those about a claim. */
      claim: actionNumber.optional(),
    }),
  ),
  /** Threads of which one text has every word, the newest text first; then by number or carer's name. 200 at most. */
  'actions.search': query<readonly FoundAction[]>()(
    'signedIn',
    z.object({ text: z.string().max(200), openOnly: z.boolean() }),
  ),
  'actions.read': query<ActionDetail>()('signedIn', oneAction),
  'actions.attachment': query<{ name: string; mediaType: string; bytes: Uint8Array }>()(
    'signedIn',
    oneAction,
  ),
  /** Writes an attached file to a folder, beside what is there already; audited. Nothing opens it. */
  'actions.saveAttachment': application<{ file: string }>()(
    'signedIn',
    oneAction.extend({ to: z.string().min(1) }),
  ),
  /** Opens a thread. `assignTo`: whose turn it is first. */
  'actions.create': change<ActionDetail>()(
    writing,
    z.object({
      provider: reference,
      type: z.string().min(1, 'Choose a type.'),
      relatedTo,
      assignTo: z.enum(ACTION_SIDES),
      assignee: personName.nullable().default(null),
      title,
      body,
      attachments,
      from,
    }),
  ),
  /** Writes into a thread: what each verb does to it is in `domain/actions/thread`. */
  'actions.write': change<ActionDetail>()(
    writing,
    oneAction
      .extend({ verb: z.enum(WRITTEN_VERBS), body: words, attachments, from })
      .refine(({ verb, body: text }) => verb === 'close' || text !== '', {
        path: ['body'],
        message: 'Write what there is to say.',
      }),
  ),
  /** Gives it to a person of the team, or (null) back to the team; the carer sees none of it. */
  'actions.assign': change<ActionDetail>()(
    writing,
    oneAction.extend({ assignee: personName.nullable(), note: optionalText(1000).default(null) }),
  ),
  'actions.setDue': change<ActionDetail>()(writing, oneAction.extend({ dueOn: isoDate, note })),
  'actions.link': change<ActionDetail>()(
    writing,
    oneAction.extend({ link: z.object({ kind: z.enum(LINK_KINDS), ref: z.string().min(1).max(60) }) }),
  ),
  /** Closes a duplicate: the carer is told which thread goes on. */
  'actions.merge': change<ActionDetail>()(writing, oneAction.extend({ into: actionNumber })),
  /** Every type, also retired ones. */
  'actions.types': query<readonly ActionType[]>()('signedIn', nothing),
  'actions.templates': query<readonly ActionTemplate[]>()('signedIn', nothing),
  /** Whom a thread can be given to. */
  'actions.people': query<readonly string[]>()('signedIn', nothing),
  'actions.draft': query<ActionDraft | null>()('signedIn', draftOf),
  /** Keeps what somebody is writing; theirs alone, and not audited. */
  'actions.keepDraft': application<null>()(
    'signedIn',
    draftOf.extend({ content: z.record(z.string(), z.unknown()) }),
  ),
  'actions.dropDraft': application<null>()('signedIn', draftOf),
  /** Takes down what the carer asks to have changed. */
  'actions.requestChange': change<ActionDetail>()(writing, oneAction.extend({ requested: requestedChange })),
  /**
   * Enters it in the carer's record, as by hand: bank details then wait for a second person. Refused where the record
   * is not what `basis` says it was.
   */
  'actions.makeChange': change<ActionDetail>()(
    ['officer', 'administrator'],
    oneAction.extend({ basis: z.string().max(4000).optional() }),
  ),
  'actions.refuseChange': change<ActionDetail>()(writing, oneAction.extend({ reason: note })),
};
