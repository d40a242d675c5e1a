import { EntitySchema } from 'typeorm';
import type { OneOff } from '../../domain/one-offs/one-off';
import { day, instant, numberedId, optional, whole, word } from './columns';

export const ONE_OFF_STATES = ['pending', 'approved', 'rejected', 'withdrawn'] as const;
export type OneOffState = (typeof ONE_OFF_STATES)[number];

/** A manual line from entry to decision. Paid where a finalised line names it. */
export interface OneOffRow extends Omit<OneOff, 'approvedBy'> {
  readonly evidenceHash: string | null;
  readonly evidenceName: string | null;
  readonly state: OneOffState;
  readonly enteredAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly decisionNote: string | null;
}

export const OneOffEntity = new EntitySchema<OneOffRow>({
  name: 'OneOff',
  tableName: 'one_off',
  columns: {
    id: numberedId,
    provider: word('provider_ref'),
    client: word('client_ref', optional),
    serviceLevel: word('service_level_code', optional),
    purpose: word(),
    date: day('day'),
    quantityHundredths: whole('quantity_hundredths', optional),
    unit: word('unit', optional),
    ratePence: whole('rate_pence', optional),
    amountPence: whole('amount_pence'),
    reason: { type: 'text' },
    evidenceHash: word('evidence_hash', optional),
    evidenceName: word('evidence_name', optional),
    state: word(),
    enteredBy: word('entered_by'),
    enteredAt: instant('entered_at'),
    decidedBy: word('decided_by', optional),
    decidedAt: instant('decided_at', optional),
    decisionNote: { type: 'text', name: 'decision_note', nullable: true },
  },
});
