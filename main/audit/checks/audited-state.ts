import type { BooksReader } from '../../../db/books';
import type { AuditSubject } from '../../../db/entities/audit-event';
import { bacsFileRef } from '../../../db/bacs-file-ref';
import { shownAccount } from '../../../db/repositories/portal-accounts';
import { shownSubmission } from '../../../db/repositories/submissions';
import { shownKey } from '../../../db/repositories/sync-keys';
import { rateRef } from '../../../db/rate-ref';
import { stayConfirmationRef } from '../../../db/stay-confirmation-ref';

/** The facts that payments rest on, as the ledger's tables hold them: by subject and reference. */
export type AuditedState = Map<string, unknown>;

/** The subjects whose every row is the outcome of its audit events. */
export const STATE_SUBJECTS = [
  'provider',
  'client',
  'service_level',
  'rate',
  'placement',
  'setting',
  'exception',
  'attachment',
  'one_off',
  'extra_rule',
  'recovery_plan',
  'stay_confirmation',
  'bacs_file',
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

export function stateKey(kind: AuditSubject, ref: string | null): string {
  return `${kind} ${ref ?? ''}`;
}

/** Reads what the tables hold now. */
export async function readState(books: BooksReader): Promise<AuditedState> {
  const state: AuditedState = new Map();
  const keep = <Row>(
    kind: AuditSubject,
    rows: Iterable<Row>,
    refOf: (row: Row) => string,
    shown: (row: Row) => unknown = (row) => row,
  ): void => {
    for (const row of rows) state.set(stateKey(kind, refOf(row)), shown(row));
  };
  keep('provider', await books.providers.list(), refOfRow, ({ bank: _bank, ...row }) => row);
  keep('client', await books.clients.list(), refOfRow);
  keep('service_level', await books.serviceLevels.list(), ({ code }) => code);
  keep('rate', await books.rates.list(), rateRef);
  keep('placement', await books.placements.list(), refOfRow);
  keep('stay_confirmation', await books.stays.list(), stayConfirmationRef);
  keep('setting', await books.settings.all(), keyOf, ([key, value]) => ({ key, value }));
  keep('attachment', await books.attachments.list(), ({ hash }) => hash);
  keep('one_off', await books.oneOffs.list(), numberOf);
  keep('extra_rule', await books.extraRules.list(), refOfRow);
  keep('recovery_plan', await books.recoveryPlans.list(), ({ provider }) => provider);
  keep('bacs_file', await books.bacsFiles.list(), bacsFileRef);
  keep('claim', await books.claims.list(), numberOf);
  keep('claim_item', await books.claims.items(), numberOf);
  keep('claim_decision', await books.claims.decisions(), numberOf);
  keep('claimant', await books.claimants.list(), ({ provider }) => provider);
  keep('panel_sitting', await books.panelSittings.list(), numberOf);
  keep('action', await books.actions.list(), numberOf);
  keep('action_entry', await books.actions.entries(), numberOf);
  keep('action_attachment', await books.actions.attachments(), numberOf);
  keep('action_change', await books.actions.changes(), numberOf);
  keep('sync_key', await books.syncKeys.list(), numberOf, shownKey);
  keep('portal_account', await books.portalAccounts.list(), numberOf, shownAccount);
  keep('destination', await books.publications.destinations(), numberOf);
  keep('publication', await books.publications.list(), numberOf);
  keep('submission', await books.submissions.list(), numberOf, shownSubmission);
  return state;
}

const refOfRow = ({ ref }: { readonly ref: string }): string => ref;
const numberOf = ({ id }: { readonly id: number }): string => String(id);
const keyOf = ([key]: readonly [string, unknown]): string => key;
