import { EntitySchema } from 'typeorm';
import type { ActionEntry, ActionSide, RelatedKind } from '../../domain/actions/action';
import type { ChangeRequestState, RequestedChange } from '../../domain/actions/change-request';
import { day, instant, json, key, numberedId, optional, whole, word } from './columns';

/** A thread. Where it stands is kept beside it for lists; it always follows from its entries. */
export interface ActionRow {
  readonly id: number;
  readonly provider: string;
  /** The code of its type (setting `actions.types`). */
  readonly type: string;
  readonly title: string;
  readonly relatedKind: RelatedKind;
  readonly relatedRef: string;
  /** What names the portal's submission that opened it; null for any other. */
  readonly submission: string | null;
  readonly openedBySide: ActionSide;
  readonly openedAt: string;
  readonly state: 'open' | 'closed';
  readonly assignedTo: ActionSide;
  readonly assignee: string | null;
  readonly closureRequested: boolean;
  readonly dueOn: string | null;
  readonly mergedInto: number | null;
  /** When its last entry was written. */
  readonly updatedAt: string;
}

export const ActionEntity = new EntitySchema<ActionRow>({
  name: 'Action',
  tableName: 'action',
  columns: {
    id: numberedId,
    provider: word('provider_ref'),
    type: word(),
    title: { type: 'text' },
    relatedKind: word('related_kind'),
    relatedRef: word('related_ref'),
    submission: word('submission', optional),
    openedBySide: word('opened_by_side'),
    openedAt: instant('opened_at'),
    state: word(),
    assignedTo: word('assigned_to'),
    assignee: word('assignee', optional),
    closureRequested: { type: 'boolean', name: 'closure_requested' },
    dueOn: day('due_on', optional),
    mergedInto: whole('merged_into', optional),
    updatedAt: instant('updated_at'),
  },
});

/** An entry as the ledger keeps it, with what names the portal's submission that it came as. */
export interface ActionEntryRow extends ActionEntry {
  readonly submission: string | null;
}

export const ActionEntryEntity = new EntitySchema<ActionEntryRow>({
  name: 'ActionEntry',
  tableName: 'action_entry',
  columns: {
    id: numberedId,
    action: whole('action_id'),
    kind: word(),
    side: word(),
    by: word('by_user'),
    at: instant('at'),
    origin: word('origin', optional),
    body: { type: 'text' },
    details: json('details'),
    submission: word('submission', optional),
  },
});

/** A file sent with an entry. */
export interface ActionAttachmentRow {
  readonly id: number;
  readonly entry: number;
  readonly hash: string;
  readonly name: string;
}

export const ActionAttachmentEntity = new EntitySchema<ActionAttachmentRow>({
  name: 'ActionAttachment',
  tableName: 'action_attachment',
  columns: { id: numberedId, entry: whole('entry_id'), hash: word(), name: word() },
});

/** What a carer asks in a thread to have changed, and what became of it. */
export interface ChangeRequestRow {
  readonly id: number;
  readonly action: number;
  readonly requested: RequestedChange;
  readonly state: ChangeRequestState;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  /** Why it was refused. */
  readonly reason: string | null;
  /** The bank details that it became; null for anything else. */
  readonly bankDetails: number | null;
}

export const ChangeRequestEntity = new EntitySchema<ChangeRequestRow>({
  name: 'ChangeRequest',
  tableName: 'action_change',
  columns: {
    id: numberedId,
    action: whole('action_id'),
    requested: json('requested'),
    state: word(),
    requestedBy: word('requested_by'),
    requestedAt: instant('requested_at'),
    decidedBy: word('decided_by', optional),
    decidedAt: instant('decided_at', optional),
    reason: { type: 'text', nullable: true },
    bankDetails: whole('bank_details_id', optional),
  },
});

/** What somebody is still writing: theirs alone, and not audited. */
export interface ActionDraftRow {
  readonly user: string;
  /** An action's number, or `new`. */
  readonly thread: string;
  readonly content: unknown;
  readonly savedAt: string;
}

export const ActionDraftEntity = new EntitySchema<ActionDraftRow>({
  name: 'ActionDraft',
  tableName: 'action_draft',
  columns: {
    user: word('user_name', key),
    thread: word('thread', key),
    content: json('content'),
    savedAt: instant('saved_at'),
  },
});
