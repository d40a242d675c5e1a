import { EntitySchema } from 'typeorm';
import { day, instant, json, numberedId, optional, whole, word } from './columns';

/** A panel member's decision on one item. It stands until it is taken back; then another may be taken. */
export interface ClaimDecisionRow {
  readonly id: number;
  readonly item: number;
  readonly decision: 'accepted' | 'rejected';
  readonly reason: string | null;
  /** What the panel saw: the item's rate and amount then. Null where there was no rate. */
  readonly ratePence: number | null;
  readonly amountPence: number | null;
  /** The sitting of the panel in which it was taken; null outside one. */
  readonly sitting: number | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly takenBackBy: string | null;
  readonly takenBackAt: string | null;
  readonly takenBackReason: string | null;
}

export const ClaimDecisionEntity = new EntitySchema<ClaimDecisionRow>({
  name: 'ClaimDecision',
  tableName: 'claim_decision',
  columns: {
    id: numberedId,
    item: whole('item_id'),
    decision: word(),
    reason: { type: 'text', nullable: true },
    ratePence: whole('rate_pence', optional),
    amountPence: whole('amount_pence', optional),
    sitting: whole('sitting_id', optional),
    decidedBy: word('decided_by'),
    decidedAt: instant('decided_at'),
    takenBackBy: word('taken_back_by', optional),
    takenBackAt: instant('taken_back_at', optional),
    takenBackReason: { type: 'text', name: 'taken_back_reason', nullable: true },
  },
});

/** A meeting of the panel: who was present, and when it ended. One is open at a time. */
export interface PanelSittingRow {
  readonly id: number;
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly notes: string;
  readonly openedBy: string;
  readonly openedAt: string;
  readonly closedBy: string | null;
  readonly closedAt: string | null;
}

export const PanelSittingEntity = new EntitySchema<PanelSittingRow>({
  name: 'PanelSitting',
  tableName: 'panel_sitting',
  columns: {
    id: numberedId,
    heldOn: day('held_on'),
    present: json(),
    notes: { type: 'text' },
    openedBy: word('opened_by'),
    openedAt: instant('opened_at'),
    closedBy: word('closed_by', optional),
    closedAt: instant('closed_at', optional),
  },
});
