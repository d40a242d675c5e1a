import type { AccountRow } from '../../preload/contract/accounts';
import { csvText } from '../format/csv-text';

/**
 * Accounts as CSV, in the order in which they are given: instants in ISO form, empty where there is none yet;
 * `held`: `newer_password` or `withdrawn_since`.
 */
export function accountsCsv(rows: readonly AccountRow[]): string {
  return csvText({
    columns: [
      'provider_ref',
      'provider_name',
      'account',
      'user_name',
      'issued_at',
      'issued_by',
      'first_signed_in_at',
      'last_published_at',
      'last_submission_at',
      'withdrawn_at',
      'withdrawn_reason',
      'held',
    ],
    rows: rows.map((row) => [
      row.provider,
      row.providerName,
      row.state,
      row.userName ?? '',
      row.issuedAt ?? '',
      row.issuedBy ?? '',
      row.firstSignedInAt ?? '',
      row.lastPublishedAt ?? '',
      row.lastSubmissionAt ?? '',
      row.withdrawnAt ?? '',
      row.withdrawnReason ?? '',
      row.held ?? '',
    ]),
  });
}
