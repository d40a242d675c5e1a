import { EntitySchema } from 'typeorm';
import { instant, json, optional, whole, word } from './columns';

export const AUDIT_SUBJECTS = [
  'ledger',
  'user',
  'setting',
  'provider',
  'bank_details',
  'client',
  'service_level',
  'rate',
  'placement',
  'period',
  'exception',
  'bacs_file',
  'import',
  'one_off',
  'extra_rule',
  'recovery_plan',
  'attachment',
  'stay_confirmation',
  'claim',
  'claim_item',
  'claim_decision',
  'claimant',
  'panel_sitting',
  'action',
  'action_entry',
  'action_attachment',
  'action_change',
  'sync_key',
  'portal_account',
  'destination',
  'publication',
  'submission',
] as const;
export type AuditSubject = (typeof AUDIT_SUBJECTS)[number];

/** One change: who, when, what, before and after. Each event's hash covers the hash before it. */
export interface AuditEventRow {
  readonly seq: number;
  readonly at: string;
  readonly user: string;
  readonly action: string;
  readonly subjectKind: AuditSubject;
  readonly subjectRef: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly note: string | null;
  readonly previousHash: string;
  readonly hash: string;
}

export const AuditEventEntity = new EntitySchema<AuditEventRow>({
  name: 'AuditEvent',
  tableName: 'audit_event',
  columns: {
    seq: whole('seq', { primary: true }),
    at: instant('at'),
    user: word('user_name'),
    action: word(),
    subjectKind: word('subject_kind'),
    subjectRef: word('subject_ref', optional),
    before: json('before', optional),
    after: json('after', optional),
    note: { type: 'text', nullable: true },
    previousHash: word('previous_hash'),
    hash: word(),
  },
});
