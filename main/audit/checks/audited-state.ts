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
  for (const { bank: _bank, ...row } of await books.providers.list())
    state.set(stateKey('provider', row.ref), row);
  for (const row of await books.clients.list()) state.set(stateKey('client', row.ref), row);
  for (const row of await books.serviceLevels.list()) state.set(stateKey('service_level', row.code), row);
  for (const row of await books.rates.list()) state.set(stateKey('rate', rateRef(row)), row);
  for (const row of await books.placements.list()) state.set(stateKey('placement', row.ref), row);
  for (const row of await books.stays.list())
    state.set(stateKey('stay_confirmation', stayConfirmationRef(row)), row);
  for (const [key, value] of await books.settings.all()) state.set(stateKey('setting', key), { key, value });
  for (const row of await books.attachments.list()) state.set(stateKey('attachment', row.hash), row);
  for (const row of await books.oneOffs.list()) state.set(stateKey('one_off', String(row.id)), row);
  for (const row of await books.extraRules.list()) state.set(stateKey('extra_rule', row.ref), row);
  for (const row of await books.recoveryPlans.list()) state.set(stateKey('recovery_plan', row.provider), row);
  for (const file of await books.bacsFiles.list()) state.set(stateKey('bacs_file', bacsFileRef(file)), file);
  for (const row of await books.claims.list()) state.set(stateKey('claim', String(row.id)), row);
  for (const row of await books.claims.items()) state.set(stateKey('claim_item', String(row.id)), row);
  for (const row of await books.claims.decisions())
    state.set(stateKey('claim_decision', String(row.id)), row);
  for (const row of await books.claimants.list()) state.set(stateKey('claimant', row.provider), row);
  for (const row of await books.panelSittings.list())
    state.set(stateKey('panel_sitting', String(row.id)), row);
  for (const row of await books.actions.list()) state.set(stateKey('action', String(row.id)), row);
  for (const row of await books.actions.entries()) state.set(stateKey('action_entry', String(row.id)), row);
  for (const row of await books.actions.attachments())
    state.set(stateKey('action_attachment', String(row.id)), row);
  for (const row of await books.actions.changes()) state.set(stateKey('action_change', String(row.id)), row);
  for (const row of await books.syncKeys.list())
    state.set(stateKey('sync_key', String(row.id)), shownKey(row));
  for (const row of await books.portalAccounts.list())
    state.set(stateKey('portal_account', String(row.id)), shownAccount(row));
  for (const row of await books.publications.destinations())
    state.set(stateKey('destination', String(row.id)), row);
  for (const row of await books.publications.list()) state.set(stateKey('publication', String(row.id)), row);
  for (const row of await books.submissions.list())
    state.set(stateKey('submission', String(row.id)), shownSubmission(row));
  return state;
}
