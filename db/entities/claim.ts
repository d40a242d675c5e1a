import { EntitySchema } from 'typeorm';
import type { ClaimItem, ClaimOrigin } from '../../domain/claims/claim';
import { day, instant, key, numberedId, optional, whole, word } from './columns';

/** A carer's claim: its items, the decisions on them and their payments are rows of their own. */
export interface ClaimRow {
  readonly id: number;
  readonly provider: string;
  readonly day: string;
  readonly notes: string;
  readonly origin: ClaimOrigin;
  /** What names a submission of the portal, so that it is taken once; null for any other claim. */
  readonly submission: string | null;
  readonly state: 'unsubmitted' | 'submitted' | 'withdrawn';
  readonly enteredBy: string;
  readonly enteredAt: string;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
}

export const ClaimEntity = new EntitySchema<ClaimRow>({
  name: 'Claim',
  tableName: 'claim',
  columns: {
    id: numberedId,
    provider: word('provider_ref'),
    day: day('day'),
    notes: { type: 'text' },
    origin: word(),
    submission: word('submission', optional),
    state: word(),
    enteredBy: word('entered_by'),
    enteredAt: instant('entered_at'),
    submittedBy: word('submitted_by', optional),
    submittedAt: instant('submitted_at', optional),
    withdrawnBy: word('withdrawn_by', optional),
    withdrawnAt: instant('withdrawn_at', optional),
    withdrawnReason: { type: 'text', name: 'withdrawn_reason', nullable: true },
  },
});

export const ClaimItemEntity = new EntitySchema<ClaimItem>({
  name: 'ClaimItem',
  tableName: 'claim_item',
  columns: {
    id: numberedId,
    claim: whole('claim_id'),
    kind: word(),
    serviceLevel: word('service_level_code'),
    client: word('client_ref', optional),
    fromDay: day('from_day'),
    toDay: day('to_day'),
    description: { type: 'text' },
    quantityHundredths: whole('quantity_hundredths'),
    attachmentHash: word('attachment_hash', optional),
    attachmentName: word('attachment_name', optional),
    enteredBy: word('entered_by'),
  },
});

/** Whether a carer may claim. A carer without a row may not. */
export interface ClaimantRow {
  readonly provider: string;
  readonly approved: boolean;
  readonly note: string | null;
  readonly setBy: string;
  readonly setAt: string;
}

export const ClaimantEntity = new EntitySchema<ClaimantRow>({
  name: 'Claimant',
  tableName: 'claimant',
  columns: {
    provider: word('provider_ref', key),
    approved: { type: 'boolean' },
    note: { type: 'text', nullable: true },
    setBy: word('set_by'),
    setAt: instant('set_at'),
  },
});
