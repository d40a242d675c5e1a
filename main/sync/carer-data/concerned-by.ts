import type { AuditEventRow, AuditSubject } from '../../../db/entities/audit-event';

/** A change as the audit trail keeps it. */
export type AuditedChange = Pick<AuditEventRow, 'subjectKind' | 'subjectRef' | 'before' | 'after'>;

/**
 * Whose data a change may have changed: everybody's, or that of the carers who have one of these. What is there no more
 * is named by its own event, which says whose it was.
 */
export type Concerned =
  | 'everybody'
  | {
      readonly providers?: readonly string[];
      readonly clients?: readonly string[];
      readonly claims?: readonly number[];
      readonly claimItems?: readonly number[];
      readonly actions?: readonly number[];
      readonly actionEntries?: readonly number[];
    };

const NOBODY: Concerned = {};

/** The settings that carers see something of. */
const SHOWN_SETTINGS: ReadonlySet<string> = new Set([
  'organisation.name',
  'organisation.contact',
  'statements.qualifyingCareRelief',
  'actions.types',
  'claims.attachmentMegabytes',
]);

const BY_SUBJECT: Readonly<Record<AuditSubject, (change: AuditedChange) => Concerned>> = {
  ledger: () => NOBODY,
  user: () => NOBODY,
  setting: ({ subjectRef }) => (SHOWN_SETTINGS.has(subjectRef ?? '') ? 'everybody' : NOBODY),
  provider: ({ subjectRef }) => ({ providers: named(subjectRef) }),
  bank_details: ({ subjectRef }) => ({ providers: named(subjectRef) }),
  client: ({ subjectRef }) => ({ clients: named(subjectRef) }),
  service_level: () => 'everybody',
  rate: () => 'everybody',
  // With the provider from whom it moved; and the child's other carers see nothing of it.
  placement: (change) => ({ providers: texts(change, 'provider') }),
  period: (change) => (isPreparation(change) ? NOBODY : 'everybody'),
  exception: () => NOBODY,
  bacs_file: () => NOBODY,
  import: () => NOBODY,
  one_off: (change) => ({ providers: texts(change, 'provider') }),
  extra_rule: () => 'everybody',
  recovery_plan: ({ subjectRef }) => ({ providers: named(subjectRef) }),
  attachment: () => NOBODY,
  stay_confirmation: () => NOBODY,
  claim: (change) => ({ providers: texts(change, 'provider') }),
  claim_item: (change) => ({ claims: numbers(change, 'claim') }),
  claim_decision: (change) => ({ claimItems: numbers(change, 'item') }),
  claimant: ({ subjectRef }) => ({ providers: named(subjectRef) }),
  panel_sitting: () => NOBODY,
  action: (change) => ({ providers: texts(change, 'provider') }),
  action_entry: (change) => ({ actions: numbers(change, 'action') }),
  action_attachment: (change) => ({ actionEntries: numbers(change, 'entry') }),
  action_change: (change) => ({ actions: numbers(change, 'action') }),
  sync_key: () => NOBODY,
  // A new file, password or withdrawal is seen by the account itself.
  portal_account: () => NOBODY,
  destination: () => NOBODY,
  publication: () => NOBODY,
  submission: (change) => ({ providers: texts(change, 'provider') }),
};

/** Whose data a change may have changed, by what the trail says of it. Rather too many than too few. */
export function concernedBy(change: AuditedChange): Concerned {
  return BY_SUBJECT[change.subjectKind](change);
}

/** Preparing a period, or taking that back, changes no payment; its days and its finalising do. */
function isPreparation(change: AuditedChange): boolean {
  const rows = sidesOf(change);
  return rows.length > 0 && rows.every((row) => 'preparedBy' in row);
}

function named(ref: string | null): string[] {
  return ref === null ? [] : [ref];
}

function texts(change: AuditedChange, field: string): string[] {
  return sidesOf(change).flatMap((row) => (typeof row[field] === 'string' ? [row[field]] : []));
}

function numbers(change: AuditedChange, field: string): number[] {
  return sidesOf(change).flatMap((row) => (typeof row[field] === 'number' ? [row[field]] : []));
}

function sidesOf({ before, after }: AuditedChange): Record<string, unknown>[] {
  return [before, after].filter(
    (side): side is Record<string, unknown> => typeof side === 'object' && side !== null,
  );
}
